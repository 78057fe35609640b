import sys; from values import *; import values as lib
R.seed(404); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
G['model']=lambda i: R.choice(['13800','T139','JX15','QV-']) + dig(5)(0)
G['brandn']=lambda i: R.choice(['林清玄','贺兰山','江小白','周黑鸭','李宁','方太','安踏'])
G['fname']=lambda i: R.choice(['王师傅教程.mp4','联系人导入模板.xlsx','说明书_v2.pdf','张老师推荐书单.doc'])
G['mixid']=lambda i: R.choice([wx(), qq(), None, None])
write(F, 'lotd', 'hotel', '''
# GuestCard
gcId | seq(1) | n k
cnName | name | y
enName | EUP | y 0.4
docKind | pick(1,2,3) | n
docCode | docn | y
docFrontKey | key('doc') | y 0.3
faceSnap | img('face') | y 0.3
bornYmd | born8 | y
livesAt | addr | y 0.3
tagLine | pick('常客','协议','首住','') | n
likes | snote | y 0.6
marketingOk | b01 | n
firstStay | dd | n
# StayRoom
stayId | seq(1) | n k
gcId | rint(1,40) | n
rmNum | hroom | n
keyCardSn | fmt('K%s', dig(7)) | n
checkInAt | ts | n
bookedUnder | namex | y
bookedPhone | mobx | y
withWhom | name | y 0.6
withWhomDoc | idn | y 0.6
carTag | plate | y 0.7
breakfastQty | rint(0,3) | n
otaRef | fmt('33%s', dig(16)) | n
frontDeskMemo | znote | y 0.5
depositAmt | amt | n
# WakeCall
wcId | seq(1) | n k
rmNum | hroom | n
dialTo | pick(*['8%s' % hroom() for _ in range(30)]) | n
atTime | pick('06:30','07:00') | n
answered | yn | n
# CorpAccount
corpId | seq(1) | n k
corpTitle | company | n
corpAddr | addrr | n
taxCode | uscc | n
buyerRep | name | y
buyerRepCell | mob | y
buyerRepMail | mail | y 0.3
switchboard | land | n
ourSales | name | y
# Minibar
itemCode | fmt('MB%s', seq(100)) | n k
itemTitle | pick('可乐','薯片','矿泉水','巧克力') | n
makerName | brandn | n
shelfLife | rint(30,365) | n
# ScreenText
stKey | fmt('scr.%s', seq(100)) | n k
stText | tpl | n
stLang | pick('zh','en') | n
''', G)
write(F, 'lotd', 'courier', '''
# parcel_in
pid | seq(1) | n k
wb | trk | n
c02 | namex | y
c03 | mobx | y
c04 | addrs | y
c05 | pick('大件','小件','文件') | n
c06 | fmt('%s-%s-%s', rint(1,9), rint(1,9), dig(4)) | n
c07 | w(snote,0.6) | y
c08 | ts | n
c09 | amt | n
c10 | model | n
# handoff
hid | seq(1) | n k
pid | rint(1,40) | n
given_to | name | y
relation_txt | pick('本人','妻子','邻居','同事','母亲') | y
verified_by | pick('code','face','phone') | n
snap_path | img('handoff/face') | y 0.4
pen_trace | key('pen') | n 0.6
gps_fix | pair | y
station_clerk | name | y
done_at | ts | n
# outbound
oid | seq(1) | n k
from_party | namex | y
from_cell | mob | y
from_id_num | idn | y
from_place | addr | y
to_party | namex | y
to_cell | mob | y
to_region | fmt('%s%s%s', prov, city, dist) | y
to_place | addrs | y
declared | pick('衣服','书籍','特产','证件') | n
weigh | amt | n
insured | rint(0,2000) | n
pay_serial | fmt('42%s', dig(26)) | n
# crew
cid | seq(1) | n k
badge | fmt('KD%s', dig(4)) | n
nm | name | y
hometown | home | y
ecard | idn | y
bankslip_no | luhn | y
next_of_kin | name | y
kin_reach | mob | y
blood | pick('A','B','O','AB') | y
shirt | pick('L','XL','M') | y
hired | dd | n
lic_plate | plate | y 0.3
# gateway_log
lid | seq(1) | n k
endpoint | pick('/api/in','/api/out') | n
cost_ms | rint(3,900) | n
caller_ip | ip | y
err | pick('timeout','ok','bad sign') | n
trace_no | hexs(16) | n
# locker
box_no | fmt('%s%s', letters(1), rint(1,60)) | n
maker | brandn | n
firmware | fmt('v%s.%s', rint(1,3), rint(0,9)) | n
install_addr | addrr | n
service_line | hot | n
sim_iccid | fmt('8986%s', dig(16)) | n
''', G)
write(F, 'lotd', 'stationery', '''
# mt_mbr
mt_id | seq(1) | n k
mt_cardno | fmt('66%s', dig(8)) | y
mt_nm | namex | y
mt_mp | mob | y
mt_sx | sexn | y
mt_bd | md | y 0.4
mt_ad | addrs | y 0.6
mt_wxid | mixid | y
mt_pt | rint(0,9000) | n
mt_lv | pick(1,2,3) | n
mt_op | pick('01','02','03') | n
mt_rmk | snote | y 0.6
# mt_kid
kd_id | seq(1) | n k
mt_id | rint(1,40) | n
kd_nm | name | y
kd_sch | school | y
kd_cls | cls | y
kd_by | rint(2010,2019) | y
# mt_so
so_id | seq(1) | n k
so_no | ono | n
so_to | namex | y
so_tel | mobx | y
so_dz | addrs | y
so_inv | company | n 0.6
so_say | w(znote,0.5) | y
so_amt | amt | n
so_exp | trk | n
so_sts | rint(0,5) | n
# mt_dz
dz_id | seq(1) | n k
so_id | rint(700,740) | n
dz_words | engr | y
dz_font | pick('楷体','隶书','Arial') | n
dz_pos | pick('笔帽','笔身') | n
dz_sample | img('sample') | n
dz_who | name | y
# mt_sup
sp_id | seq(1) | n k
sp_nm | company | n
sp_lxr | name | y
sp_lxsj | mob | y
sp_zh | fmt('3301%s', dig(15)) | n
sp_addr | addrr | n
sp_wx | wx | y 0.4
# mt_sku
sk_id | seq(1) | n k
sk_nm | prod | n
sk_brand | brandn | n
sk_model | model | n
sk_bar | ean | n
sk_doc | fname | n
sk_intro | pick('书写流畅，不易断墨','加厚纸张，不洇墨','学生考试专用') | n
''', G)
write(F, 'lotd', 'homeservices', '''
# 雇主信息
雇主编号 | fmt('G%04d', seq(1)) | n k
称呼 | call | y
手机号码 | mob | y
备用联系人及电话 | fmt('%s %s', name, mob) | y 0.5
住址 | addrs | y
入户密码 | fmt('%s#', dig(6)) | y 0.5
家庭成员 | pick('夫妻和两个孩子','三代同堂','独居老人','一家三口') | y
饮食禁忌 | pick('不吃辣','清真','对花生过敏','无') | y 0.4
录入渠道 | pick('门店','小程序') | n
合同号 | fmt('HT%s', ono) | n
字段7 | w(znote,0.6) | y
字段8 | rint(0,3) | n
# 服务员
编码 | fmt('F%03d', seq(1)) | n k
名 | name | y
出生年 | rint(1962,1995) | y
籍贯地 | home | y
证件 | idn | y
健康证到期日 | dd | n
紧急联络人 | name | y
紧急联络方式 | mob | y
开户卡号 | luhn | y
头像 | img('tx') | y
婚育 | pick('已婚已育','未婚','离异') | y
期望工资 | rint(4000,9000) | y
技能等级 | pick('初级','高级') | n
自我描述 | pick('干活细致，不怕脏不怕累','会做南方菜，爱干净','带过双胞胎，有耐心','性格温和，孩子喜欢我','有育婴证，普通话好') | y
# 工单
工单号 | ono | n k
雇主编号 | fmt('G%04d', rint(1,40)) | n
服务品类 | svc | n
上门地点 | addrs | y
经度 | lng | y
纬度 | lat | y
到达打卡照 | img('daka') | n
服务人 | name | y
客户签字 | img('qz') | y
工时 | amt | n
回访摘要 | znote | y 0.5
投诉标记 | b01 | n
# 合作机构
机构名称 | company | n
机构地址 | addrr | n
联系人 | name | y
联系人职务 | pick('经理','主任','店长') | n
联系人手机 | mob | y
前台座机 | land | n
# 消息模板
模板号 | seq(1) | n k
标题 | pick('派单通知','回访邀请','生日祝福') | n
正文 | tpl | n
启用 | pick('是','否') | n
''', G)
