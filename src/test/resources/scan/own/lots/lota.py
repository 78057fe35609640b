import sys; from values import *; import values as lib
R.seed(101); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
write(F, 'lota', 'hotel', '''
# guest_base
id | seq(50001) | n k
hotel_group_id | pick(2) | n
sta | pick('I','O','X') | n
name_combine | EUP | y
name2 | name | y 0.5
sex | pick('1','2') | y
is_vip | pick('T','F') | n
birth | born | y 0.3
race | eth | y 0.4
occupation | job | y 0.6
id_code | pick('01','11','20') | n
id_no | docn | y
street | addrr | y 0.3
zipcode | zipc | y 0.7
times_in | rint(0,12) | n
feature | snote | y 0.7
photo_sign | key('sgn') | y 0.6
create_user | pick('ADMIN','FD01','FD02') | n
modify_datetime | ts | n
# master_des
accnt | fmt('F%07d', seq(12)) | n k
rmno | hroom | n
rmtype | pick('DLK','STD','EXT') | n
arr | ts | n
dep | ts | n
rsv_man | namex | y
rsv_company | company | n 0.5
haccnt | seq(50001) | n
share_name | name | y 0.8
cardno2 | fmt('A%s', dig(9)) | y 0.6
co_msg | znote | y 0.5
key_cnt | rint(0,3) | n
car_plt | plate | y 0.7
real_rate | amt(200,900) | n
mkt | pick('WAK','COR','OTA') | n
# armst
arno | fmt('C%05d', seq(3)) | n k
ar_name | company | n
sales_man | name | y
contact1 | namex | y
contact1_mob | mobx | y
bill_addr | addrr | n
credit_limit | rint(1000,90000) | n
bank_acct | fmt('3305%s', dig(13)) | n
# lost_found
lf_no | seq(1) | n k
item_desc | pick('黑色雨伞','充电器','银色手表','儿童外套','身份证件套') | n
found_at | hroom | n
finder | name | y
claimer | w(name,0.3) | y
claimer_ph | w(mobx,0.3) | y
claim_proof | img('lf') | n
claim_time | ts | n
# code_rmtype
code | letters(3) | n k
descript | rtype | n
max_adult | rint(1,3) | n
pic_url | img('room') | n
''', G)
write(F, 'lota', 'courier', '''
# PkgIn
pkgId | seq(900001) | n k
mailNo | trk | n
cpCode | pick('ZTO','YTO','STO') | n
rcvName | namex | y
rcvPh | pick(mobm(),mobm(),mobm(),mobm()) if False else mobm | y
rcvTail4 | dig(4) | y
rcvFullAddr | addr | y
pkCode | fmt('%s-%s-%s', rint(1,9), rint(1,9), dig(4)) | n
shelfNo | fmt('%s-%s', letters(1), rint(1,40)) | n
inTime | ts | n
outTime | w(ts,0.3) | n
outPhoto | img('out') | y 0.2
takerIs | pick('本人','代取','家人') | n
takerName | w(name,0.6) | y
weightKg | amt(0.1,20) | n
# SendOrder
soId | seq(1) | n k
sdName | namex | y
sdMob | mobx | y
sdCard | idn | y 0.2
sdLoc | addrs | y
toWho | namex | y
toMob | mobx | y
toProvince | prov | y
toCity | city | y
toDetail | addrs | y
goodsKind | pick('文件','衣物','食品','数码') | n
insuredAmt | rint(0,500) | n
couponCode | letters(6) | n 0.6
payNo | ono | n
custSay | snote | y 0.6
# Complaint
cpId | seq(1) | n k
mailNo | trk | n
fromPh | mobx | y
whoSaid | namex | y
saying | znote | y
dealer | name | y
dealResult | pick('已道歉并补偿5元','已找回','客户取消','核实无误') | n
closedAt | ts | n
# Staff
sid | seq(1) | n k
loginName | py | y
pwdMd5 | hexs(32) | y
staffName | name | y
idNo | idn | y
staffWx | wx | y
urgentName | name | y
urgentPh | mob | y
faceId | hexs(24) | y
baseWage | rint(3000,8000) | y
joinDate | dd | n
# Station
stId | seq(1) | n k
stName | pick('望江驿站','柳浪驿站','学府驿站') | n
stAddr | addrr | n
stTel | land | n
bossName | name | y
bossMob | mob | y
openHour | pick('08:00-21:00','09:00-20:00') | n
stLng | lng | n
stLat | lat | n
# SmsTpl
tplId | seq(1) | n k
tplCode | fmt('SMS_%s', dig(6)) | n
content | tpl | n
auditState | pick('PASS','WAIT') | n
''', G)
write(F, 'lota', 'stationery', '''
# btype
typeid | fmt('%s', dig(10)) | n k
bfullname | company | n
busercode | fmt('K%s', dig(4)) | n
person | name | y
tel | tel | y
telandaddress | fmt('%s %s', addrr, mob) | y
areaname | city | n
artotal | amt | n
postcode | zipc | n 0.5
tax | uscc | n 0.5
bankandacount | fmt('%s %s', pick('工行','农行'), dig(19)) | n
comment1 | znote | y 0.6
deleted | b01 | n
# employee
etypeid | dig(8) | n k
efullname | name | y
department | pick('销售部','仓库','财务部') | n
esex | sexz | y
emobile | mob | y
eidcard | idn | y
ebirth | born8 | y
eaddress | addrs | y
ejoin | d8 | n
# dlyndx
vchcode | seq(700) | n k
vchtype | pick(11,45,6) | n
number | fmt('XS-%s', ono) | n
btypeid | dig(10) | n
etypeid | dig(8) | n
linkman | namex | y
linktel | tel | y
shipto | addrs | y
summary | pick('销售出库','采购入库','退货') | n
explain1 | w(snote,0.7) | y
total | amt | n
draft | b01 | n
auditor | name | y
# vipcard
vipid | seq(1) | n k
vipcode | fmt('VIP%s', dig(6)) | y
vname | namex | y
vsex | sexz | y
vbirth | md | y 0.4
vtel | mobx | y
vmail | mail | y 0.8
vqq | qq | y 0.8
integral | rint(0,9999) | n
opendate | dd | n
introducer | w(name,0.8) | y
kidname | name | y 0.6
kidschool | school | y 0.6
kidgrade | cls | y 0.6
# ptype
ptypeid | dig(8) | n k
pfullname | prod | n
standard | pick('12支/盒','500张/包','个') | n
barcode | ean | n
area | pick('宁波','温州','义乌') | n
recprice | amt | n
pimage | img('ptype') | n
''', G)
write(F, 'lota', 'homeservices', '''
# 客户台账
序号 | seq(1) | n k
客户 | namex | y
联系方式1 | mobx | y
联系方式2 | tel | y 0.6
小区名称 | pick(*EST) | y
楼号房号 | room | y
房屋面积 | rint(50,180) | n
家里几口人 | rint(1,6) | y
有无宠物 | pick('有一只猫','无','有狗','两只狗') | y
门禁怎么进 | pick('按门铃','物业刷卡','密码1234#','找保安登记') | y 0.5
客户来源 | pick('58','朋友介绍','门店','抖音') | n
套餐 | svc | n
余次 | rint(0,20) | n
负责管家 | name | y
特殊交代 | znote | y 0.5
首单日期 | dd | n
# 阿姨档案
工号 | fmt('A%03d', seq(1)) | n k
阿姨姓名 | name | y
身份证 | idn | y
属相 | pick('鼠','牛','虎','兔','龙','蛇') | y
老家 | home | y
手机 | mob | y
现住 | addrs | y
文化 | edu | y
会做的菜 | pick('家常菜、面食','粤菜','川菜，会煲汤','面点') | n
工资卡 | luhn | y
体检到期 | dd | n
家里人电话 | mob | y
照片文件 | img('ayi') | y
保险单号 | fmt('P%s', dig(12)) | n
评级 | pick('A','B','C') | n
# 派单记录
单号 | ono | n k
服务项 | svc | n
上门时间 | ts | n
去哪 | addrs | y
谁下的单 | namex | y
打给谁 | mobx | y
派谁 | name | y
实收 | amt | n
满意吗 | pick('满意','一般','不满意') | n
客户怎么说 | znote | y 0.5
完工照 | img('done') | n
# 物料
编号 | seq(1) | n k
品名 | pick('玻璃水','抹布','吸尘器','油污净') | n
规格 | pick('500ml','10条','台') | n
供货单位 | company | n
供货单位电话 | land | n
结存 | rint(0,90) | n
''', G)
