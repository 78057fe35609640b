import sys; from values import *; import values as lib
R.seed(202); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
write(F, 'lotb', 'hotel', '''
# NAME
NAME_ID | seq(77001) | n k
LAST | el | y
FIRST | ef | y
SNAME | EUP | y
XLAST | name | y 0.4
NAME_TYPE | pick('D','T','C') | n
TITLE | pick('Mr','Ms','Dr') | n 0.2
LANGUAGE | pick('E','C') | n
NATIONALITY | nat | y
BIRTH_DATE_STR | born | y 0.5
PASSPORT_MASKED | idm | y 0.4
ID_TYPE | pick('PP','ID') | n
ID_PLACE | city | n 0.6
GENDER_MF | sexe | y 0.3
BUSINESS_TITLE | ejob | n 0.7
MEMBERSHIP_CARD | fmt('GH%s', dig(9)) | y 0.6
GUEST_PRIV | yn | n
BLACKLIST_YN | yn | n
INSERT_USER | rint(10,90) | n
UPDATE_DATE | ts | n
# NAME_PHONE
PHONE_ID | seq(1) | n k
NAME_ID | rint(77001,77040) | n
PHONE_ROLE | pick('PHONE','EMAIL','FAX') | n
PHONE_NUMBER | pick(*[g for g in [mail(), mobx(), intl(), mail(), mobx()]*8]) | y
PRIMARY_YN | yn | n
# NAME_ADDRESS
ADDRESS_ID | seq(1) | n k
NAME_ID | rint(77001,77040) | n
ADDRESS1 | eaddr | y
ADDRESS2 | flat | y 0.5
CITY | ecity | y
ZIP_CODE | ezip | y
BARCODE | ean | n 0.8
# RESERVATION_NAME
RESV_NAME_ID | seq(880) | n k
CONFIRMATION_NO | dig(8) | n
ARR_DT | dd | n
GUEST_FIRST_NAME | ef | y
GUEST_LAST_NAME | el | y
ETA_TXT | pick('14:00','late','22:30') | n 0.5
CREDIT_CARD_NO_4 | dig(4) | y 0.4
CC_HOLDER | ename | y 0.4
CHANNEL | pick('BOOKING','EXPEDIA','WEB') | n
TRACE_TXT | enote | y 0.5
CAR_REG | plate | y 0.7
RATE_CD | letters(4) | n
COMM_PCT | rint(0,15) | n
TA_NAME | eco | n 0.5
PICKUP_FLIGHT | fmt('%s%s', letters(2), dig(3)) | n 0.7
# RM_MASTER
RM_NO | hroom | n
RM_CLASS | rtype | n
FL_NO | rint(1,20) | n
PHONE_EXT | dig(4) | n
LAST_MAINT_NOTE | pick('replace bulb','ok','AC filter') | n
LOCK_SN | sn | n
''', G)
write(F, 'lotb', 'courier', '''
# DJQD
DJH | seq(500) | n k
YDH | trk | n
SJRXM | namex | y
SJRSJ | mobx | y
SJRDZ | addrs | y
JJRXM | namex | y
JJRDH | tel | y
JJSF | prov | y
WPLB | pick('文件','服装','电子','食品') | n
ZL | amt | n
DFJE | amt | n
QJM | fmt('%s-%s', rint(1,9), dig(4)) | n
HJH | fmt('%s%s', letters(1), rint(1,60)) | n
RKSJ | ts | n
DQRXM | name | y 0.7
DQRSJ | mob | y 0.7
QMTP | img('qm') | y 0.4
BZ | znote | y 0.5
ZT | pick('0','1','2') | n
# KHDA
KHBH | seq(1) | n k
KHXM | namex | y
XB | sexz | y
SJHM | mob | y
WXH | wx | y 0.5
XQMC | pick(*EST) | y
LDH | rint(1,40) | y
FH | rint(101,2804) | y
CYDZ | addrs | y 0.4
YE | amt | n
KHDJ | pick('普通','月结','VIP') | n
XGSJ | ts | n
# YGB
YGBH | seq(1) | n k
YGXM | name | y
SFZH | idn | y
CSRQ | born8 | y
JG | home | y
XL | edu | y
HYZK | pick('已婚','未婚','离异') | y
ZZ | addrs | y
JJLXR | name | y
JJLXDH | mob | y
YHKH | luhn | y
DLMM | hexs(32) | y
RZRQ | dd | n
GW | pick('派件','客服','分拣') | n
ZP | img('zp') | y
# WTJ
WTBH | seq(1) | n k
YDH | trk | n
TSRXM | namex | y
TSDH | mobx | y
TSNR | znote | y
CLR | name | y
CLJG | pick('已赔付','已解释','转总部') | n
CLSJ | ts | n
# HZGS
GSBH | seq(1) | n k
GSMC | company | n
GSDZ | addrr | n
GSDH | land | n
KFDH | hot | n
FZR | name | y
FZRSJ | mob | y
SH | uscc | n
# CSSZ
CSM | pick('dyj_ip','sms_sign','gkms') | n
CSZ | pick('192.0.2.8','【柳浪驿站】','1') | n
SM | pick('打印机地址','短信签名','公开模式') | n
''', G)
write(F, 'lotb', 'stationery', '''
# wp_wc_customer_lookup
customer_id | seq(1) | n k
user_id | rint(1,500) | n 0.3
username | py | y
first_name | ef | y
last_name | el | y
email | mail | y
date_last_active | ts | n
country | pick('GB','DE','FR') | y
postcode | ezip | y
city | ecity | y
state | pick('LND','YKS','') | y
# orders_export
Name | fmt('#%s', seq(1001)) | n
Email | mail | y
Financial Status | pick('paid','refunded') | n
Accepts Marketing | pick('yes','no') | n
Subtotal | amt | n
Shipping Method | pick('Standard','Express') | n
Lineitem name | eprod | n
Billing Name | ename | y
Billing Street | eaddr | y
Billing Phone | intl | y 0.3
Billing Company | eco | n 0.7
Shipping Name | ename | y
Shipping Address1 | eaddr | y
Shipping Zip | ezip | y
Notes | enote | y 0.6
Note Attributes | pick('gift: yes','wrap: red','') | n
Cancelled at | ts | n 0.9
Payment Reference | fmt('c%s.1', dig(14)) | n
Employee | ename | y
Device ID | dig(3) | n 0.6
Tags | pick('school','wholesale','') | n
Vendor | eco | n
Receipt Number | dig(8) | n 0.4
# Contacts_001
Record Id | fmt('zcrm_%s', dig(16)) | n k
Contact Owner | ename | y
Salutation | pick('Mr.','Ms.') | y
First Name | ef | y
Last Name | el | y
Account Name | eco | n
Lead Source | pick('Web','Fair','Cold call') | n
Mobile | intl | y
Assistant | ename | y 0.7
Asst Phone | intl | y 0.7
Date of Birth | born | y 0.7
Skype ID | fmt('live:%s', py) | y 0.7
Twitter | fmt('@%s', py) | y 0.8
Mailing Street | eaddr | y 0.3
Mailing Zip | ezip | y 0.3
Description | enote | y 0.6
Email Opt Out | pick('true','false') | n
Layout | pick('Standard') | n
# product_template
id | seq(1) | n k
name | eprod | n
default_code | sku | n
description_sale | pick('Smooth writing pen','Recycled paper','Holds 30 sheets') | n
list_price | amt | n
image_1920_path | img('prod') | n
responsible_id | rint(1,9) | n
# res_company
id | seq(1) | n k
name | eco | n
street | eaddr | n
phone | land | n
email | fmt('info@%s', pick('north.example.com','alder.example.org')) | n
vat | fmt('GB%s', dig(9)) | n
''', G)
write(F, 'lotb', 'homeservices', '''
# t_fw_yonghu
yonghu_id | seq(1) | n k
nicheng | nick | y
zhen_ming | name | y 0.2
shouji_jiami | mobm | y
touxiang_url | img('https://cdn.example.com/u') | y
zhuce_qudao | pick('wx','app') | n
zuihou_ip | ip | y
huiyuan_jifen | rint(0,5000) | n
tuijian_ma | letters(6) | n
# t_fw_dizhi
id | seq(1) | n k
yonghu_id | rint(1,40) | n
lianxi_ren | namex | y
lianxi_fangshi | mobx | y
quyu_quancheng | fmt('%s%s%s', prov, city, dist) | y
xiangxi | addrs | y
men_pai | room | y
jingdu | lng | y
weidu | lat | y
biaoqian | pick('家','公司','父母家') | n
# t_fw_ayi
ayi_id | seq(1) | n k
xing_ming | name | y
nian_ling | age | y
ji_guan | home | y
shen_fen_zheng | idn | y
jian_kang_zheng | fmt('JK%s', dig(9)) | y
cong_ye_nian_xian | rint(1,20) | n
shu_xiang | pick('鼠','马','羊','猴') | y
ji_neng | pick('保洁','做饭','带娃') | n
gong_zi_ka | luhn | y
kai_hu_hang | pick('工商银行余杭支行','农业银行') | n
jin_ji_dianhua | mob | y
jie_shao | pick('为人踏实，干活利索，带过三个宝宝','性格开朗，爱干净','有十年做饭经验，会做川菜','话不多，手脚勤快','普通话标准，有耐心，喜欢孩子') | y
xing_ji | rint(1,5) | n
# t_fw_dingdan
dingdan_hao | ono | n k
fuwu_mc | svc | n
yuyue_sj | ts | n
xiadan_ren | namex | y
xiadan_dh | mobx | y
fuwu_dd | addrs | y
kaimen_mm | fmt('%s#', dig(6)) | y 0.6
ayi_ming | name | y
fuwu_yq | znote | y 0.5
pingfen | rint(1,5) | n
pingjia_nr | znote | y 0.5
shifu_je | amt | n
quxiao_yy | pick('临时有事','价格太高','约错时间') | y 0.8
# t_fw_xiangmu
xm_id | seq(1) | n k
xm_mc | svc | n
xm_jj | pick('专业清洁，深入死角','两小时起约','含工具和清洁剂') | n
danjia | amt | n
tubiao | img('icon') | n
# t_sys_yuangong
zhanghao | py | y
mima | bcrypt | y
xingming | name | y
bumen | pick('客服部','运营部') | n
shouji | mob | y
denglu_sj | ts | n
''', G)
