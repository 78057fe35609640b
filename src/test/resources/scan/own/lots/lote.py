import sys; from values import *; import values as lib
R.seed(505); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
# SAP, Odoo, Kingdee/Yonyou, Excel exports, Youzan
write(F, 'lote', 'hotel', '''
# T_ZK
FZKID | seq(1) | n k
FXM | name | y
FXB | sexz | y
FZJLX | pick('1','2') | n
FZJHM | docn | y
FMZ | eth | y
FSFDZ | addr | y 0.2
FSJ | mob | y
FCPH | plate | y 0.7
FFH | hroom | n
FRZSJ | ts | n
FTFSJ | w(ts,0.2) | n
FYJ | amt | n
FJSR | name | y
FLDRXM | name | y 0.7
FKRYQ | snote | y 0.6
FSCZT | pick(0,1) | n
# T_YD
FYDH | ono | n k
FYDRXM | namex | y
FYDRDH | mobx | y
FDDRQ | dd | n
FFX | rtype | n
FFJS | rint(1,5) | n
FQDLY | pick('携程','美团','前台') | n
FXYDW | company | n 0.6
FBZ | znote | y 0.5
# T_HYK
FKH | fmt('8801%s', dig(8)) | y
FXM | namex | y
FSR | md | y 0.3
FLXDH | mobx | y
FYX | mail | y 0.6
FKDJ | pick('银卡','金卡') | n
FJF | rint(0,9999) | n
FMM | hexs(32) | y
FFKRQ | dd | n
FTXDZ | addrs | y 0.6
# T_FJ
FFJH | hroom | n
FLC | rint(2,18) | n
FFXDM | pick('DB','SB') | n
FDHFJ | dig(4) | n
FWXBZ | pick('换灯泡','空调漏水','门锁电池','') | n
''', G)
write(F, 'lote', 'courier', '''
# courier_profile
courierNo | fmt('C%04d', seq(1)) | n k
realName | name | y
idCardNum | idn | y
phoneNum | mob | y
wxNickname | nick | y 0.3
liveAddress | addrs | y
emergencyName | name | y
emergencyMobile | mob | y
portraitUrl | img('https://oss.example.com/p') | y
ebikePlate | fmt('杭州%s', dig(6)) | y
healthCode | pick('绿','黄') | n
onboardDate | dd | n
workZone | pick('A区','B区') | n
bankCardNo | luhn | y
# express_order
orderId | seq(1) | n k
mailNum | trk | n
senderName | namex | y
senderPhone | mobx | y
senderIdentity | idn | y 0.4
senderDetail | addrs | y
consigneeName | namex | y
consigneePhone | virt | y
consigneeProvince | prov | y
consigneeDetail | addrs | y
itemType | pick('文件','数码','服饰') | n
expectTime | pick('9-12点','下午','随时') | n
freight | amt | n
cancelReason | w(snote,0.8) | y
# sign_record
signId | seq(1) | n k
orderId | rint(1,40) | n
signer | namex | y
signRelation | pick('本人','同事','家人','门卫') | y
signImg | img('sign') | y
signLocation | pair | y
photoEvidence | img('evidence') | y
signTime | ts | n
# call_log
callId | seq(1) | n k
callerNumber | mob | y
calleeNumber | mob | y
recordUrl | fmt('https://oss.example.com/rec/%s.mp3', hexs(10)) | y
durationSec | rint(1,300) | n
callResult | pick('接通','未接','关机') | n
# station_conf
confKey | fmt('k.%s', seq(1)) | n k
confValue | js | n
confDesc | pick('短信开关','最大滞留天数','打印机端口') | n
''', G)
write(F, 'lote', 'stationery', '''
# KNA1
MANDT | pick('800') | n
KUNNR | fmt('%010d', seq(100001)) | n k
LAND1 | pick('GB','DE') | y
NAME1 | ename | y
NAME2 | w(ename,0.8) | y
ORT01 | ecity | y
PSTLZ | ezip | y
STRAS | eaddr | y
TELF1 | intl | y
TELFX | intl | y 0.7
SORTL | letters(6) | n
ANRED | pick('Mr','Ms') | y
KTOKD | pick('CPD','0001') | n
STCD1 | dig(10) | y 0.5
ERDAT | d8 | n
LOEVM | pick('X','') | n
# KNVK
PARNR | seq(1) | n k
KUNNR | fmt('%010d', rint(100001,100040)) | n
NAMEV | ef | y
NAME1 | el | y
TELF1 | intl | y
ABTNR | pick('0001','0003') | n
PARGE | pick('1','2') | y
GBDAT | born8 | y 0.5
PARH1 | pick('prefers phone','golf player, loves wine','left handed') | y 0.5
# VBAK
VBELN | fmt('%010d', seq(5000)) | n k
ERNAM | fmt('%s', py) | y
AUDAT | d8 | n
NETWR | amt | n
BSTNK | fmt('PO-%s', dig(5)) | n
BNAME | ename | y
TELF1 | intl | y 0.4
# MAKT
MATNR | fmt('%018d', seq(77)) | n k
SPRAS | pick('E','D') | n
MAKTX | eprod | n
# LFA1
LIFNR | fmt('%010d', seq(900)) | n k
NAME1 | eco | n
STRAS | eaddr | n
TELF1 | land | n
STCEG | fmt('DE%s', dig(9)) | n
''', G)
write(F, 'lote', 'homeservices', '''
# 导出_客户列表
客户ID | seq(1) | n k
微信昵称 | nick | y
备注名 | namex | y
绑定手机号 | mob | y
性别 | sexz | y
生日 | md | y 0.5
所在地区 | fmt('%s%s', prov, city) | y
会员等级 | pick('V1','V2') | n
累计消费 | amt | n
最近下单 | ts | n
客户标签 | pick('高净值','价格敏感','') | n
客服备注 | znote | y 0.5
# 导出_订单
订单号 | ono | n k
下单人 | namex | y
联系电话 | mobx | y
服务地址 | addrs | y
门牌补充 | room | y
服务项目 | svc | n
预约时段 | pick('9:00-12:00','14:00-17:00') | n
买家留言 | w(snote,0.6) | y
支付流水 | fmt('42%s', dig(26)) | n
实付金额 | amt | n
服务人员 | name | y
服务人员手机 | mob | y
评价 | w(znote,0.5) | y
评分 | rint(1,5) | n
# 导出_阿姨
阿姨编号 | seq(1) | n k
姓名 | name | y
年龄 | age | y
籍贯 | home | y
身份证号 | idn | y
现居住地 | addrs | y
从业年限 | rint(1,20) | n
普通话 | pick('标准','一般') | n
擅长菜系 | pick('川菜','粤菜','家常菜') | n
证书编号 | fmt('ZS%s', dig(10)) | n 0.4
银行卡 | luhn | y
开户行 | pick('工商银行','农业银行') | n
紧急联系 | fmt('%s%s', name, mob) | y
健康状况 | pick('良好','腰椎间盘突出','高血压，按时服药') | y
到岗日期 | dd | n
# 导出_套餐
套餐编码 | seq(1) | n k
套餐名称 | svc | n
套餐说明 | pick('含四次上门，每次三小时','不含工具','仅限新客') | n
售价 | amt | n
主图 | img('pkg') | n
''', G)
