import sys; from values import *; import values as lib
R.seed(707); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
G['brandn']=lambda i: R.choice(['林清轩','安德马','江小傲','周大生','李子柒','方达','真彩'])
write(F, 'lotg', 'hotel', '''
# lk_info
lk_bh | fmt('LK%05d', seq(1)) | n k
lk_xm | name | y
lk_xm_py | pyname | y 0.3
lk_xb | sexz | y
lk_sr | born | y
lk_zjlb | pick('居民身份证','护照') | n
lk_zjh | docn | y
lk_lxfs | mobx | y
lk_jzd | addr | y 0.3
lk_xh | snote | y 0.6
lk_vip | pick('0','1') | n
lk_ly | pick('OTA','散客') | n
djr | name | y
dj_time | ts | n
# zs_record
zs_id | seq(1) | n k
lk_bh | fmt('LK%05d', rint(1,40)) | n
fang_hao | hroom | n
ru_time | ts | n
li_time | w(ts,0.3) | n
sui_xing | w(name,0.6) | y
sx_zj | w(idn,0.6) | y
che | plate | y 0.7
ya_jin | amt | n
fk_fs | pick('微信','现金','刷卡') | n
fk_zh4 | dig(4) | y 0.7
teshu | znote | y 0.6
tui_fang_pic | img('tf') | n 0.7
# ll_lost
ll_id | seq(1) | n k
wp_ms | pick('蓝色外套','手机充电线','儿童水杯','眼镜') | n
shi_huo_ren | name | y
ling_ren | w(name,0.4) | y
ling_tel | w(mob,0.4) | y
ling_qian | img('sign') | y 0.5
# xy_dw
dw_bm | fmt('XY%03d', seq(1)) | n k
dw_mc | company | n
dw_dz | addrr | n
dw_dh | land | n
yw_ry | name | y
dj_ren | name | y
dj_ren_sj | mob | y
yh_zh | fmt('3301%s', dig(15)) | n
# fx_dict
fx_bm | letters(3) | n k
fx_ms | rtype | n
fx_jj | pick('朝南，带阳台','含双早','近电梯') | n
''', G)
write(F, 'lotg', 'courier', '''
# AcctHolder
AcctId | seq(1) | n k
HolderNm | namex | y
HolderMob | mobx | y
HolderAlt | land | y 0.6
PrefLocker | fmt('L%s', rint(1,20)) | n
DwellAddr | addrs | y
DwellGeo | pair | y 0.5
VerifiedIdHash | hexs(64) | n 0.5
PushToken | hexs(64) | y
LastSeenIp | ip | y
CrtTm | ts | n
# Consignment
ConsNo | trk | n k
ShprNm | namex | y
ShprCtc | mobx | y
ShprLoc | addr | y
RcvrNm | namex | y
RcvrCtc | mobx | y
RcvrLoc | addrs | y
RcvrCmpny | company | n 0.7
PkgDesc | pick('书','衣服','电子产品') | n
WgtGm | rint(100,9000) | n
CodAmt | amt | n
DlvInstr | snote | y 0.6
SlotCd | pick('AM','PM') | n
# DropEvent
EvtId | seq(1) | n k
ConsNo | trk | n
EvtTyp | pick('DLV','TRY','RTN') | n
DrvrNm | name | y
DrvrVeh | plate | y
DropLat | lat | y
DropLon | lng | y
AcptBy | namex | y
AcptRel | pick('self','spouse','neighbour') | y
AcptSig | key('sig') | y
AcptPic | img('pod') | y
FailRsn | pick('无人在家，电话不接','地址不详','客户要求改天','拒收') | y 0.7
# Claim
ClmId | seq(1) | n k
ConsNo | trk | n
ClmNm | namex | y
ClmMail | mail | y
ClmStory | znote | y
PayoutAcct | luhn | y
ClmAmt | amt | n
Adjstr | name | y
# Depot
DepId | seq(1) | n k
DepNm | pick('城东中心','城西中心') | n
DepAddr | addrr | n
DepPh | land | n
MgrNm | name | y
MgrMob | mob | y
# MsgTmpl
TmplId | seq(1) | n k
TmplNm | pick('派送通知','签收通知') | n
TmplBody | tpl | n
''', G)
write(F, 'lotg', 'stationery', '''
# 会员表
卡号 | fmt('88%s', dig(8)) | y
持卡人 | name | y
电话 | mobx | y
性别 | sexz | y
出生 | md | y 0.4
孩子姓名 | name | y 0.5
学校年级 | fmt('%s%s', school, cls) | y 0.5
余额 | amt | n
发卡日 | dd | n
发卡人 | name | y
备用1 | w(snote,0.6) | y
备用2 | pick('A','B','') | n
# 送货单
单据号 | ono | n k
日期 | dd | n
客户单位 | company | n 0.3
收货人 | namex | y
收货电话 | mobx | y
送货地址 | addrs | y
司机 | name | y
车号 | plate | y
制单 | name | y
摘要 | pick('学期开学用品','补货','月结') | n
合计 | amt | n
# 明细
单据号 | ono | n
货品 | prod | n
规格 | pick('12支','500张') | n
数量 | rint(1,99) | n
# 刻字订单
编号 | seq(1) | n k
商品 | prod | n
刻字 | engr | y
字体 | pick('楷体','宋体') | n
取货人 | name | y
取货人手机尾号 | dig(4) | y
师傅 | name | y
效果图 | img('xg') | n
# 供货商
名称 | company | n
联系人 | name | y
手机 | mob | y
座机 | land | n
地址 | addrr | n
开户行及账号 | fmt('建行%s', dig(19)) | n
# 商品档案
货号 | sku | n k
品名 | prod | n
品牌 | brandn | n
条码 | ean | n
产地 | city | n
说明 | pick('适合小学生','环保油墨，无异味','经典款') | n
''', G)
write(F, 'lotg', 'homeservices', '''
# cust_mstr
cust_cde | fmt('C%05d', seq(1)) | n k
cust_fnm | ef | y
cust_lnm | el | y
cust_addl1 | eaddr | y
cust_addl2 | flat | y 0.6
cust_pcde | ezip | y
cust_hph | intl | y
cust_mph | intl | y 0.3
cust_eml | mail | y
cust_dob | born8 | y 0.5
cust_ccno | luhn | y 0.5
cust_alrm | fmt('%s', dig(4)) | y 0.6
cust_acsnt | enote | y 0.6
cust_typ | pick('R','C') | n
cust_lstupd | ts | n
# emp_mstr
emp_cde | fmt('E%03d', seq(1)) | n k
emp_nm | ename | y
emp_ssn | fmt('%s-%s-%s', dig(3), dig(2), dig(4)) | y
emp_gndr | sexe | y
emp_hiredt | dd | n
emp_payrt | amt(10,30) | n
emp_emgcnm | ename | y
emp_emgcph | intl | y
emp_dlno | fmt('D%s', dig(7)) | y
emp_phto | img('emp') | y
emp_medcnd | pick('none','asthma','bad back, no lifting','diabetic') | y 0.5
emp_dept | pick('CLN','GRD') | n
# wrk_ordr
wo_nbr | seq(1) | n k
cust_cde | fmt('C%05d', rint(1,40)) | n
emp_cde | fmt('E%03d', rint(1,40)) | n
svc_cde | letters(3) | n
sch_dt | ts | n
loc_txt | eaddr | y
cntct_nm | ename | y
cntct_ph | intl | y
splinst | enote | y 0.5
cmpl_flg | yn | n
cust_sgn | key('sgn') | y
ttl_amt | amt | n
# vndr_mstr
vnd_cde | seq(1) | n k
vnd_nm | eco | n
vnd_ph | land | n
vnd_addl1 | eaddr | n
vnd_cntct | ename | y
vnd_cnteml | mail | y
# svc_tbl
svc_cde | letters(3) | n k
svc_dsc | pick('Window cleaning','Gutter cleaning','Lawn care') | n
svc_rt | amt | n
''', G)
