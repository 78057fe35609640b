import sys; from values import *; import values as lib
R.seed(808); G = {k: getattr(lib, k) for k in dir(lib)}; F = sys.argv[1]
G['brandn']=lambda i: R.choice(['白贝壳','高露','马利','晨光','齐心','金万年'])
G['mdl']=lambda i: '138' + dig(8)(0)
write(F, 'loth', 'hotel', '''
# pms_profile
profile_no | seq(1) | n k
surname_cn | name | y
alt_lang_name | EUP | y 0.4
cert_kind | pick('11','14') | n
cert_val | docn | y
sex_flag | pick('1','2') | y
birth_val | born8 | y 0.3
mob_val | mobx | y
resid_addr | addr | y 0.3
ethnic_cd | pick('01','02','03') | y 0.4
guest_pic | key('pf') | y 0.3
habit_txt | snote | y 0.6
mem_card | fmt('9%s', dig(9)) | y 0.5
black_flag | b01 | n
src_mkt | pick('WLK','OTA') | n
stay_cnt | rint(0,20) | n
upd_tm | ts | n
# pms_checkin
ci_no | fmt('CI%s', seq(1)) | n k
profile_no | rint(1,40) | n
rm | hroom | n
bldg | pick('主楼','副楼') | n
in_tm | ts | n
co_guest | w(name,0.6) | y
co_guest_cert | w(idn,0.6) | y
contact_at | mobx | y
plate_txt | plate | y 0.7
lock_card | fmt('G%s', dig(7)) | n
prepay | amt | n
desk_remark | znote | y 0.5
ext_ref | fmt('3301%s', dig(14)) | n
esign_path | img('sign') | y 0.4
# pms_agency
ag_no | seq(1) | n k
ag_full | company | n
ag_boss | name | y
ag_boss_mob | mob | y
ag_addr | addrr | n
ag_tel | land | n
ag_mail | fmt('sales@%s', pick('aa.example.cn','bb.example.cn')) | n
comm_rate | amt | n
# pms_msg_tpl
tpl_no | seq(1) | n k
tpl_head | pick('生日问候','退房提醒') | n
tpl_main | tpl | n
# pms_shift
sh_no | seq(1) | n k
sh_staff | name | y
sh_login | py | y
sh_pin | dig(6) | y
sh_from | ts | n
cash_diff | amt | n
''', G)
write(F, 'loth', 'courier', '''
# yz_baoguo
bg_id | seq(1) | n k
danhao | trk | n
kuaidi_gs | pick('圆通','中通') | n
shoujian_xm | namex | y
shoujian_hm | mobm | y
weihao4 | dig(4) | y
zhuzhi | addrs | y
huojia_wz | fmt('%s-%s', letters(1), rint(1,60)) | n
qujian_ma | fmt('%s-%s', rint(1,9), dig(4)) | n
ruku_sj | ts | n
lingqu_ren | name | y 0.4
lingqu_paizhao | img('lq') | y 0.4
beizhu1 | snote | y 0.7
# yz_jijian_dan
jj_id | seq(1) | n k
jj_xingming | namex | y
jj_dianhua | mobx | y
jj_shiming | idn | y 0.2
jj_chufadi | addr | y
sj_xingming | namex | y
sj_dianhua | mobx | y
sj_sheng | prov | y
sj_shi | city | y
sj_xiangdi | addrs | y
wupin | pick('衣服','茶叶','书籍') | n
baojia | amt | n
fukuan_ma | fmt('42%s', dig(26)) | n
# yz_tousu
ts_id | seq(1) | n k
danhao | trk | n
ts_ren | namex | y
ts_hm | mob | y
ts_neirong | znote | y
jingban | name | y
jieguo | pick('赔付','致歉','核实无误') | n
# yz_yuangong
yg_id | seq(1) | n k
yg_ming | name | y
yg_shouji | mob | y
yg_sfz | idn | y
yg_jiaxiang | home | y
yg_shengri | born | y
yg_kahao | luhn | y
yg_mima | hexs(32) | y
yg_weixin | wx | y
yg_touxiang | img('yg') | y
ruzhi | dd | n
gangwei | pick('分拣','派件') | n
# yz_zhandian
zd_id | seq(1) | n k
zd_ming | pick('望江驿站','学府驿站') | n
zd_dizhi | addrr | n
zd_rexian | hot | n
zd_laoban | name | y
zd_laoban_hm | mob | y
# yz_shebei
sb_id | seq(1) | n k
xuliehao | sn | n
xinghao | mdl | n
changjia | brandn | n
guzhang | pick('卡纸','扫不出','屏幕碎') | n
''', G)
write(F, 'loth', 'stationery', '''
# CrmCustomer
customerId | seq(1) | n k
customerKind | pick('P','C') | n
displayLabel | (lambda i: R.choice([name, name, company, call])(i)) | y
primaryMobile | mobx | y
backupLine | land | y 0.6
wechatAlias | wx | y 0.5
birthMonthDay | md | y 0.5
defaultShipTo | addrs | y
shipGeo | pair | y 0.6
taxTitle | company | n 0.6
ownerRep | name | y
growthValue | rint(0,999) | n
gmtCreate | ts | n
# CrmOrder
orderNo | ono | n k
customerId | rint(1,40) | n
takerName | namex | y
takerTel | mobx | y
deliverAddr | addrs | y
guestbook | w(snote,0.5) | y
invoiceMail | mail | y 0.6
logisticsNo | trk | n
couponUsed | letters(6) | n 0.7
payAmount | amt | n
clientIp | ip | y
# CrmPersonalize
pid | seq(1) | n k
orderNo | ono | n
plateText | engr | y
plateStyle | pick('金色','银色') | n
giftCardMsg | engr | y 0.5
craftsman | name | y
previewUrl | img('pv') | n
# CrmSchoolGroup
gid | seq(1) | n k
schoolName | school | n
gradeClass | cls | n
teacherName | call | y
teacherPhone | mob | y
parentRep | namex | y
parentRepWx | wx | y
headcount | rint(20,50) | n
# CrmSku
skuCode | sku | n k
skuTitle | prod | n
maker | brandn | n
modelNo | mdl | n
sellingPoint | pick('书写顺滑','环保无味','一支顶三支') | n
manualFile | pick('王老师书法教程.pdf','说明书.pdf') | n
''', G)
write(F, 'loth', 'homeservices', '''
# CLTMST
CLTNO | seq(10001) | n k
CLTNAM | ename | y
CLTAD1 | eaddr | y
CLTAD2 | flat | y 0.5
CLTPCD | ezip | y
CLTTEL | intl | y
CLTEML | mail | y
CLTDOB | born8 | y 0.4
CLTKEY | pick('under mat','with neighbour','lockbox 4471','') | y 0.4
CLTPET | pick('dog','2 cats','none') | y 0.4
CLTNTE | enote | y 0.6
CLTSTS | pick('A','I') | n
CRTDTE | d8 | n
# HLPMST
HLPNO | seq(1) | n k
HLPFNM | ef | y
HLPLNM | el | y
HLPSEX | sexe | y
HLPAGE | age | y
HLPNAT | nat | y
HLPPSP | ppt | y
HLPBNK | iban | y
HLPHLT | pick('asthma','none','knee surgery 2021') | y 0.5
HLPEMG | fmt('%s %s', ename, intl) | y 0.3
HLPPHO | img('hlp') | y
HLPLVL | rint(1,5) | n
HLPRTE | amt(10,20) | n
# JOBHDR
JOBNO | seq(1) | n k
CLTNO | rint(10001,10040) | n
HLPNO | rint(1,40) | n
JOBDTE | d8 | n
JOBADR | eaddr | y
JOBPIN | dig(4) | y 0.5
JOBLAT | lat | y
JOBLON | lng | y
JOBCMT | enote | y 0.5
JOBSGN | key('sg') | y 0.5
JOBAMT | amt | n
# SUPMST
SUPNO | seq(1) | n k
SUPNAM | eco | n
SUPADR | eaddr | n
SUPCTC | ename | y
SUPTEL | land | n
# PRDMST
PRDNO | seq(1) | n k
PRDDSC | pick('Mop head','Glass spray','Bin liners') | n
PRDMDL | mdl | n
PRDQTY | rint(0,90) | n
''', G)
