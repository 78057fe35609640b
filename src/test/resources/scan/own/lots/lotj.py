import sys; from values import *; import values as lib
R.seed(1010); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
write(F, 'lotj', 'homeservices', '''
# biz_family_customer
id | uuid | n k
tenant_id | pick(1001,1002) | n
real_name | namex | y
link_phone | mobx | y
spare_contact | fmt('%s%s', name, mob) | y 0.4
id_card_no | idn | y 0.5
live_community | fmt('%s', lambda i: R.choice(EST)) | y
door_no | room | y
house_area | rint(40,220) | n
house_type | pick('两居','三居','别墅') | n
lng_lat | pair | y
pet_info | pick('一只柯基','两只猫','无','金毛一只，怕生','仓鼠') | y 0.7
diet_taboo | pick('不吃香菜','少盐','海鲜过敏','清真','') | y 0.6
baby_birth | day(2019,2026) | y 0.4
expect_date | day(2026,2027) | y 0.2
portrait_tags | pick('价格敏感,爱挑剔','独居老人','二胎妈妈,夜班','回头客,性子急','租房,养猫','空巢老人,耳背') | y 0.8
wifi_pwd | fmt('home%s', dig(4)) | y 0.3
customer_src | pick('抖音','转介绍','门店') | n
owner_user | py | y
sys_org_code | pick('A01','A01A02') | n
bpm_status | pick('1','2') | n
# biz_nurse
id | uuid | n k
nurse_name | name | y
nurse_mobile | mob | y
avatar | img('upload/temp') | y
height_weight | fmt('%scm/%skg', rint(150,172), rint(45,75)) | y
zodiac_sign | pick('天蝎','双鱼','狮子','白羊') | y
belief | pick('无','佛教','基督教') | y
dialect | pick('四川话','粤语','河南话') | y 0.6
medical_report | key('tj') | y 0.7
crime_check_pdf | fmt('upload/wfz/%s.pdf', hexs(12)) | y 0.6
intro_video | fmt('https://vod.example.com/nurse/%s.mp4', hexs(10)) | y 0.6
emergency_person | fmt('%s(%s)', name, pick('丈夫','女儿','姐姐')) | y
salary_card | luhn | y
star_level | rint(1,5) | n
entry_date | dd | n
service_count | rint(0,400) | n
# biz_order
id | uuid | n k
order_no | ono | n
family_id | uuid | n
service_item | svc | n
appoint_time | ts | n
contact_way | mobx | y
service_addr | addrs | y
special_ask | znote | y 0.5
sign_img | img('sign') | y 0.5
before_pics | img('before') | n
order_amount | amt | n
cancel_reason | pick('时间冲突','价格','其他') | n 0.3
refund_account | mail | y 0.2
# biz_return_visit
id | uuid | n k
order_id | uuid | n
visit_person | name | y
visit_result | znote | y
audio_path | fmt('/rec/%s/%s.amr', d8, hexs(8)) | y 0.6
satisfaction | pick('满意','一般') | n
call_seconds | rint(10,400) | n
# sys_dict_item
id | uuid | n k
item_text | pick('日结','月结','启用') | n
item_value | rint(1,9) | n
sort_order | rint(1,9) | n
description | pick('系统预置','') | n
''', G)
write(F, 'lotj', 'courier', '''
# users
_id | hexs(24) | n k
_openid | openid | y
nickName | nick | y
avatarUrl | fmt('https://thirdwx.example.com/mmopen/%s/132', hexs(20)) | y
phoneNumber | mob | y
roomNo | room | y
communityName | fmt('%s', lambda i: R.choice(EST)) | y 0.8
points | rint(0,500) | n
inviteCode | letters(6) | n
lastLoginIp | ip | y
sessionKey | hexs(32) | y 0.6
subscribeMsg | pick('true','false') | n
createTime | ep | n
# addressBook
_id | hexs(24) | n k
userId | hexs(24) | n
linkMan | namex | y
linkTel | mobx | y
regionArr | fmt('["%s省","%s市"]', lambda i: R.choice(PROV)[0], lambda i: R.choice(PROV)[1]) | y
detailInfo | addrr | y
tagName | pick('家','公司','学校') | n
isDefault | b01 | n
# expressTask
_id | hexs(24) | n k
_openid | openid | y
pickupCode | fmt('%s-%s', rint(1,9), dig(4)) | n
smsText | fmt('【驿站】%s您的包裹到了，电话%s', name, mob) | y
stationName | pick('东门驿站','西区菜鸟') | n
tailNum | dig(4) | y
dormBuilding | fmt('%s栋', rint(1,20)) | y
helperOpenid | openid | y 0.6
helperName | namex | y 0.6
reward | amt | n
gender | pick('男','女','不限') | n
expectTime | pick('中午','晚自习后','随时') | n
leaveWords | snote | y 0.6
proofImg | img('cloud') | n
state | pick('待接单','已完成') | n
# feedback
_id | hexs(24) | n k
content | znote | y
contact | pick('') | y 0
wxCode | wx | y 0.6
shots | fmt('cloud://env/fb/%s.png', hexs(10)) | y 0.5
replyText | pick('感谢反馈','已处理') | n 0.5
# studentAuth
_id | hexs(24) | n k
stuNo | dig(10) | y
stuName | name | y
college | pick('机电学院','文学院','医学院') | y
majorClass | fmt('软件%s班', dig(4)) | y
cardPhoto | img('cloud/auth') | y
enrollYear | rint(2019,2025) | n
auditState | pick('0','1','2') | n
# shopConfig
_id | hexs(24) | n k
cfgKey | fmt('cfg_%s', seq(1)) | n
cfgValue | pick('on','off','3') | n
servicePhone | hot | n
notice | pick('今日营业至21:00','五一不打烊') | n
''', G)
write(F, 'lotj', 'stationery', '''
# TBHYDA
HYBH | seq(1) | n k
HYMC | namex | y
HYDH | mobx | y
HYSR | md | y 0.7
HYXB | pick('男','女') | y
GZDW | company | n 0.4
HYAH | pick('书法','手账','油画','集邮') | y 0.6
HYZY | job | y 0.6
HZXM | name | y 0.4
HZXX | school | y 0.4
HZBJ | cls | y 0.4
SFZH | idn | y 0.3
HYQQ | qq | y 0.4
HYDZ | addr | y 0.6
MIMA | dig(6) | y 0.6
HYJB | pick('普通','银卡','金卡') | n
KYJF | rint(0,9000) | n
FKDM | pick('01','02','03') | n
JBR | name | y
BZSM | snote | y 0.4
# TBXSDZB
DJBH | ono | n k
HYBH | rint(1,40) | n
XSRQ | d8 | n
YSJE | amt | n
SKFS | pick('现金','微信') | n
SYY | name | y
SHDZ | addrs | y 0.3
SHRDH | mob | y 0.3
DJBZ | pick('','送货','自提') | n
# TBKZDD
KZBH | seq(1) | n k
KZNR | engr | y
KZZT | pick('楷体','隶书') | n
QHR | namex | y
QHRDH | mobx | y
JJDX | pick('老师','女友','父亲','同学') | y 0.6
KZYS | pick('金','银') | n
YJQHRQ | d8 | n
# TBGYS
GYSBH | seq(1) | n k
GYSMC | company | n
LXRXM | name | y
LXRSJ | mob | y
GSDH | land | n
KHYH | pick('工商银行','农业银行') | n
YHZH | dig(19) | n
SWDJH | uscc | n
GSDZ | addrr | n
# TBSPDA
SPBH | sku | n k
SPMC | prod | n
SPTM | ean | n
JHDJ | amt | n
SPTP | img('goods') | n
''', G)
write(F, 'lotj', 'hotel', '''
# pos_guest_tab
tab_id | seq(1) | n k
tbl_no | rint(1,60) | n
room_chg | hroom | n
party_name | ename | y
covers | rint(1,6) | n
seat_pref | pick('by the window','quiet corner','near the play area','high chair') | y 0.5
dietary | pick('vegan','nut allergy','halal','gluten free') | y 0.4
occasion | pick('birthday','anniversary','proposal','') | y 0.3
server | ef | y
signed_slip | img('slips') | y 0.5
tip | amt | n
closed_at | ts | n
# loyalty_acct
acct_no | fmt('L%s', dig(8)) | y
holder | ename | y
e_addr | mail | y
mob | intl | y
dob_mmdd | fmt('%02d%02d', rint(1,12), rint(1,28)) | y
street_1 | eaddr | y
town | ecity | y
pcode | ezip | y
spouse | ef | y 0.4
twitter | fmt('@%s_%s', py, dig(2)) | y 0.3
company_role | ejob | y 0.4
pillow | pick('feather','foam','memory') | y 0.5
smoker | pick('Y','N') | y
newspaper | pick('Times','Guardian','FT') | y 0.4
car_reg | plate | y 0.3
tier | pick('silver','gold','base') | n
pts_bal | rint(0,90000) | n
optin | pick('Y','N') | n
pin_hash | bcrypt | y
# spa_intake
intake_id | seq(1) | n k
acct_ref | rint(1,40) | n
treatment | pick('Swedish','Hot stone','Facial') | n
therapist | ename | y
conditions | pick('pregnant, 2nd trimester','high blood pressure','none','slipped disc 2019','asthma') | y 0.7
pressure | pick('light','firm') | y
skin | pick('dry','oily','sensitive') | y 0.6
waiver_scan | fmt('waivers/%s.pdf', hexs(10)) | y
next_of_kin | fmt('%s %s', ename, intl) | y 0.5
slot | ts | n
# incident_log
inc_id | seq(1) | n k
happened | ts | n
narrative | enote | y
reporter | ename | y
witness | ename | y 0.3
cctv_clip | fmt('//nvr/clips/%s.mp4', hexs(8)) | y 0.4
police_ref | fmt('CR/%s', dig(6)) | n 0.3
loc_area | pick('lobby','pool','bar') | n
# menu_item
sku | sku | n k
label | pick('Club sandwich','Soup','Burger','House red') | n
allergens | pick('nuts','gluten','milk') | n
price | amt | n
prep_note | pick('serve hot','no garnish') | n
# outlet
outlet_id | seq(1) | n k
outlet_nm | pick('Lobby Bar','Rooftop') | n
phone_ext | dig(4) | n
mgr | ename | y
''', G)
