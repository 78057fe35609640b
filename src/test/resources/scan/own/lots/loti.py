import sys; from values import *; import values as lib
R.seed(909); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
write(F, 'loti', 'hotel', '''
# gst_reg
reg_no | seq(1) | n k
gst_nm | namex | y
gst_nm2 | w(name,0.8) | y
doc_ty | pick('1','2') | n
doc_nbr | docn | y
bth_dt | born8 | y 0.3
ntlty | nat | y
hm_addr | addr | y 0.3
cell | mobx | y
veh_no | plate | y 0.7
rm_nbr | hroom | n
ck_in | ts | n
ck_out | w(ts,0.3) | n
wish_txt | snote | y 0.6
face_key | key('fc') | y 0.4
oper | py | y
pay_cd | pick('WX','CS') | n
# ota_booking
bk_id | seq(1) | n k
ota_no | fmt('11%s', dig(16)) | n
booker | namex | y
booker_reach | virt | y
lodger_list | fmt('%s,%s', name, name) | y
rm_kind | rtype | n
nights | rint(1,5) | n
ota_memo | snote | y 0.6
settle_amt | amt | n
# co_client
cc_id | seq(1) | n k
cc_name | company | n
cc_place | addrr | n
liaison | name | y
liaison_tel | mob | y
cc_tax | uscc | n
# feedback_card
fb_id | seq(1) | n k
stars | rint(1,5) | n
words | znote | y
by_who | namex | y 0.4
leave_tel | mob | y 0.5
handled | b01 | n
# dict_item
di_code | fmt('D%s', seq(1)) | n k
di_text | pick('现金','微信','挂账','大床','双床') | n
di_note | pick('停用','默认','') | n
''', G)
write(F, 'loti', 'courier', '''
# t_bag
bag_id | seq(1) | n k
sheet_no | trk | n
to_nm | namex | y
to_ph | mobx | y
to_adr | addrs | y
to_gps | pair | y 0.4
fetch_cd | fmt('%s-%s', rint(1,9), dig(4)) | n
grid_no | fmt('%s%s', letters(1), rint(1,40)) | n
keeper_note | snote | y 0.6
agent_taker | name | y 0.5
agent_taker_ph | mob | y 0.5
sign_shot | img('sign') | y 0.4
size_kind | pick('大','中','小') | n
put_at | ts | n
# t_client
cl_id | seq(1) | n k
wx_open | openid | y
nick_nm | nick | y
head_pic | img('https://w.example.com/h') | y
real_nm | name | y 0.5
id_digits | idn | y 0.6
live_estate | pick(*EST) | y
live_bldg | rint(1,30) | y
live_door | rint(101,2804) | y
door_pwd | fmt('%s#', dig(4)) | y 0.6
lvl | rint(1,3) | n
reg_at | ts | n
# t_rider
rd_id | seq(1) | n k
rd_nm | name | y
rd_cert | idn | y
rd_native | home | y
rd_bank | luhn | y
rd_plate | plate | y
rd_kin | name | y
rd_kin_ph | mob | y
rd_photo | img('rd') | y
rd_zone | pick('东','西') | n
# t_gripe
gp_id | seq(1) | n k
sheet_no | trk | n
gp_from | namex | y
gp_ph | mob | y
gp_text | znote | y
gp_state | pick('0','1') | n
# t_kiosk
ki_id | seq(1) | n k
ki_title | pick('学府店','柳浪店') | n
ki_adr | addrr | n
ki_ph | land | n
ki_host | name | y
ki_sn | sn | n
''', G)
write(F, 'loti', 'stationery', '''
# 会员档案
会员卡 | fmt('V%s', dig(7)) | y
姓名 | namex | y
手机 | mob | y
生日 | md | y 0.4
微信 | wx | y 0.6
收货地 | addrs | y 0.5
孩子 | name | y 0.5
孩子学校 | school | y 0.5
孩子年级 | cls | y 0.5
积分 | rint(0,999) | n
等级 | pick('金','银') | n
开卡店 | pick('学府店','站前店') | n
备注 | snote | y 0.7
# 销售流水
流水号 | ono | n k
会员卡 | fmt('V%s', dig(7)) | y
商品 | prod | n
金额 | amt | n
收银 | name | y
时间 | ts | n
# 定制单
单号 | ono | n k
定制人 | namex | y
电话 | mobx | y
刻字内容 | engr | y
字体颜色 | pick('金','黑') | n
取货方式 | pick('自提','快递') | n
寄到 | addrs | y 0.5
快递单号 | trk | n 0.5
# 进货商
名称 | company | n
联系 | name | y
联系手机 | mob | y
打款卡号 | luhn | y
仓库地址 | addrr | n
# 货品
条码 | ean | n
品名 | prod | n
牌子 | pick('晨光','真彩','白雪') | n
进价 | amt | n
卖点 | pick('顺滑','耐写','环保无味') | n
''', G)
write(F, 'loti', 'homeservices', '''
# hs_family
fam_id | seq(1) | n k
host_nm | namex | y
host_mp | mobx | y
host_mp2 | tel | y 0.6
home_at | addrs | y
home_lat | lat | y
home_lng | lng | y
entry_way | pick('密码2580','找保安开门','钥匙在鞋柜','按1203门铃') | y 0.5
member_txt | pick('夫妻带两个娃','老人一人','三口之家') | y 0.5
taste_txt | pick('清淡','不吃香菜','爱吃辣') | y 0.5
pet_txt | pick('有猫','有大狗','无') | y 0.5
from_src | pick('地推','转介绍') | n
remain | rint(0,30) | n
# hs_helper
hp_id | seq(1) | n k
hp_nm | name | y
hp_cid | idn | y
hp_age | age | y
hp_from | home | y
hp_mp | mob | y
hp_edu | edu | y
hp_body | pick('良好','有高血压','腰不好') | y 0.5
hp_card | luhn | y
hp_sos | fmt('%s %s', name, mob) | y
hp_pic | img('hp') | y
hp_star | rint(1,5) | n
hp_since | dd | n
# hs_visit
vs_id | seq(1) | n k
fam_id | rint(1,40) | n
hp_id | rint(1,40) | n
vs_what | svc | n
vs_when | ts | n
vs_where | addrs | y
vs_door | fmt('%s#', dig(6)) | y 0.5
vs_sign | key('sign') | y 0.5
vs_say | znote | y 0.5
vs_fee | amt | n
# hs_school
sc_id | seq(1) | n k
sc_nm | pick('家政培训中心','育婴学院') | n
sc_tel | land | n
sc_head | name | y
sc_head_mp | mob | y
sc_addr | addrr | n
''', G)
