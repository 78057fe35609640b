import sys; from values import *; import values as lib
R.seed(303); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
write(F, 'lotc', 'pinyin', '''
# GRJCXX
KHTYBH | fmt('P%s', seq(10000001)) | n k
ZJHM | idn | y
YXJGDM | dig(9) | n
NBJGH | dig(4) | n
KHXM | name | y
KHYWXM | pyname | y 0.6
ZJLB | pick('身份证','护照') | n
GJ | pick('中国','中国','韩国') | y
MZ | eth | y
XB | sexz | y
XL | edu | y
CSRQ | born8 | y
GZDWMC | company | n 0.4
GZDWDH | land | n 0.5
ZY | job | y
JTZZ | addrs | y
TXDZ | addr | y
JTDH | land | y 0.5
YDDH | mob | y
GRYSR | amt(3000,30000) | y
HYQK | pick('已婚','未婚') | y
POXM | name | y 0.5
POLXDH | mob | y 0.5
SHMDRQ | d8 | n 0.8
CJRQ | d8 | n
# Y_APPOINT
YYJLID | seq(1) | n k
GSID | dig(5) | n
YYLY | pick('01','02') | n
YYLXR | namex | y
YYLXRDH | mobx | y
CZSJ | dd | n
DJLX | pick('001','002') | n
BZ | snote | y 0.5
# TB_YL_PATIENT
KH | fmt('B%s', dig(8)) | y
KLX | pick('0','1') | n
XM | name | y
HZLX | pick('门诊','住院') | n
CSD | home | y
SJHM | mob | y
GZDWDZ | addrr | y 0.6
HKDZ | addr | y
HKDZYB | zipc | y 0.6
LXRXM | name | y 0.3
LXRGX | pick('父子','夫妻','母女') | y 0.3
LXRDZ | addrs | y 0.6
LXRDH | mob | y 0.3
JDZXM | name | y
MJ | pick('1','2') | n
YWSCSJ | ts | n
# IOPS_FORM
id | seq(1) | n k
requestid | rint(10000,99999) | n
sqr | rint(1,500) | n
lxdh | mob | y
syjq | pick('5','10','0') | n
yy | pick('回老家看望父母','带孩子看病','家里老人住院','本人结婚','探亲') | y
jjlxr | name | y
jjlxrdh | mob | y
fj | img('upload/fj') | n 0.6
''', G)
write(F, 'lotc', 'china', '''
# lo_order
lo_id | seq(1) | n k
lo_no | ono | n
lo_lease_name | namex | y
lo_lease_phone | mobx | y
lo_lease_address | addrs | y
cu_name | company | n
lo_amount | amt | n
lo_operation_name | name | y
lo_operation_phone | mob | y
lo_sale_name | name | y
lo_return_username | name | y 0.6
lo_return_phone | mob | y 0.6
lo_return_address | addrs | y 0.6
lo_remark | snote | y 0.5
lo_status | rint(1,7) | n
# galaxy_luggage
luggage_id | seq(1) | n k
luggage_no | ono | n
cabinet_no | fmt('%s%s', letters(1), rint(1,40)) | n
admin_name | name | y
depositor_name | namex | y
depositor_mobile | mobx | y
picker_name | name | y 0.4
picker_phone | mob | y 0.4
luggage_desc | pick('黑色拉杆箱','双肩包','红色行李箱') | n
deleted | b01 | n
# runner_order
order_id | seq(1) | n k
order_no | ono | n
campus | pick('东校区','西校区') | n
task_type | pick('取件','代买') | n
pickup_address | addrs | y
pickup_lng | lng | y
pickup_lat | lat | y
receive_name | namex | y
receive_mobile | mob | y
receive_address | fmt('%s栋%s', rint(1,30), rint(101,700)) | y
goods_weight | amt | n
# pake_take
id | hexs(32) | n k
openId | openid | y
goodsType | pick('服饰','食品','其他') | n
note | w(snote,0.6) | y
endUserNote | fmt('%s栋%s', rint(1,30), rint(101,700)) | y
endUserName | name | y
endPhone | mob | y
courierNumber | trk | n
courierCompany | pick('申通快递','天天快递') | n
state | rint(1,3) | n
# tenants
tenant_id | seq(1) | n k
id_card | idn | y
move_in_date | dd | n
emergency_contact | name | y
emergency_phone | mob | y
occupation | job | y
income | pick('5000-8000','8000-12000','3000以下') | y
credit_score | rint(500,800) | n
notes | znote | y 0.6
# express_sms
id | seq(1) | n k
content | fmt('【驿站】您的快递已到%s请凭%s领取', pick('学府店','柳浪店'), dig(6)) | y
phone | mob | y
fetch_code | dig(6) | n
company_id | rint(1,5) | n
''', G)
write(F, 'lotc', 'people', '''
# QCUSTCDT
CUSNUM | seq(938472) | n k
LSTNAM | el | y
INIT | pick('G K','A N','J A','J W','R J','T E') | y
STREET | eaddr | y
CITY | ecity | y
STATE | letters(2) | y
ZIPCOD | rint(10000,99999) | y
CDTLMT | rint(400,9999) | n
CHGCOD | rint(1,3) | n
BALDUE | amt | n
# common_guest_profile
id | seq(1) | n k
client_id | rint(1,9) | n
salutation | pick('Mr','Mrs') | y
fname | ef | y
mname | w(ef,0.6) | y
lname | el | y
contact | intl | y
mobile | intl | y
nationality | rint(1,200) | y
DOB | born | y 0.4
passport | ppt | y 0.4
job | ejob | y 0.5
country | rint(1,200) | y
VIP | pick('V1','V2','') | n
# s_person
p_id | seq(1) | n k
p_card_id | idn | y
p_name | name | y
p_pinyin | pyname | y
p_used_name | w(name,0.8) | y
p_sex | sexz | y
p_birth | born | y
p_political_status | pick('群众','党员','团员') | y
p_job | job | y
p_hometown | home | y
p_offical_address | addrr | y 0.5
p_relationship_with_host | pick('本人','配偶','子女') | y
p_lived_here | yn | n
# dating_user
user_id | seq(1) | n k
qr_code | img('qr') | n
show_email | mail | y 0.4
marital_status | pick('single','divorced') | y
inches | pick("5'8","5'3","6'0") | y
state | pick('Jiangsu','Texas','Leeds') | y
school | school | y
religion | pick('Buddhist','none','Catholic') | y
introduction | enote | y
ice_brea_topic | pick('I like hiking with my dog','ask me about cooking','my favourite band','what makes you laugh?') | y
flowers_count | rint(0,9) | n
package_expiration_date | ts | n
# Huesped
id | seq(1) | n k
nombreCompleto | ename | y
tipoDocumento | pick('DNI','Pasaporte') | n
numeroDocumento | dig(8) | y
nacionalidad | pick('Peruana','Chilena') | y
direccion | fmt('Calle %s %s', pick('Lima','Sol','Mayor'), rint(1,300)) | y
lugarProcedencia | pick('Lima','Cusco','Quito') | y 0.4
telefono | intl | y
motivoViaje | pick('turismo','trabajo','familia') | n
fechaIngreso | ts | n
# sys_job_info
jid | hexs(12) | n k
name | pick('每日统计','清理缓存','同步库存') | n
subhead | pick('每天一次','每小时') | n
startTime | ts | n
tags | pick('系统','业务') | n
''', G)
write(F, 'lotc', 'retail', '''
# vtiger_contactdetails
contactid | seq(1) | n k
contact_no | fmt('CON%s', seq(1)) | n
salutation | pick('Mr.','Ms.','--None--') | y
firstname | ef | y
lastname | el | y
email | mail | y
phone | intl | y
mobile | intl | y 0.4
title | ejob | n
department | pick('Sales','IT') | n
fax | intl | y 0.7
reportsto | rint(0,40) | n
training | yn | n
otheremail | mail | y 0.8
donotcall | b01 | n
imagename | fmt('%s.jpg', py) | y 0.6
isconvertedfromlead | b01 | n
# vtiger_contactsubdetails
contactsubscriptionid | seq(1) | n k
homephone | intl | y 0.4
otherphone | intl | y 0.6
assistant | ename | y 0.6
assistantphone | intl | y 0.6
birthday | born | y 0.5
laststayintouchrequest | rint(0,99999) | n
leadsource | pick('Cold Call','Partner') | n
# vtiger_contactaddress
contactaddressid | seq(1) | n k
mailingcity | ecity | y
mailingstreet | eaddr | y
mailingcountry | pick('UK','Ireland') | y
othercountry | pick('UK','') | y 0.5
mailingpobox | fmt('PO %s', dig(3)) | y 0.7
otherzip | ezip | y 0.6
# ps_address
id_address | seq(1) | n k
id_customer | rint(1,40) | n
alias | pick('My address','Home','Office') | n
company | eco | n 0.7
vat_number | fmt('GB%s', dig(9)) | n 0.8
address1 | eaddr | y
address2 | flat | y 0.6
other | enote | y 0.7
phone_mobile | intl | y
dni | dig(8) | y 0.7
active | b01 | n
date_upd | ts | n
# oc_order
order_id | seq(1) | n k
invoice_prefix | pick('INV-2024-00') | n
store_name | pick('Kestrel Stationers') | n
store_url | pick('https://shop.example.com/') | n
customer_group_id | rint(1,3) | n
telephone | intl | y
payment_firstname | ef | y
payment_lastname | el | y
payment_address_1 | eaddr | y
payment_postcode | ezip | y
payment_zone | pick('West Yorkshire','Kent','Devon') | y
shipping_firstname | ef | y
comment | enote | y 0.6
tracking | fmt('trk%s', dig(5)) | n 0.8
ip | ip | y
forwarded_ip | ip | y 0.8
user_agent | ua | n
accept_language | pick('en-GB','de') | n
# oc_product_description
product_id | seq(1) | n k
name | eprod | n
description | pick('Smooth gel ink, dries fast','80 gsm white paper, 500 sheets','Holds up to 30 sheets') | n
meta_title | eprod | n
tag | pick('pen','paper') | n
# oc_manufacturer
manufacturer_id | seq(1) | n k
name | pick('Pilot Wells','Mason & Grant','Harper Stone','Ito Sato') | n
image | img('catalog/brand') | n
''', G)
