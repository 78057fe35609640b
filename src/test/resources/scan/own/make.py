#!/usr/bin/env python3
"""Makes the schemas of this folder: python3 make.py. Everybody in them is invented."""
import random

R = random.Random(20261122)
SUR = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔汤'
GIV = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂玲红梅华建国文辉力斌波宁健俊帆雪荣翠爱云莲琼毅琳晨宇浩子涵梓欣怡佳诗雅婷倩晓小春志海贵福'
FIRST = 'James Mary Robert Linda Michael Susan David Karen Anna Peter Laura Thomas Julia Mark Emma Daniel Sophie Paul Alice Henry'.split()
LAST = 'Smith Brown Taylor Wilson Evans Walker Wright Hughes Green Hall Clarke Young Muller Rossi Tanaka Kim Silva Costa Khan Novak'.split()
CITY = ['杭州市西湖区', '上海市浦东新区', '北京市朝阳区', '南京市鼓楼区', '广州市天河区', '成都市武侯区', '宁波市海曙区', '苏州市姑苏区']
ROAD = ['文三路', '世纪大道', '建国路', '中山北路', '体育西路', '人民南路', '解放南路', '观前街']
REGION = ['330106', '310115', '110105', '320106', '440106', '510107', '330203', '320508']

def pick(*a): return lambda i: R.choice(a)
def seq(a=1, step=1): return lambda i: a + i * step
def name(i): return R.choice(SUR) + ''.join(R.choice(GIV) for _ in range(R.choice([1, 2, 2])))
def ename(i): return R.choice(FIRST) + ' ' + R.choice(LAST)
def efirst(i): return R.choice(FIRST)
def elast(i): return R.choice(LAST)
def nick(i): return R.choice(['小胖', '阳光', '开心', 'lucky', '爱吃鱼', '大白', 'sunny', '星星', 'momo', '飞飞']) + str(R.randint(1, 999))
def mobile(i): return '1' + R.choice('3578') + ''.join(R.choice('0123456789') for _ in range(9))
def mobiledash(i): m = mobile(i); return R.choice([m, m[:3] + '-' + m[3:7] + '-' + m[7:], '+86 ' + m])
def landline(i): return R.choice(['0571', '021', '010', '025']) + '-' + str(R.randint(60000000, 89999999))
def hotline(i): return '400-' + str(R.randint(100, 999)) + '-' + str(R.randint(1000, 9999))
def day(a, b):
    def f(i): return '%04d-%02d-%02d' % (R.randint(a, b), R.randint(1, 12), R.randint(1, 28))
    return f
born = day(1950, 2004)
def ts(i): return '%04d-%02d-%02d %02d:%02d:%02d' % (R.randint(2023, 2026), R.randint(1, 12), R.randint(1, 28), R.randint(0, 23), R.randint(0, 59), R.randint(0, 59))
def idno(i):
    s = R.choice(REGION) + born(i).replace('-', '') + '%03d' % R.randint(1, 999)
    w = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return s + '10X98765432'[sum(int(c) * k for c, k in zip(s, w)) % 11]
def order18(i): return '2026%02d%02d' % (R.randint(1, 12), R.randint(1, 28)) + '%010d' % R.randint(0, 9999999999)
def waybill(n): return lambda i: R.choice(['43', '75', '77', '98', 'SF', 'YT']) + ''.join(R.choice('0123456789') for _ in range(n - 2))
def email(i): return R.choice(FIRST).lower() + str(R.randint(1, 9999)) + '@' + R.choice(['example.com', 'mail.example.cn', 'qq.example.com'])
def addr(i): return R.choice(CITY) + R.choice(ROAD) + str(R.randint(1, 300)) + '号' + str(R.randint(1, 20)) + '幢' + str(R.randint(101, 2909)) + '室'
def addr2(i): return R.choice(ROAD) + str(R.randint(1, 300)) + '号' + R.choice(['香樟苑', '金色家园', '丽景湾']) + str(R.randint(1, 20)) + '栋' + str(R.randint(101, 909))
def eaddr(i): return str(R.randint(1, 300)) + ' ' + R.choice(['Maple', 'Oak', 'High', 'Mill']) + ' ' + R.choice(['Street', 'Road', 'Avenue', 'Lane'])
def plate(i): return R.choice('浙沪苏京粤') + R.choice('ABCD') + R.choice('123456789') + ''.join(R.choice('0123456789ABCDEFGH') for _ in range(4))
def passport(i): return R.choice('EG') + str(R.randint(10000000, 99999999))
def luhn(i):
    s = '6222' + ''.join(R.choice('0123456789') for _ in range(14))
    t = sum(sum(divmod(int(c) * 2, 10)) if k % 2 == 0 else int(c) for k, c in enumerate(reversed(s)))
    return s + str(-t % 10)
def bcrypt(i): return '$2a$10$' + ''.join(R.choice('abcdefghijklmnopqrstuvwxyzABCDEFG0123456789./') for _ in range(53))
def hexs(n): return lambda i: ''.join(R.choice('0123456789abcdef') for _ in range(n))
def uuid(i): h = hexs(32)(i); return '-'.join([h[:8], h[8:12], h[12:16], h[16:20], h[20:]])
UU = [uuid(0) for _ in range(60)]
def uid(i): return UU[i % 60]
def wx(i): return R.choice(['wxid_' + hexs(10)(i), R.choice(FIRST).lower() + '_' + str(R.randint(10, 9999)), mobile(i)])
def qq(i): return str(R.randint(10000000, 3999999999))
def note(i): return R.choice(['不吃辣，喜欢靠窗的位置', '孩子小，请轻声一点', '上次投诉房间太吵，注意安排', '常客，喜欢荞麦枕，', '周末不在家，放门卫处', '对花粉过敏，请提前打扫', '可打备用电话' + mobile(i), '脾气急，务必先电话联系', '有一只大狗，进门注意', '爱人姓陈，周三下午在家']) + R.choice(['', '。', '！', '，谢谢', '，已告知前台'])
def enote(i): return R.choice(['prefers a quiet room away from the lift', 'has a small dog, please ring twice', 'allergic to nuts and feathers', 'call the daughter first, ' + mobile(i), 'leave it with the neighbour at no. 5', 'complained about noise last time', 'usually not at home before six']) + R.choice(['', '.', ', thanks'])
def company(i): return R.choice(['杭州', '上海', '宁波', '南京']) + R.choice(['晨光', '得力', '新华', '宏图', '明远', '启航']) + R.choice(['商贸', '文化用品', '物流', '科技', '教育']) + R.choice(['有限公司', '有限公司', '中心小学', '股份有限公司'])
def product(i): return R.choice(['白板笔', '马克笔', 'A4复印纸', '订书机', '文件夹', '中性笔', '笔记本', '计算器', '胶水', '圆规']) + R.choice(['', ' 12支装', '(黑)', ' 大号', 'B5'])
def eproduct(i): return R.choice(['Gel Pen', 'Stapler', 'Copy Paper', 'Marker', 'Ruler', 'Notebook']) + ' ' + R.choice(['Pro', 'A4', 'Classic', 'Max', 'Mini']) + ' ' + str(R.randint(1, 99))
def roomtype(i): return R.choice(['标准双床房', '豪华大床房', '单人间', '家庭套房', '商务大床房'])
def amount(i): return '%.2f' % R.uniform(5, 2000)
def intr(a, b): return lambda i: R.randint(a, b)
def room(i): return str(R.randint(1, 12)) + '%02d' % R.randint(1, 20)
def ip(i): return '.'.join(str(R.randint(1, 254)) for _ in range(4))
def lat(i): return '%.6f' % R.uniform(29, 32)
def lng(i): return '%.6f' % R.uniform(118, 122)
def photo(p): return lambda i: '/upload/' + p + '/' + hexs(8)(i) + '.jpg'
def opt(f, p=0.2): return lambda i: None if R.random() < p else f(i)
def login(i): return R.choice(['zhangwei', 'li.na', 'wangfang', 'chenjie', 'zhaolei', 'liuyang', 'sunmin']) + str(R.randint(1, 99))
def const(x): return lambda i: x

V, I, B, D, T, N, G = 'VARCHAR(200)', 'INTEGER', 'BIGINT', 'DATE', 'TIMESTAMP', 'DECIMAL(12,2)', 'DECIMAL(10,6)'
y, n = 'yes', 'no'

def write(schema, tables, quote=False):
    q = (lambda s: '"' + s + '"') if quote else (lambda s: s)
    sql, csv = ['-- made by make.py; everybody in it is invented'], ['table,column,personal']
    for table, rows, columns in tables:
        pk = columns[0]
        sql.append('CREATE TABLE %s (%s, PRIMARY KEY (%s));' % (q(table), ', '.join('%s %s' % (q(c[0]), c[1]) for c in columns), q(pk[0])))
        csv += ['%s,%s,%s' % (table, c[0], c[3]) for c in columns]
        for i in range(rows):
            vals = []
            for c in columns:
                v = c[2](i)
                vals.append('NULL' if v is None else str(v) if c[1] in (I, B, N, G) else "'" + str(v).replace("'", "''") + "'")
            sql.append('INSERT INTO %s VALUES (%s);' % (q(table), ', '.join(vals)))
    open(schema + '.sql', 'w', encoding='utf-8').write('\n'.join(sql) + '\n')
    open(schema + '.csv', 'w', encoding='utf-8').write('\n'.join(csv) + '\n')

# 1. A hotel of the nineties: terse capitals.
write('hotel_legacy', [
 ('GST_MAST', 40, [('GST_NO', I, seq(1001), n), ('GST_NM', V, name, y), ('SEX', V, pick('M', 'F'), y), ('CERT_TYP', V, pick('01', '02'), n), ('CERT_NO', V, idno, y), ('CELL_NO', V, mobiledash, y), ('TEL', V, opt(landline), y), ('DOB', V, lambda i: born(i).replace('-', ''), y), ('NATLTY', V, pick('CHN', 'CHN', 'JPN'), y), ('ADDR1', V, addr, y), ('ADDR2', V, opt(const('后门'), .9), y), ('ZIPCD', V, pick('310012', '200120'), y), ('RMRK', V, opt(note), y), ('VIP_LVL', V, pick('A', 'B', 'C'), n), ('PTS', I, intr(0, 9000), n), ('CRT_DT', T, ts, n), ('UPD_DT', T, ts, n), ('DEL_FLG', V, pick('N', 'N', 'Y'), n), ('CAR_NO', V, opt(plate, .6), y)]),
 ('RSV_HDR', 40, [('RSV_NO', V, order18, n), ('GST_NO', I, lambda i: 1001 + i % 40, n), ('RM_TYP', V, roomtype, n), ('RM_NO', V, room, n), ('ARR_DT', D, day(2025, 2026), n), ('DEP_DT', D, day(2025, 2026), n), ('RT_AMT', N, amount, n), ('BKR_NM', V, name, y), ('BKR_TEL', V, mobile, y), ('SPCL_REQ', V, opt(note, .5), y), ('STS', V, pick('RES', 'INH', 'OUT'), n), ('CC_NO', V, luhn, y), ('PAX', I, intr(1, 4), n), ('OPR', V, login, y)]),
 ('RM_MST', 30, [('RM_NO', V, lambda i: str(101 + i), n), ('RM_TYP', V, roomtype, n), ('FLR', I, intr(1, 9), n), ('RM_DESC', V, pick('朝南', '朝北', '临街'), n), ('RM_STS', V, pick('VC', 'OC'), n), ('PHN_EXT', V, lambda i: str(8000 + i), n)]),
 ('CODE_TBL', 30, [('CD', V, lambda i: 'C%03d' % i, n), ('CD_NM', V, pick('现金', '刷卡', '微信支付', '支付宝'), n), ('CD_GRP', V, pick('PAY', 'SRC'), n), ('SEQ', I, seq(), n)]),
 ('STF_MAST', 25, [('STF_ID', I, seq(), n), ('STF_NM', V, name, y), ('MOB', V, mobile, y), ('DEPT_CD', V, pick('FO', 'HK'), n), ('LOGIN_ID', V, login, y), ('PWD', V, hexs(32), y), ('HIRE_DT', D, day(2015, 2025), n)]),
])

# 2. A hotel whose columns are Chinese.
write('hotel_chinese', [
 ('客人档案', 40, [('客人编号', I, seq(), n), ('姓名', V, name, y), ('性别', V, pick('男', '女'), y), ('身份证号', V, idno, y), ('联系电话', V, mobile, y), ('出生日期', D, born, y), ('民族', V, pick('汉族', '汉族', '回族'), y), ('家庭住址', V, addr, y), ('会员等级', V, pick('金卡', '银卡'), n), ('会员卡号', V, lambda i: 'VIP%06d' % R.randint(1, 999999), y), ('积分余额', I, intr(0, 9000), n), ('车牌号码', V, opt(plate, .5), y), ('备注', V, opt(note), y), ('建档时间', T, ts, n), ('是否同意共享', V, pick('是', '否'), n), ('微信', V, wx, y)]),
 ('入住记录', 50, [('流水号', V, order18, n), ('客人编号', I, lambda i: 1 + i % 40, n), ('房号', V, room, n), ('房型', V, roomtype, n), ('入住日期', D, day(2025, 2026), n), ('离店日期', D, day(2025, 2026), n), ('同住人姓名', V, opt(name, .5), y), ('同住人证件号', V, opt(idno, .5), y), ('房费', N, amount, n), ('押金', N, amount, n), ('客户要求', V, opt(note, .4), y), ('状态', V, pick('在住', '已离店', '已预订'), n), ('经办人', V, name, y), ('付款方式', V, pick('现金', '微信', '支付宝'), n)]),
 ('房型表', 6, [('房型编号', I, seq(), n), ('房型名称', V, roomtype, n), ('门市价', N, amount, n), ('床型', V, pick('大床', '双床'), n), ('说明', V, pick('含双早', '无早'), n)]),
 ('供应商', 20, [('编号', I, seq(), n), ('名称', V, company, n), ('联系人', V, name, y), ('手机', V, mobile, y), ('公司电话', V, landline, n), ('开户行', V, pick('工商银行杭州分行', '招商银行上海分行'), n), ('类别', V, pick('布草', '食材'), n)]),
], quote=True)

# 3. A courier station: abbreviated pinyin.
write('courier_abbr', [
 ('khxx', 40, [('khbh', I, seq(), n), ('khxm', V, name, y), ('sjh', V, mobile, y), ('sfzh', V, opt(idno), y), ('xb', V, pick('男', '女'), y), ('csrq', V, born, y), ('jtzz', V, addr, y), ('wxh', V, opt(wx), y), ('bz', V, opt(note), y), ('khlx', V, pick('1', '2'), n), ('zt', V, pick('0', '1'), n), ('cjsj', T, ts, n), ('gxsj', T, ts, n)]),
 ('ydxx', 50, [('ydh', V, waybill(13), n), ('kdgs', V, pick('顺丰', '圆通', '中通'), n), ('sjrxm', V, name, y), ('sjrdh', V, mobile, y), ('sjrdz', V, addr, y), ('jjrxm', V, name, y), ('jjrdh', V, mobile, y), ('jjrdz', V, addr, y), ('wplb', V, pick('文件', '服装', '食品'), n), ('zl', N, amount, n), ('yf', N, amount, n), ('hjh', V, lambda i: 'A-%d' % R.randint(1, 40), n), ('qjm', V, lambda i: '%d-%d-%d' % (R.randint(1, 9), R.randint(1, 9), R.randint(1000, 9999)), n), ('rksj', T, ts, n), ('cksj', T, opt(ts), n), ('qjrxm', V, opt(name), y), ('zt', V, pick('0', '1', '2'), n), ('bz', V, opt(note, .6), y)]),
 ('ygxx', 20, [('gh', V, lambda i: 'G%03d' % i, n), ('xm', V, name, y), ('lxdh', V, mobile, y), ('zw', V, pick('站长', '快递员'), n), ('rzrq', D, day(2018, 2025), n), ('mm', V, hexs(32), y), ('yhkh', V, luhn, y)]),
 ('zdxx', 8, [('zdbh', I, seq(), n), ('zdmc', V, pick('文三路驿站', '翠苑驿站', '学院路驿站'), n), ('zddz', V, addr, n), ('fzr', V, name, y), ('kfdh', V, hotline, n), ('mj', N, amount, n)]),
])

# 4. A courier station in camel case.
write('courier_camel', [
 ('Parcel', 50, [('ParcelId', B, seq(), n), ('WaybillNo', V, lambda i: '1' + R.choice('3456789') + ''.join(R.choice('0123456789') for _ in range(R.choice([9, 11, 13]))), n), ('CarrierName', V, pick('SF Express', 'YTO Express'), n), ('ReceiverName', V, name, y), ('ReceiverMobile', V, mobile, y), ('ReceiverAddress', V, addr, y), ('SenderName', V, name, y), ('SenderTel', V, mobiledash, y), ('GoodsName', V, product, n), ('WeightKg', N, amount, n), ('ShelfCode', V, lambda i: 'S%d' % R.randint(1, 60), n), ('PickupCode', V, lambda i: str(R.randint(100000, 999999)), n), ('Status', V, pick('IN', 'OUT', 'RET'), n), ('ArrivedAt', T, ts, n), ('SignedBy', V, opt(name), y), ('SignPhotoUrl', V, opt(photo('sign')), y), ('Remark', V, opt(note, .5), y), ('StationId', I, intr(1, 3), n), ('PhoneVerified', I, intr(0, 1), n)]),
 ('Recipient', 40, [('RecipientId', B, seq(), n), ('NickName', V, nick, y), ('Phone', V, mobile, y), ('OpenId', V, lambda i: 'o' + hexs(27)(i), y), ('AvatarUrl', V, photo('avatar'), y), ('Building', V, pick('3幢', '5幢', '12幢'), y), ('RoomNumber', V, room, y), ('DefaultAddress', V, addr, y), ('IsBlacklisted', I, intr(0, 1), n), ('ParcelCount', I, intr(0, 50), n), ('LastLoginIp', V, ip, y), ('CreatedAt', T, ts, n), ('PhoneModel', V, pick('iPhone 12', 'Mate 40', 'Mi 11'), n)]),
 ('SmsLog', 40, [('LogId', B, seq(), n), ('ParcelId', B, lambda i: 1 + i % 50, n), ('MobileTo', V, mobile, y), ('TemplateId', V, pick('T1', 'T2'), n), ('Content', V, lambda i: '【驿站】%s您好，您的包裹已到，取件码%d，电话%s' % (name(i), R.randint(1000, 9999), mobile(i)), y), ('SendStatus', V, pick('OK', 'FAIL'), n), ('SentTime', T, ts, n), ('Fee', N, amount, n)]),
 ('Courier', 15, [('CourierId', I, seq(), n), ('FullName', V, name, y), ('Mobile', V, mobile, y), ('IdCardNo', V, idno, y), ('VehiclePlate', V, plate, y), ('CompanyName', V, company, n), ('EntryDate', D, day(2019, 2025), n)]),
 ('PickupStation', 6, [('StationId', I, seq(), n), ('StationName', V, pick('西溪站', '文一站'), n), ('Address', V, addr, n), ('Hotline', V, hotline, n), ('ManagerName', V, name, y), ('ManagerMobile', V, mobile, y), ('Latitude', G, lat, n), ('Longitude', G, lng, n), ('OpenTime', V, const('08:00'), n)]),
], quote=True)

# 5. A CRM product with accounts, contacts and their custom fields.
write('stationery_suite', [
 ('contacts', 40, [('id', V, uid, n), ('date_entered', T, ts, n), ('date_modified', T, ts, n), ('modified_user_id', V, pick(UU[0], UU[1]), n), ('created_by', V, pick(UU[0], UU[1]), n), ('description', V, opt(enote), y), ('deleted', I, intr(0, 1), n), ('salutation', V, pick('Mr.', 'Ms.'), y), ('first_name', V, efirst, y), ('last_name', V, elast, y), ('title', V, pick('Buyer', 'Teacher', 'Office Manager'), n), ('photo', V, opt(photo('p')), y), ('do_not_call', I, intr(0, 1), n), ('phone_home', V, opt(landline), y), ('phone_mobile', V, mobile, y), ('phone_work', V, opt(landline), y), ('primary_address_street', V, eaddr, y), ('primary_address_city', V, pick('Leeds', 'York', 'Hull'), y), ('primary_address_postalcode', V, pick('LS1 4DY', 'YO1 7HH'), y), ('lead_source', V, pick('Web', 'Fair'), n), ('birthdate', D, born, y), ('reports_to_id', V, opt(uid, .8), n)]),
 ('contacts_cstm', 40, [('id_c', V, uid, n), ('wechat_c', V, wx, y), ('member_level_c', V, pick('gold', 'silver'), n), ('invoice_title_c', V, company, n), ('hobby_c', V, pick('reading', 'tennis', 'chess'), y), ('alt_mobile_c', V, opt(mobile), y), ('newsletter_optin_c', I, intr(0, 1), n)]),
 ('accounts', 20, [('id', V, lambda i: UU[59 - i], n), ('name', V, company, n), ('phone_office', V, landline, n), ('billing_address_street', V, eaddr, n), ('billing_address_city', V, pick('Leeds', 'York'), n), ('website', V, const('www.example.com'), n), ('industry', V, pick('Education', 'Retail'), n), ('description', V, pick('large school', 'regional reseller'), n), ('date_modified', T, ts, n)]),
 ('email_addresses', 40, [('id', V, lambda i: UU[i][::-1], n), ('email_address', V, email, y), ('email_address_caps', V, lambda i: email(i).upper(), y), ('invalid_email', I, intr(0, 1), n), ('opt_out', I, intr(0, 1), n)]),
 ('email_addr_bean_rel', 40, [('id', V, lambda i: UU[i], n), ('email_address_id', V, lambda i: UU[i][::-1], n), ('bean_id', V, uid, n), ('bean_module', V, pick('Contacts'), n), ('primary_address', I, intr(0, 1), n), ('reply_to_address', I, intr(0, 1), n)]),
 ('aos_products', 30, [('id', V, uid, n), ('name', V, eproduct, n), ('part_number', V, lambda i: 'P-%05d' % i, n), ('price', N, amount, n), ('description', V, pick('blue ink', 'black ink', 'for school use'), n), ('category', V, pick('pens', 'paper'), n)]),
 ('email_templates', 8, [('id', V, uid, n), ('name', V, pick('Welcome', 'Reminder'), n), ('subject', V, pick('Your order', 'Happy holidays'), n), ('body', V, const('Dear customer, thank you for your order with us'), n), ('type', V, const('email'), n)]),
])

# 6. A stationery shop with attributes in rows and columns called ext.
write('stationery_snake', [
 ('t_customer', 45, [('customer_id', B, seq(), n), ('customer_name', V, lambda i: name(i) if i % 3 else company(i), y), ('contact', V, name, y), ('contact_phone', V, mobile, y), ('ext1', V, opt(email), y), ('ext2', V, pick('A', 'B', 'C'), n), ('ext3', V, opt(note), y), ('ext4', V, opt(idno, .5), y), ('ext5', V, lambda i: 'K%05d' % i, n), ('delivery_addr', V, addr, y), ('tax_no', V, lambda i: '9133010' + ''.join(R.choice('0123456789ABCDEFGHJK') for _ in range(11)), n), ('credit_limit', N, amount, n), ('share_ok', V, pick('Y', 'N'), n), ('update_time', T, ts, n)]),
 ('customer_attribute', 80, [('attr_id', B, seq(), n), ('customer_id', B, lambda i: 1 + i % 45, n), ('attr_key', V, lambda i: ['birthday', 'wechat', 'hobby', 'spouse_mobile'][i % 4], n), ('attr_value', V, lambda i: [born, wx, pick('书法', '钢笔收藏'), mobile][i % 4](i), y)]),
 ('product', 40, [('product_id', B, seq(), n), ('product_name', V, product, n), ('brand', V, pick('晨光', '得力', '白雪'), n), ('price', N, amount, n), ('remark', V, pick('畅销', '清仓', '新品'), n), ('image_url', V, photo('product'), n), ('unit', V, pick('支', '盒', '包'), n), ('file_name', V, lambda i: 'spec_%d.pdf' % i, n), ('ext1', V, lambda i: str(R.randint(6900000000000, 6999999999999)), n)]),
 ('sales_order', 60, [('order_id', B, seq(), n), ('order_no', V, order18, n), ('customer_id', B, lambda i: 1 + i % 45, n), ('receiver', V, name, y), ('receiver_tel', V, mobiledash, y), ('receiver_address', V, addr, y), ('pay_type', V, pick('wx', 'cash'), n), ('total_amount', N, amount, n), ('order_time', T, ts, n), ('status', I, intr(0, 4), n), ('memo', V, opt(note, .6), y), ('salesman', V, name, y), ('invoice_email', V, opt(email), y), ('order_ip', V, ip, y)]),
 ('supplier', 15, [('supplier_id', I, seq(), n), ('supplier_name', V, company, n), ('linkman', V, name, y), ('linkman_mobile', V, mobile, y), ('tel', V, landline, n), ('address', V, addr, n), ('bank_name', V, const('中国工商银行'), n)]),
 ('sys_user', 12, [('user_id', I, seq(), n), ('username', V, login, y), ('password', V, bcrypt, y), ('real_name', V, name, y), ('role_name', V, pick('店长', '收银'), n), ('last_login_time', T, ts, n), ('avatar', V, photo('a'), y)]),
])

# 7. Home services: whole words of pinyin.
write('home_pinyin', [
 ('guzhu', 40, [('guzhu_id', I, seq(), n), ('xingming', V, name, y), ('shoujihao', V, mobile, y), ('beiyongdianhua', V, opt(mobile), y), ('fuwudizhi', V, addr, y), ('xiaoqumingcheng', V, pick('金色家园', '丽景湾', '翠苑一区'), y), ('mensuomima', V, lambda i: '%06d#' % R.randint(0, 999999), y), ('jiatingrenkou', I, intr(1, 6), n), ('mianji', I, intr(50, 300), n), ('chongwu', V, pick('猫', '狗', '无'), y), ('beizhu', V, opt(note), y), ('laiyuan', V, pick('美团', '老客户'), n), ('chuangjianshijian', T, ts, n), ('tongyi', V, pick('1', '0'), n)]),
 ('ayi', 30, [('ayi_id', I, seq(), n), ('xingming', V, name, y), ('shenfenzheng', V, idno, y), ('dianhua', V, mobile, y), ('jiguan', V, pick('安徽', '四川', '河南'), y), ('nianling', I, intr(25, 60), y), ('xueli', V, pick('初中', '高中'), y), ('jiankangzheng', V, lambda i: 'JK%08d' % R.randint(1, 99999999), y), ('jinengdengji', V, pick('一级', '二级'), n), ('yinhangkahao', V, luhn, y), ('zhaopian', V, photo('ayi'), y), ('jinjilianxiren', V, name, y), ('jinjidianhua', V, mobile, y), ('zhuangtai', V, pick('在岗', '离职'), n), ('shengao', I, intr(150, 175), y)]),
 ('dingdan', 60, [('dingdan_id', I, seq(), n), ('dingdanhao', V, order18, n), ('guzhu_id', I, lambda i: 1 + i % 40, n), ('ayi_id', I, lambda i: 1 + i % 30, n), ('fuwuxiangmu', V, pick('日常保洁', '深度保洁', '月嫂'), n), ('yuyueshijian', T, ts, n), ('jine', N, amount, n), ('kehupingjia', V, opt(note, .4), y), ('fuwuyaoqiu', V, opt(note, .4), y), ('pingfen', I, intr(1, 5), n), ('shifouzhifu', V, pick('是', '否'), n)]),
 ('fuwuxiangmu', 8, [('xiangmu_id', I, seq(), n), ('mingcheng', V, pick('日常保洁', '深度保洁', '月嫂', '高级月嫂'), n), ('danjia', N, amount, n), ('miaoshu', V, const('两小时起订，自带工具'), n)]),
])

# 8. Home services in English, with neutral columns and visits.
write('home_english', [
 ('client', 40, [('client_id', I, seq(), n), ('full_name', V, ename, y), ('preferred_name', V, efirst, y), ('cell', V, lambda i: '+44 7%09d' % R.randint(0, 999999999), y), ('email', V, email, y), ('date_of_birth', D, born, y), ('emergency_contact', V, ename, y), ('emergency_phone', V, lambda i: '+44 20%08d' % R.randint(0, 99999999), y), ('allergies', V, opt(pick('nuts', 'latex', 'none'), .4), y), ('f01', V, pick('x', 'y'), n), ('f02', V, opt(enote), y), ('f03', V, lambda i: '+44 7%09d' % R.randint(0, 999999999), y), ('is_active', I, intr(0, 1), n), ('marketing_consent', I, intr(0, 1), n), ('created_at', T, ts, n)]),
 ('service_location', 45, [('location_id', I, seq(), n), ('client_id', I, lambda i: 1 + i % 40, n), ('street', V, eaddr, y), ('city', V, pick('Leeds', 'York'), y), ('postcode', V, pick('LS1 4DY', 'YO1 7HH'), y), ('lat', G, lat, y), ('lng', G, lng, y), ('door_code', V, lambda i: str(R.randint(1000, 9999)), y), ('key_location', V, pick('under the mat', 'with neighbour', 'lockbox'), y), ('floor_area', I, intr(30, 200), n), ('property_type', V, pick('flat', 'house'), n)]),
 ('cleaner', 20, [('cleaner_id', I, seq(), n), ('name', V, ename, y), ('phone', V, lambda i: '07%09d' % R.randint(0, 999999999), y), ('national_insurance_no', V, lambda i: 'QQ%06dC' % R.randint(0, 999999), y), ('bank_account', V, lambda i: '%08d' % R.randint(0, 99999999), y), ('hourly_rate', N, amount, n), ('skill_level', V, pick('junior', 'senior'), n), ('profile_photo', V, photo('c'), y), ('started_on', D, day(2018, 2025), n)]),
 ('visit', 60, [('visit_id', I, seq(), n), ('location_id', I, lambda i: 1 + i % 45, n), ('cleaner_id', I, lambda i: 1 + i % 20, n), ('scheduled_for', T, ts, n), ('duration_min', I, intr(60, 240), n), ('price', N, amount, n), ('special_instructions', V, opt(enote, .3), y), ('customer_signature', V, photo('sig'), y), ('feedback_text', V, opt(enote, .5), y), ('rating', I, intr(1, 5), n), ('status_code', V, pick('done', 'open'), n)]),
 ('service_catalog', 8, [('service_id', I, seq(), n), ('name', V, pick('Deep Clean', 'Window Clean', 'Regular Clean'), n), ('description', V, const('two hours at least, tools are brought along'), n), ('base_price', N, amount, n)]),
])

# The following were written after the detector had been tuned on those above, to see how it does on what is new.

# 9. A hotel group's loyalty system, with neutral columns and a person's data in a text.
write('later_hotel_neutral', [
 ('mbr_profile', 45, [('mbr_id', B, seq(), n), ('f01', V, name, y), ('f02', V, mobile, y), ('f03', V, idno, y), ('f04', V, pick('男', '女'), y), ('f05', D, born, y), ('f06', V, pick('01', '02', '03'), n), ('f07', V, opt(email), y), ('f08', V, opt(note), y), ('f09', N, amount, n), ('f10', V, addr, y), ('f11', V, lambda i: 'H%04d' % R.randint(1, 30), n), ('f12', T, ts, n), ('f13', I, intr(0, 1), n)]),
 ('stay_hist', 50, [('hist_id', B, seq(), n), ('mbr_id', B, lambda i: 1 + i % 45, n), ('hotel_cd', V, pick('HZ01', 'SH02'), n), ('hotel_nm', V, pick('西湖店', '虹桥店'), n), ('rm_no', V, room, n), ('arr', D, day(2024, 2026), n), ('nts', I, intr(1, 5), n), ('rate_cd', V, pick('BAR', 'CORP'), n), ('bill_to', V, company, n), ('guest_names', V, lambda i: name(i) + '、' + name(i), y), ('car_plate', V, opt(plate), y), ('req_memo', V, opt(note), y)]),
 ('card_type', 5, [('card_type_id', I, seq(), n), ('card_type_name', V, pick('金卡', '银卡', '白金卡'), n), ('annual_fee', N, amount, n)]),
 ('hotel', 8, [('hotel_cd', V, lambda i: 'HZ%02d' % i, n), ('hotel_nm', V, pick('西湖店', '虹桥店', '金陵店'), n), ('hotel_addr', V, addr, n), ('front_desk_tel', V, landline, n), ('gm_name', V, name, y), ('gm_mobile', V, mobile, y), ('email', V, lambda i: 'desk%d@hotel.example.com' % i, n), ('lat', G, lat, n), ('lng', G, lng, n)]),
])

# 10. A courier station in full pinyin with other words than above.
write('later_courier_pinyin', [
 ('baoguo', 50, [('id', I, seq(), n), ('yundan_bianhao', V, waybill(15), n), ('shoujianren', V, name, y), ('shoujianren_dianhua', V, mobile, y), ('shoujian_dizhi', V, addr2, y), ('jijianren', V, name, y), ('jijian_dianhua', V, opt(mobile), y), ('kuaidi_gongsi', V, pick('韵达', '申通'), n), ('zhongliang', N, amount, n), ('huojia_hao', V, lambda i: '%d-%d' % (R.randint(1, 9), R.randint(1, 20)), n), ('ruku_shijian', T, ts, n), ('qianshou_ren', V, opt(name), y), ('qianshou_zhaopian', V, opt(photo('q')), y), ('zhuangtai', V, pick('待取', '已取'), n), ('beizhu', V, opt(note, .5), y)]),
 ('yonghu', 40, [('yonghu_id', I, seq(), n), ('nicheng', V, nick, y), ('shouji', V, mobile, y), ('weixin_openid', V, lambda i: 'o' + hexs(27)(i), y), ('touxiang', V, photo('t'), y), ('jifen', I, intr(0, 500), n), ('zhuce_shijian', T, ts, n), ('zuihou_denglu_ip', V, ip, y), ('louhao', V, pick('3幢', '6幢'), y), ('shi', V, room, y)]),
 ('dianyuan', 10, [('gonghao', V, lambda i: 'D%02d' % i, n), ('xingming', V, name, y), ('lianxifangshi', V, mobile, y), ('shenfenzhenghao', V, idno, y), ('ruzhi_riqi', D, day(2019, 2025), n), ('jiben_gongzi', N, amount, y)]),
 ('tousu', 30, [('tousu_id', I, seq(), n), ('baoguo_id', I, lambda i: 1 + i % 50, n), ('tousuren', V, name, y), ('tousu_neirong', V, note, y), ('chuli_jieguo', V, pick('已赔付', '已解释'), n), ('chuliren', V, name, y), ('peifu_jine', N, amount, n)]),
])

# 11. A shop on a CRM product of the Salesforce kind.
write('later_shop_force', [
 ('Account', 25, [('Id', V, lambda i: '001' + UU[i][:15], n), ('Name', V, company, n), ('Phone', V, landline, n), ('Fax', V, opt(landline), n), ('BillingStreet', V, addr, n), ('BillingCity', V, pick('杭州', '上海'), n), ('Industry', V, pick('教育', '零售'), n), ('NumberOfEmployees', I, intr(1, 900), n), ('OwnerId', V, lambda i: '005' + UU[0][:15], n), ('LastModifiedDate', T, ts, n), ('IsDeleted', I, intr(0, 1), n)]),
 ('Contact', 45, [('Id', V, lambda i: '003' + UU[i][:15], n), ('AccountId', V, lambda i: '001' + UU[i % 25][:15], n), ('LastName', V, elast, y), ('FirstName', V, efirst, y), ('Salutation', V, pick('Mr.', 'Ms.'), y), ('MobilePhone', V, mobiledash, y), ('HomePhone', V, opt(landline), y), ('Email', V, email, y), ('MailingStreet', V, eaddr, y), ('MailingCity', V, pick('Leeds', 'York'), y), ('MailingPostalCode', V, pick('LS1 4DY'), y), ('Birthdate', D, born, y), ('Description', V, opt(enote), y), ('LeadSource', V, pick('Web', 'Fair'), n), ('HasOptedOutOfEmail', I, intr(0, 1), n), ('WeChat__c', V, wx, y), ('Customer_Level__c', V, pick('A', 'B'), n), ('Personal_ID__c', V, opt(idno), y), ('CreatedDate', T, ts, n)]),
 ('Case', 30, [('Id', V, lambda i: '500' + UU[i][:15], n), ('CaseNumber', V, lambda i: '%08d' % (1000 + i), n), ('ContactId', V, lambda i: '003' + UU[i % 45][:15], n), ('Subject', V, pick('Late delivery', 'Wrong item', 'Refund'), n), ('Description', V, enote, y), ('Status', V, pick('New', 'Closed'), n), ('Origin', V, pick('Phone', 'Web'), n), ('SuppliedName', V, opt(ename), y), ('SuppliedEmail', V, opt(email), y), ('SuppliedPhone', V, opt(mobile), y)]),
 ('Product2', 30, [('Id', V, lambda i: '01t' + UU[i][:15], n), ('Name', V, eproduct, n), ('ProductCode', V, lambda i: 'P%05d' % i, n), ('Description', V, pick('fine tip', 'bold tip', 'for schools and offices, box of twelve'), n), ('Family', V, pick('Pens', 'Paper'), n), ('IsActive', I, intr(0, 1), n)]),
], quote=True)

# 12. Home services: attributes in rows, codes, and a worker's papers.
write('later_home_eav', [
 ('crm_party', 45, [('party_id', B, seq(), n), ('party_type', V, pick('C', 'W'), n), ('disp_nm', V, name, y), ('status', V, pick('1', '2'), n), ('gmt_modified', T, ts, n)]),
 ('crm_party_attr', 120, [('id', B, seq(), n), ('party_id', B, lambda i: 1 + i % 45, n), ('attr_code', V, lambda i: ['MOBILE', 'ID_CARD', 'SKILL', 'ALLERGY', 'CHANNEL'][i % 5], n), ('attr_val', V, lambda i: [mobile, idno, pick('保洁', '月嫂'), pick('花粉', '无'), pick('美团', '抖音')][i % 5](i), y)]),
 ('crm_contact_mech', 80, [('mech_id', B, seq(), n), ('party_id', B, lambda i: 1 + i % 45, n), ('mech_type', V, lambda i: ['TEL', 'EMAIL', 'WX'][i % 3], n), ('mech_value', V, lambda i: [mobile, email, wx][i % 3](i), y), ('is_primary', I, intr(0, 1), n)]),
 ('svc_addr', 50, [('addr_id', B, seq(), n), ('party_id', B, lambda i: 1 + i % 45, n), ('prov', V, pick('浙江省', '上海市'), y), ('city', V, pick('杭州市', '上海市'), y), ('dist', V, pick('西湖区', '浦东新区'), y), ('detail', V, addr2, y), ('gate_pwd', V, lambda i: '%06d' % R.randint(0, 999999), y), ('area_sqm', I, intr(40, 300), n), ('longitude', G, lng, y), ('latitude', G, lat, y)]),
 ('worker_cert', 30, [('cert_id', B, seq(), n), ('party_id', B, lambda i: 1 + i % 45, n), ('cert_type', V, pick('健康证', '身份证', '育婴师证'), n), ('cert_no', V, lambda i: R.choice([idno(i), 'JK%08d' % R.randint(1, 99999999)]), y), ('scan_url', V, photo('cert'), y), ('expire_date', D, day(2026, 2029), n)]),
 ('job_ticket', 60, [('ticket_no', V, order18, n), ('cust_id', B, lambda i: 1 + i % 45, n), ('worker_id', B, lambda i: 1 + i % 45, n), ('svc_item', V, pick('日常保洁', '擦窗'), n), ('plan_start', T, ts, n), ('fee', N, amount, n), ('cust_say', V, opt(note, .5), y), ('worker_say', V, opt(note, .5), y), ('score', I, intr(1, 5), n), ('cancel_reason', V, opt(pick('时间冲突', '价格'), .8), n)]),
 ('svc_item', 8, [('item_id', I, seq(), n), ('item_nm', V, pick('日常保洁', '擦窗', '月嫂'), n), ('unit_price', N, amount, n), ('item_desc', V, const('两小时起，自带工具，不含高空作业'), n)]),
])

# A third lot, again after tuning on all above.

# 13. A station run on a ready-made Chinese back office.
write('fresh_courier_office', [
 ('sys_user', 25, [('user_id', B, seq(), n), ('dept_id', B, intr(1, 4), n), ('user_name', V, login, y), ('nick_name', V, name, y), ('user_type', V, const('00'), n), ('email', V, email, y), ('phonenumber', V, mobile, y), ('sex', V, pick('0', '1', '2'), y), ('avatar', V, opt(photo('av')), y), ('password', V, bcrypt, y), ('status', V, pick('0', '1'), n), ('del_flag', V, pick('0', '2'), n), ('login_ip', V, ip, y), ('login_date', T, ts, n), ('create_by', V, const('admin'), n), ('create_time', T, ts, n), ('update_by', V, const('admin'), n), ('remark', V, opt(pick('管理员', '站点'), .5), n)]),
 ('sys_dept', 6, [('dept_id', B, seq(), n), ('parent_id', B, const(0), n), ('ancestors', V, const('0,100'), n), ('dept_name', V, pick('运营部', '客服部', '仓储部'), n), ('order_num', I, seq(), n), ('leader', V, name, y), ('phone', V, mobile, y), ('email', V, email, n), ('status', V, const('0'), n)]),
 ('sys_oper_log', 40, [('oper_id', B, seq(), n), ('title', V, pick('用户管理', '包裹管理'), n), ('business_type', I, intr(0, 3), n), ('method', V, const('com.station.web.ParcelController.add()'), n), ('oper_name', V, login, y), ('oper_url', V, const('/parcel/add'), n), ('oper_ip', V, ip, y), ('oper_param', V, lambda i: '{"name":"%s","phone":"%s"}' % (name(i), mobile(i)), y), ('error_msg', V, opt(const('NullPointerException'), .9), n), ('oper_time', T, ts, n)]),
 ('biz_parcel', 50, [('parcel_id', B, seq(), n), ('tracking_no', V, waybill(14), n), ('company_code', V, pick('SF', 'YTO'), n), ('recv_name', V, name, y), ('recv_phone', V, mobile, y), ('recv_phone_tail', V, lambda i: '%04d' % R.randint(0, 9999), y), ('send_name', V, name, y), ('send_phone', V, mobile, y), ('recv_address', V, addr, y), ('cell_no', V, lambda i: 'C-%02d' % R.randint(1, 60), n), ('pick_code', V, lambda i: '%d-%d-%04d' % (R.randint(1, 9), R.randint(1, 9), R.randint(1, 9999)), n), ('in_time', T, ts, n), ('out_time', T, opt(ts), n), ('pick_img', V, opt(photo('out')), y), ('is_cod', I, intr(0, 1), n), ('cod_amount', N, amount, n), ('weight', N, amount, n)]),
 ('biz_blacklist', 15, [('id', B, seq(), n), ('phone', V, mobile, y), ('reason', V, note, y), ('create_time', T, ts, n)]),
 ('sys_dict_data', 20, [('dict_code', B, seq(), n), ('dict_label', V, pick('男', '女', '正常', '停用'), n), ('dict_value', V, pick('0', '1', '2'), n), ('dict_type', V, pick('sys_user_sex', 'sys_normal'), n)]),
])

# 14. A stationery shop on a blog with a shop in it.
write('fresh_shop_blog', [
 ('wp_users', 40, [('ID', B, seq(), n), ('user_login', V, login, y), ('user_pass', V, lambda i: '$P$B' + hexs(30)(i), y), ('user_nicename', V, login, y), ('user_email', V, email, y), ('user_url', V, opt(const('http://example.com'), .9), n), ('user_registered', T, ts, n), ('user_activation_key', V, opt(hexs(20), .8), n), ('user_status', I, const(0), n), ('display_name', V, ename, y)]),
 ('wp_usermeta', 120, [('umeta_id', B, seq(), n), ('user_id', B, lambda i: 1 + i % 40, n), ('meta_key', V, lambda i: ['billing_phone', 'billing_address_1', 'nickname', 'wp_capabilities'][i % 4], n), ('meta_value', V, lambda i: [mobile, eaddr, nick, const('a:1:{s:8:"customer";b:1;}')][i % 4](i), y)]),
 ('wp_posts', 40, [('ID', B, seq(), n), ('post_author', B, intr(1, 3), n), ('post_date', T, ts, n), ('post_title', V, eproduct, n), ('post_content', V, pick('A smooth pen for every day, in three colours.', 'Heavy paper, 100 sheets, made for ink.'), n), ('post_status', V, pick('publish', 'draft'), n), ('post_name', V, lambda i: 'gel-pen-%d' % i, n), ('post_type', V, pick('product', 'page'), n)]),
 ('wp_comments', 40, [('comment_ID', B, seq(), n), ('comment_post_ID', B, lambda i: 1 + i % 40, n), ('comment_author', V, ename, y), ('comment_author_email', V, email, y), ('comment_author_IP', V, ip, y), ('comment_date', T, ts, n), ('comment_content', V, enote, y), ('comment_approved', V, pick('1', '0'), n)]),
 ('wc_order_addresses', 60, [('id', B, seq(), n), ('order_id', B, lambda i: 500 + i, n), ('address_type', V, pick('billing', 'shipping'), n), ('first_name', V, efirst, y), ('last_name', V, elast, y), ('company', V, opt(company, .8), n), ('address_1', V, eaddr, y), ('city', V, pick('Leeds', 'York'), y), ('postcode', V, pick('LS1 4DY'), y), ('country', V, const('GB'), y), ('email', V, email, y), ('phone', V, mobile, y)]),
 ('wc_tax_rates', 8, [('tax_rate_id', B, seq(), n), ('tax_rate_country', V, const('GB'), n), ('tax_rate_city', V, pick('', 'Leeds'), n), ('tax_rate', N, amount, n), ('tax_rate_name', V, const('VAT'), n)]),
])

# 15. Home services on an open ERP.
write('fresh_home_erp', [
 ('res_partner', 45, [('id', B, seq(), n), ('name', V, ename, y), ('display_name', V, ename, y), ('is_company', I, intr(0, 1), n), ('title', I, intr(1, 4), n), ('function', V, opt(pick('Nurse', 'Teacher'), .5), y), ('street', V, eaddr, y), ('street2', V, opt(const('2nd floor'), .7), y), ('zip', V, pick('LS1 4DY', 'YO1 7HH'), y), ('city', V, pick('Leeds', 'York'), y), ('country_id', I, const(231), n), ('email', V, email, y), ('phone', V, opt(landline), y), ('mobile', V, mobile, y), ('vat', V, opt(lambda i: 'GB%09d' % R.randint(1, 999999999), .8), n), ('comment', V, opt(enote), y), ('lang', V, const('en_GB'), n), ('tz', V, const('Europe/London'), n), ('credit_limit', N, amount, n), ('active', I, intr(0, 1), n), ('write_date', T, ts, n)]),
 ('hr_employee', 20, [('id', B, seq(), n), ('name', V, ename, y), ('work_phone', V, mobile, y), ('work_email', V, email, y), ('private_street', V, eaddr, y), ('identification_id', V, idno, y), ('passport_id', V, passport, y), ('birthday', D, born, y), ('gender', V, pick('male', 'female'), y), ('marital', V, pick('single', 'married'), y), ('children', I, intr(0, 3), y), ('km_home_work', I, intr(1, 40), n), ('job_title', V, pick('Cleaner', 'Gardener'), n), ('pin', V, lambda i: '%04d' % R.randint(0, 9999), y), ('barcode', V, lambda i: '04%08d' % i, n), ('emergency_contact', V, ename, y), ('emergency_phone', V, mobile, y)]),
 ('project_task', 60, [('id', B, seq(), n), ('name', V, pick('Weekly clean', 'Garden work', 'Window clean'), n), ('partner_id', B, lambda i: 1 + i % 45, n), ('description', V, opt(enote, .4), y), ('stage_id', I, intr(1, 4), n), ('date_deadline', D, day(2025, 2026), n), ('planned_hours', N, amount, n), ('priority', V, pick('0', '1'), n), ('partner_phone', V, mobile, y), ('kanban_state', V, pick('normal', 'done'), n), ('color', I, intr(0, 9), n)]),
 ('product_template', 15, [('id', B, seq(), n), ('name', V, pick('Deep clean', 'Lawn mowing', 'Ironing'), n), ('description_sale', V, pick('per hour, tools included', 'at least two hours, weekdays'), n), ('list_price', N, amount, n), ('uom_id', I, intr(1, 3), n), ('default_code', V, lambda i: 'S%03d' % i, n)]),
 ('mail_message', 50, [('id', B, seq(), n), ('subject', V, pick('Re: your visit', 'Invoice'), n), ('body', V, enote, y), ('author_id', B, lambda i: 1 + i % 45, n), ('email_from', V, email, y), ('message_type', V, pick('email', 'comment'), n), ('date', T, ts, n)]),
])

# 16. A hotel in abbreviated pinyin, whose short words mean several things.
write('fresh_hotel_pinyin', [
 ('krda', 45, [('krbh', I, seq(), n), ('krxm', V, name, y), ('xb', V, pick('1', '2'), y), ('zjlx', V, pick('1', '2', '3'), n), ('zjhm', V, idno, y), ('csrq', V, born, y), ('gj', V, pick('中国', '日本'), y), ('mz', V, pick('汉族', '满族'), y), ('dz', V, addr, y), ('lxfs', V, mobile, y), ('cph', V, opt(plate), y), ('gzdw', V, company, n), ('vipdj', V, pick('1', '2'), n), ('hykh', V, lambda i: '8800%06d' % R.randint(1, 999999), y), ('xhbz', V, opt(note), y), ('lrsj', T, ts, n), ('lry', V, name, y)]),
 ('rzjl', 50, [('lsh', V, order18, n), ('krbh', I, lambda i: 1 + i % 45, n), ('fjh', V, room, n), ('fx', V, roomtype, n), ('rzrq', D, day(2025, 2026), n), ('ldrq', D, day(2025, 2026), n), ('fj', N, amount, n), ('yj', N, amount, n), ('fkfs', V, pick('现金', '刷卡'), n), ('zt', V, pick('0', '1'), n), ('txrxm', V, opt(name, .4), y), ('txrzjh', V, opt(idno, .4), y), ('bz', V, opt(note, .4), y), ('czy', V, name, y)]),
 ('fjxx', 30, [('fjh', V, lambda i: str(301 + i), n), ('fx', V, roomtype, n), ('lc', I, intr(1, 9), n), ('jg', N, amount, n), ('dh', V, lambda i: str(8301 + i), n), ('bz', V, opt(pick('靠电梯', '无窗'), .5), n)]),
 ('spxx', 30, [('spbh', I, seq(), n), ('spmc', V, product, n), ('dw', V, pick('瓶', '包'), n), ('dj', N, amount, n), ('gys', V, company, n), ('tm', V, lambda i: '69%011d' % R.randint(0, 99999999999), n)]),
])

# A fourth lot, the last; nothing was tuned on it before it was first measured.

# 17. A hotel chain's warehouse of facts and dimensions.
write('last_hotel_warehouse', [
 ('dim_guest', 12, [('guest_sk', B, seq(), n), ('guest_bk', V, lambda i: 'G%07d' % i, n), ('gst_fst_nm', V, efirst, y), ('gst_lst_nm', V, elast, y), ('gst_gndr_cd', V, pick('M', 'F'), y), ('gst_brth_dt', D, born, y), ('gst_eml_adr', V, email, y), ('gst_mbl_nbr', V, mobile, y), ('gst_ctry_cd', V, pick('CN', 'GB'), n), ('gst_lang_cd', V, pick('zh', 'en'), n), ('psprt_nbr', V, passport, y), ('loyl_tier_cd', V, pick('G', 'S'), n), ('loyl_acct_nbr', V, lambda i: '77%08d' % i, y), ('opt_in_eml_ind', V, pick('Y', 'N'), n), ('eff_from_dt', D, day(2020, 2024), n), ('etl_batch_id', I, const(77), n)]),
 ('fact_stay', 12, [('stay_sk', B, seq(), n), ('guest_sk', B, seq(), n), ('prop_sk', I, intr(1, 3), n), ('rm_nbr', V, room, n), ('rm_typ_desc', V, roomtype, n), ('chk_in_dt', D, day(2025, 2026), n), ('los', I, intr(1, 5), n), ('rm_rev_amt', N, amount, n), ('conf_nbr', V, order18, n), ('gst_cmnt_txt', V, enote, y), ('agnt_nm', V, ename, y), ('veh_plt', V, plate, y)]),
 ('dim_property', 6, [('prop_sk', I, seq(), n), ('prop_nm', V, pick('West Lake Inn', 'Bund Hotel', 'River Lodge'), n), ('prop_phn', V, landline, n), ('prop_adr_ln1', V, addr, n), ('gm_nm', V, name, y), ('star_rtg', I, intr(3, 5), n)]),
 ('ref_doc_type', 5, [('doc_type_cd', V, lambda i: 'D%d' % i, n), ('doc_type_nm', V, pick('Passport', 'ID card'), n), ('tmpl_file_nm', V, lambda i: 'tpl_%d.docx' % i, n)]),
])
# 18. A family business in home services that keeps everything in exported sheets.
write('last_home_sheets', [
 ('客户登记表', 12, [('序号', I, seq(), n), ('称呼', V, lambda i: R.choice(SUR) + R.choice(['女士', '先生', '阿姨']), y), ('电话1', V, mobile, y), ('电话2', V, opt(landline), y), ('住哪里', V, addr2, y), ('房屋面积', I, intr(50, 200), n), ('家里几口人', I, intr(1, 6), n), ('宠物', V, pick('猫', '狗', '没有'), y), ('钥匙放哪', V, pick('门卫', '花盆下', '自己开门'), y), ('老人生日', V, lambda i: born(i)[5:], y), ('介绍人', V, name, y), ('首次服务', D, day(2022, 2025), n), ('来源渠道', V, pick('邻居介绍', '抖音'), n), ('其他说明', V, note, y)]),
 ('阿姨花名册', 12, [('编号', V, lambda i: 'A%02d' % i, n), ('姓名', V, name, y), ('身份证', V, idno, y), ('手机', V, mobile, y), ('老家', V, pick('安徽阜阳', '四川达州', '河南信阳'), y), ('工资卡号', V, luhn, y), ('健康证到期', D, day(2026, 2027), n), ('擅长', V, pick('做饭', '带娃'), n), ('紧急联系人', V, name, y), ('紧急电话', V, mobile, y), ('是否住家', V, pick('是', '否'), n), ('评语', V, note, y)]),
 ('派工单', 12, [('单号', V, order18, n), ('客户', V, lambda i: R.choice(SUR) + R.choice(['女士', '先生']), y), ('阿姨', V, name, y), ('服务日期', D, day(2025, 2026), n), ('时长', I, intr(2, 8), n), ('收费', N, amount, n), ('付款方式', V, pick('微信', '现金'), n), ('客户反馈', V, note, y), ('上门地址', V, addr, y), ('状态', V, pick('完成', '取消'), n)]),
 ('耗材', 10, [('品名', V, lambda i: product(i) + str(i), n), ('规格', V, pick('大', '小'), n), ('单价', N, amount, n), ('供货商', V, company, n), ('供货商电话', V, landline, n), ('存放位置', V, pick('A柜', 'B柜'), n)]),
], quote=True)
# 19. A shop's point of sale with initials and old habits.
write('last_shop_pos', [
 ('VIPINFO', 12, [('VIPID', I, seq(), n), ('VIPCARD', V, lambda i: 'V%08d' % R.randint(1, 99999999), y), ('VNAME', V, name, y), ('VTEL', V, mobile, y), ('VBIRTH', V, lambda i: born(i)[5:], y), ('VSEX', I, intr(0, 1), y), ('VADDR', V, addr, y), ('VMEMO', V, note, y), ('VPWD', V, hexs(32), y), ('VJF', I, intr(0, 999), n), ('VLEVEL', I, intr(1, 3), n), ('SHOPID', I, intr(1, 3), n), ('LASTDATE', D, day(2024, 2026), n), ('OPERNAME', V, name, y)]),
 ('SALEHEAD', 12, [('BILLNO', V, order18, n), ('VIPID', I, seq(), n), ('CASHIER', V, name, y), ('SALETIME', T, ts, n), ('AMT', N, amount, n), ('PAYWAY', V, pick('现金', '微信'), n), ('SHTEL', V, opt(mobile), y), ('SHADDR', V, opt(addr), y), ('SHMAN', V, opt(name), y), ('BZ', V, opt(note), y)]),
 ('GOODS', 12, [('GID', I, seq(), n), ('GNAME', V, product, n), ('GUNIT', V, pick('支', '盒'), n), ('BARCODE', V, lambda i: '69%011d' % R.randint(0, 99999999999), n), ('PRC', N, amount, n), ('GMEMO', V, pick('热销', '缺货', ''), n), ('PROVIDER', V, company, n), ('PICFILE', V, photo('goods'), n)]),
 ('SHOP', 3, [('SHOPID', I, seq(), n), ('SHOPNAME', V, pick('学府店', '中山店', '湖滨店'), n), ('SHOPTEL', V, landline, n), ('SHOPADDR', V, addr, n), ('SHOPMGR', V, name, y), ('MGRTEL', V, mobile, y)]),
])
