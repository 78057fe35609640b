import sys; from values import *; import values as lib
R.seed(606); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
G['cry']=pick('wants a refund for the lost scarf','thought the lobby smelled of smoke','was very happy with Ana','asked twice for towels','lift too slow for her mother')
write(F, 'lotf', 'hotel', '''
# customers
Id | uuid | n k
Number | seq(1) | n
Title | pick('Mister','Misses') | n 0.3
FirstName | ef | y
SecondLastName | w(el,0.6) | y
LastName | el | y
NationalityCode | pick('GB','FR','JP') | y 0.2
LanguageCode | pick('en-GB','fr-FR') | n
BirthDate | born | y 0.5
BirthPlace | ecity | y 0.7
OccupationText | ejob | y 0.7
LoyaltyCode | fmt('LX%s', dig(7)) | y 0.6
CarRegistrationNumber | plate | y 0.8
DietaryRequirements | pick('vegan','no nuts','kosher','') | y 0.7
IdentityDocumentNumber | ppt | y 0.5
DocumentIssuingCountry | pick('GB','FR') | n 0.5
TaxIdentificationNumber | dig(9) | y 0.9
Notes | enote | y 0.6
Classifications | pick('Vip','Problem','') | n
IsActive | yn | n
UpdatedUtc | ts | n
# reservations
Id | uuid | n k
ServiceId | uuid | n
GroupName | pick('Wedding','Team offsite','Solo') | n 0.5
BookerId | uuid | n
ChannelNumber | dig(10) | n 0.4
ArrivalUtc | ts | n
AssignedResource | hroom | n
PersonCount | rint(1,4) | n
CompanionNames | fmt('%s; %s', ename, ename) | y 0.6
KeyPin | dig(6) | y 0.5
SpecialRequestText | enote | y 0.6
# housekeeping_tasks
TaskId | seq(1) | n k
RoomLabel | hroom | n
Attendant | ename | y
StartedUtc | ts | n
Finding | pick('lamp broken','ok','stain on carpet') | n
LeftBehind | pick('phone charger','scarf','') | n 0.7
# reviews
ReviewId | seq(1) | n k
Stars | rint(1,5) | n
Headline | pick('Lovely stay','Never again','Good value') | n
Positive | cry | y 0.3
Negative | cry | y 0.5
Author | ename | y
Published | ts | n
Reply | pick('Thank you!','Sorry to hear that','We will improve') | n 0.4
# rate_plans
PlanCode | letters(5) | n k
PlanName | pick('Flexible','Non refundable','Weekend') | n
PolicyText | pick('Free until 6pm, then one night','No refunds after booking','Breakfast included') | n
BasePrice | amt | n
# properties
PropertyId | seq(1) | n k
PropertyName | eco | n
AddressLine1 | eaddr | n
Telephone | land | n
ContactMail | fmt('hello@%s', pick('north.example.com','alder.example.org')) | n
Latitude | lat | n
Longitude | lng | n
''', G)
write(F, 'lotf', 'courier', '''
# ims_yz_fans
uid | seq(1) | n k
uniacid | rint(1,3) | n
openid | openid | y
nickname | nick | y
headimg | img('https://wx.example.com/132') | y
sex | sexn | y
province | prov | y
city | city | y
follow_time | ep | n
tag_ids | pick('1,2','3','') | n
gz_remark | namex | y 0.7
# ims_yz_pkg
id | seq(1) | n k
kd_no | trk | n
kd_com | pick('yto','zto') | n
uname | namex | y
utel | mobx | y
utel_tail | dig(4) | y
uaddr | addrs | y
pcode | fmt('%s-%s', rint(1,9), dig(4)) | n
hj | fmt('%s%s', letters(1), rint(1,60)) | n
in_at | ep | n
out_at | w(ep,0.3) | n
out_man | name | y 0.4
out_pic | img('pkg/out') | y 0.4
beizhu | snote | y 0.7
# ims_yz_jijian
id | seq(1) | n k
j_xm | namex | y
j_dh | mobx | y
j_dz | addrs | y
j_sfz | idn | y 0.3
s_xm | namex | y
s_dh | mobx | y
s_ssq | fmt('%s%s%s', prov, city, dist) | y
s_dz | addrs | y
wp | pick('衣物','文件','水果') | n
zl | amt | n
yf | amt | n
xdsj | ep | n
qujian_shijian | pick('上午','下午','晚上') | n
liuyan | snote | y 0.5
# ims_yz_admin
id | seq(1) | n k
account | py | y
pwd | hexs(32) | y
salt | letters(6) | y
truename | name | y
tel | mob | y
last_login_ip | ip | y
role_id | rint(1,3) | n
# ims_yz_site
id | seq(1) | n k
site_name | pick('望江驿站','柳浪驿站') | n
site_addr | addrr | n
kf_tel | hot | n
open_time | pick('8:00-21:00') | n
notice | pick('节假日正常营业','请凭取件码取件，勿代领') | n
lat | lat | n
lng | lng | n
''', G)
write(F, 'lotf', 'stationery', '''
# ecs_users
user_id | seq(1) | n k
email | mail | y
user_name | py | y
password | hexs(32) | y
question | pick('我的小学','妈妈名字','宠物叫什么') | y 0.4
answer | w(nick,0.4) | y
sex | sexn | y
birthday | born | y
user_money | amt | n
pay_points | rint(0,900) | n
reg_time | ep | n
last_ip | ip | y
visit_count | rint(0,90) | n
user_rank | rint(1,4) | n
ec_salt | dig(4) | y 0.4
parent_id | rint(0,9) | n
msn | mail | y 0.9
qq | qq | y 0.5
office_phone | land | y 0.7
home_phone | land | y 0.6
mobile_phone | mob | y
# ecs_user_address
address_id | seq(1) | n k
address_name | pick('家','公司','学校') | n
user_id | rint(1,40) | n
consignee | namex | y
country | rint(1,2) | y
province | rint(2,34) | y
city | rint(40,400) | y
district | rint(400,3000) | y
address | addrs | y
zipcode | zipc | y
tel | land | y 0.6
mobile | mob | y
sign_building | pick('红绿灯旁','邮局对面','学校东门') | y 0.6
best_time | pick('工作日','周末','任意') | n
# ecs_order_info
order_id | seq(1) | n k
order_sn | ono | n
postscript | snote | y 0.6
how_oos | pick('等待备齐','取消') | n
pack_name | pick('精品包装') | n
card_message | engr | y 0.7
inv_payee | pick(*[g for g in [company(), company(), name(), company()]*6]) | y
inv_content | pick('办公用品','文具') | n
goods_amount | amt | n
referer | pick('本站','百度') | n
invoice_no | trk | n
to_buyer | snote | y 0.8
pay_note | pick('已付定金','线下转账') | n 0.8
# ecs_comment
comment_id | seq(1) | n k
id_value | rint(1,90) | n
user_name | py | y
content | pick('孩子很喜欢，写字顺滑','包装破了，客服态度好','比超市便宜，下次还来','老师推荐买的，不错') | y
comment_rank | rint(1,5) | n
ip_address | ip | y
# ecs_goods
goods_id | seq(1) | n k
goods_sn | sku | n
goods_name | prod | n
goods_brief | pick('学生专用','办公首选') | n
goods_desc | pick('采用优质油墨，书写顺滑不断墨','加厚封面，耐磨耐用') | n
goods_thumb | img('images') | n
provider_name | company | n 0.5
seller_note | pick('缺货补','热销') | n
''', G)
write(F, 'lotf', 'homeservices', '''
# client
client_ref | fmt('CL%04d', seq(1)) | n k
household_name | fmt('The %s family', el) | y
lead_contact | ename | y
reach_on | intl | y
second_reach | intl | y 0.6
where_line1 | eaddr | y
where_post | ezip | y
alarm_info | fmt('code %s', dig(4)) | y 0.6
key_tag | fmt('K-%s', rint(1,300)) | n 0.5
pets_info | pick('cat, shy','two dogs','hamster in the kitchen','') | y 0.5
kids_ages | pick('3, 7','12','1 and 4','') | y 0.5
visit_freq | pick('weekly','fortnightly') | n
billing_day | rint(1,28) | n
iban_masked | fmt('GB**%s', dig(4)) | y 0.5
preferred_cleaner | ename | y 0.6
heard_via | pick('flyer','friend','web') | n
# carer
carer_ref | fmt('CR%03d', seq(1)) | n k
known_as | ef | y
legal_name | ename | y
ni_number | fmt('%s%s%s', letters(2), dig(6), letters(1)) | y
right_to_work_doc | ppt | y
dbs_cert_no | dig(12) | y
home_addr | eaddr | y
sort_and_acct | fmt('%s-%s-%s %s', dig(2), dig(2), dig(2), dig(8)) | y
kin_name | ename | y
kin_tel | intl | y
driver | yn | n
hourly | amt(10,20) | n
selfie | img('carers') | y
languages | pick('English, Polish','English','Spanish, English') | y
# visit
visit_ref | seq(1) | n k
client_ref | fmt('CL%04d', rint(1,40)) | n
carer_ref | fmt('CR%03d', rint(1,40)) | n
slot | pick('AM','PM') | n
checkin_pos | pair | y
meds_given | pick('none','aspirin 75mg','insulin 10u') | y 0.6
mood_notes | cry | y 0.4
signed_off | ename | y
mileage | amt | n
# invoice
inv_ref | seq(1) | n k
bill_party | ename | y
bill_mail | mail | y
total_due | amt | n
vat_rate | pick('20%','0%') | n
paid_with | pick('card','dd') | n
# service_catalog
svc_code | letters(4) | n k
svc_title | pick('Deep clean','Night sitting','Window clean') | n
blurb | pick('Ideal after a party','For elderly people who need company at night','Inside and outside') | n
unit_rate | amt | n
''', G)
