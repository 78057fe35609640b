"""Values that sellers' systems hold; everybody and everything in them is invented."""
import random, re, string
R = random.Random(4711)
SUR = list('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文') + ['欧阳', '上官', '诸葛', '司马']
GIV = list('伟芳娜敏静秀丽强磊洋艳勇军杰娟涛超明霞平刚桂英华玉兰红玲建国志文斌宇浩轩子涵梓萱雨桐思琪嘉怡佳颖晨曦若溪一诺泽宁远航俊豪天佑雅婷欣妍紫晴语嫣梦瑶弘毅凯瑞博文烁蕊菁苒荞弦屿钊铮栩')
EF = 'Oliver Amelia Noah Isla George Ava Arthur Lily Muhammad Freya Leo Grace Oscar Willow Harry Sophia Archie Evie Jack Ivy Kenji Priya Carlos Ingrid Wei Fatima Pierre Lucia Björn Aoife'.split()
EL = 'Hughes Patel Thompson Okafor Bennett Lindqvist Moreau Tanaka Rossi Schmidt Walsh Fernandez Novak Chen Ahmed Campbell Fraser Murphy Larsson Kowalski'.split()
PROV = [('浙江', '杭州', '余杭'), ('江苏', '无锡', '梁溪'), ('广东', '佛山', '禅城'), ('湖北', '武汉', '洪山'), ('四川', '绵阳', '涪城'), ('安徽', '六安', '金安'), ('河南', '周口', '川汇'), ('山东', '临沂', '兰山'), ('湖南', '常德', '武陵'), ('江西', '赣州', '章贡'), ('福建', '泉州', '丰泽'), ('陕西', '咸阳', '秦都')]
ROAD = '青石路 望江街 朝晖路 迎宾大道 桂花巷 长青街 柳浪路 松江路 和平里 五四路 学府路 站前街'.split()
EST = '翠湖花园 锦绣江南 阳光里 水岸名邸 万象城公寓 学林雅苑 北辰嘉园 和平新村 望山府 银杏小区'.split()
COM = '云杉 启明 泓信 博远 金禾 瑞丰 同舟 蓝鲸 卓越 百川'.split()
def w(f, p, junk=(None,)):
    return lambda i: f(i) if R.random() >= p else R.choice(junk)
def pick(*a): return lambda i: R.choice(a)
def wpick(**k): return lambda i: R.choices(list(k), list(k.values()))[0]
def seq(a=1, s=1): return lambda i: a + i * s
def fmt(f, *gs): return lambda i: f % tuple(g(i) for g in gs)
def rint(a, b): return lambda i: R.randint(a, b)
class _A:
    def __init__(self, a=5, b=900): self.a, self.b = a, b
    def __call__(self, *x): return round(R.uniform(self.a, self.b), 2) if len(x) == 1 else _A(*x)
amt = _A()
def dig(n): return lambda i: ''.join(R.choice('0123456789') for _ in range(n))
def hexs(n): return lambda i: ''.join(R.choice('0123456789abcdef') for _ in range(n))
def name(i=0): return R.choice(SUR) + ''.join(R.choice(GIV) for _ in range(R.choice([1, 1, 2, 2, 2])))
def call(i=0): return R.choice(SUR[:90]) + R.choice(['先生', '女士', '阿姨', '老师', '总', '师傅', '姐'])
def namex(i=0): return R.choice([name, name, name, call])(i)
def mask(i=0): n = name(); return n[0] + '*' * (len(n) - 1)
def ename(i=0): return R.choice(EF) + ' ' + R.choice(EL)
def ename2(i=0): return R.choice(EL) + ', ' + R.choice(EF)
def EUP(i=0): return (R.choice(EL) + '/' + R.choice(EF)).upper()
def ef(i=0): return R.choice(EF)
def el(i=0): return R.choice(EL)
def py(i=0): return R.choice('wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo'.split()) + R.choice('wei fang na min jing xiuying li qiang lei yang yan yong jun jie juan tao chao ming xia ping'.split())
def pyname(i=0): return R.choice('Wang Li Zhang Liu Chen Yang Zhao'.split()) + ' ' + R.choice('Wei Xiaoming Fang Jianguo Meiling Lei Haoran'.split())
def nick(i=0): return R.choice(['小鱼干', '追风少年', '不吃香菜', 'Luna', '老张', '奶茶三分糖', 'A阿美美甲', '平安是福', '静待花开', 'jerry', '☆晴天☆', '阿呆', 'k', '山里人', '木木']) + R.choice(['', '', str(R.randint(1, 99))])
def mob(i=0): return '1' + R.choice(['38', '39', '50', '59', '86', '87', '33', '77', '91', '36']) + dig(8)(0)
def mobx(i=0): m = mob(); return R.choice([m, m, m, m[:3] + '-' + m[3:7] + '-' + m[7:], m[:3] + ' ' + m[3:7] + ' ' + m[7:], '+86' + m, '86-' + m])
def mobm(i=0): m = mob(); return m[:3] + '****' + m[7:]
def virt(i=0): return '17' + dig(9)(0) + R.choice([',', '-', '转', '#']) + dig(4)(0)
def land(i=0): return R.choice(['0571', '0510', '020', '027', '0757']) + '-' + R.choice('25678') + dig(6 + R.randint(0, 1))(0)
def tel(i=0): return R.choice([mobx, mobx, land])(0)
def intl(i=0): return R.choice(['+44 7%s', '+1 415%s', '+33 6%s', '+49 151%s', '07%s']) % dig(R.choice([7, 8, 9]))(0)
def hot(i=0): return R.choice(['400-%s-%s' % (dig(3)(0), dig(4)(0)), '95' + dig(3)(0)])
def day(a, b, f='%04d-%02d-%02d'): return lambda i: f % (R.randint(a, b), R.randint(1, 12), R.randint(1, 28))
born = day(1948, 2006)
born8 = day(1948, 2006, '%04d%02d%02d')
def bornn(i=0): return int(born8(0))
def md(i=0): return '%02d-%02d' % (R.randint(1, 12), R.randint(1, 28))
def ts(i=0): return '%04d-%02d-%02d %02d:%02d:%02d' % (R.randint(2022, 2026), R.randint(1, 12), R.randint(1, 28), R.randint(0, 23), R.randint(0, 59), R.randint(0, 59))
def d8(i=0): return '%04d%02d%02d' % (R.randint(2022, 2026), R.randint(1, 12), R.randint(1, 28))
def n8(i=0): return int(d8(0))
def ep(i=0): return R.randint(1640000000, 1790000000)
def dd(i=0): return ts()[:10]
def idn(i=0):
    s = R.choice('330110 320213 440604 420111 510703 341502 411602 371302'.split()) + born8(0) + dig(3)(0)
    return s + '10X98765432'[sum(int(c) * k for c, k in zip(s, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11]
def idm(i=0): x = idn(); return x[:6] + '********' + x[-4:]
def ppt(i=0): return R.choice(['E', 'G', 'EA', 'P', 'K']) + dig(8)(0)[:R.choice([7, 8])]
def docn(i=0): return R.choice([idn, idn, idn, ppt])(0)
def mail(i=0): return (py() if R.random() < .6 else (ef() + '.' + el()).lower().replace('ö', 'o')) + R.choice(['', dig(2)(0), dig(3)(0)]) + '@' + R.choice(['mail.example.cn', 'post.example.com', 'example.net', 'box.example.org'])
def addr(i=0): p = R.choice(PROV); return p[0] + '省' + p[1] + '市' + p[2] + '区' + R.choice(ROAD) + str(R.randint(1, 400)) + '号' + R.choice(EST) + str(R.randint(1, 30)) + '幢' + str(R.randint(1, 4)) + '单元' + str(R.randint(101, 2804)) + '室'
def addrs(i=0): return R.choice(EST) + R.choice(['%d-%d-%d', '%d栋%d单元%d', '%d号楼%d门%d', '%d幢%d-%d']) % (R.randint(1, 30), R.randint(1, 4), R.randint(101, 2804))
def addrr(i=0): return R.choice(ROAD) + str(R.randint(1, 400)) + '号' + R.choice(['', '', R.choice(EST), '%d室' % R.randint(101, 2000)])
def eaddr(i=0): return str(R.randint(1, 220)) + ' ' + R.choice('Birch Chapel Station Victoria Harbour Mill'.split()) + ' ' + R.choice(['Road', 'Street', 'Lane', 'Close', 'Avenue'])
def flat(i=0): return R.choice(['Flat %d', 'Apt %dB', 'Unit %d', 'Floor %d']) % R.randint(1, 40)
def room(i=0): return R.choice(['%d-%d-%d' % (R.randint(1, 30), R.randint(1, 4), R.randint(101, 2804)), '%d室' % R.randint(101, 2804), '%d栋%d' % (R.randint(1, 30), R.randint(101, 2804))])
def hroom(i=0): return str(R.randint(2, 18) * 100 + R.randint(1, 30))
def prov(i=0): return R.choice(PROV)[0] + '省'
def city(i=0): return R.choice(PROV)[1] + '市'
def dist(i=0): return R.choice(PROV)[2] + '区'
def home(i=0): p = R.choice(PROV); return R.choice([p[0] + p[1], p[0], p[0] + '省' + p[1] + '市', p[1]])
def zipc(i=0): return R.choice('330100 214000 528000 430070 621000 237000'.split())[:4] + dig(2)(0)
def ecity(i=0): return R.choice('Leeds Bristol Lyon Hamburg Turin Austin Dublin Malmö'.split())
def ezip(i=0): return R.choice(['LS%d %dAB', 'BS%d %dQD', 'D0%d %dXY']) % (R.randint(1, 9), R.randint(1, 9))
def plate(i=0): return R.choice('浙苏粤鄂川皖豫鲁') + R.choice('ABCDEF') + R.choice('0123456789ADFG') + ''.join(R.choice('0123456789ABCDEFGHJK') for _ in range(R.choice([4, 5])))
def luhn(i=0):
    s = R.choice(['621700', '622848', '621226', '622588']) + dig(12)(0)
    t = sum(sum(divmod(int(c) * 2, 10)) if k % 2 == 0 else int(c) for k, c in enumerate(reversed(s)))
    return s + str(-t % 10)
def iban(i=0): return R.choice(['GB29NWBK', 'DE89', 'FR76']) + dig(16)(0)
def bcrypt(i=0): return '$2y$10$' + ''.join(R.choice(string.ascii_letters + '0123456789./') for _ in range(53))
def img(d, e=('jpg', 'png')): return lambda i: '%s/%s/%s.%s' % (d, d8(0), hexs(12)(0), R.choice(e))
def key(d): return lambda i: '%s/%s/%s' % (d, d8(0)[:6], hexs(20)(0))
def lat(i=0): return round(R.uniform(22.5, 39.9), 6)
def lng(i=0): return round(R.uniform(103.2, 121.9), 6)
def pair(i=0): return '%.6f,%.6f' % (lng(), lat())
def ip(i=0): return R.choice(['203.0.113.%d', '198.51.100.%d', '192.0.2.%d']) % R.randint(1, 250)
def wx(i=0): return R.choice(['wxid_' + hexs(14)(0)[:14], py() + dig(3)(0), mob(), py() + '_' + dig(2)(0)])
def openid(i=0): return 'o' + ''.join(R.choice(string.ascii_letters + '0123456789_-') for _ in range(27))
def qq(i=0): return str(R.randint(100000, 3200000000))
def uuid(i=0): h = hexs(32)(0); return '-'.join([h[:8], h[8:12], h[12:16], h[16:20], h[20:]])
def znote(i=0): return R.choice(['要安静的房间，远离电梯', '送到门口就行，别按门铃', '老人独居，上门前先打电话', '狗会叫，不咬人', '对海鲜过敏', '他爱人姓' + R.choice(SUR[:50]) + '，周末在家', '改约周三下午三点', '家里有刚满月的宝宝，轻一点', '备用号 ' + mob(), '投诉过两次，态度要好', '喜欢靠窗，不吃辣', '换了新地址，见' + addrs(), '腿脚不便，请送上楼', '说话要大声，听力不好', '常年出差，家里钥匙在物业'])
def snote(i=0): return R.choice(['放前台', '勿打电话', '要发票', '晚到', '放门口鞋柜', '加枕头', '妈妈代收', '要高层', '对猫毛过敏', '带小孩', '自提', '楼下喊一声', '生日惊喜', '只收现金'])
def enote(i=0): return R.choice(['Leave with the neighbour at number 12 if nobody answers', 'Severe nut allergy, tell the kitchen', 'Prefers mornings; works nights at the hospital', 'Mother has dementia, always speak to the daughter', 'Key is under the second flower pot', 'Complained twice about the noise, be kind', 'Call ' + intl() + ' before arriving', 'Two cats, keep the front door shut'])
def engr(i=0): return R.choice(['赠' + name()[-2:] + '同学', '祝' + name()[-2:] + '生日快乐', name() + ' ' + name()[0] + '姓', 'To my dear ' + ef(), '永远的' + R.choice(SUR[:40]) + '老师', R.choice(EF) + ' & ' + R.choice(EF)])
def cls(i=0): return R.choice(['三(2)班', '四年级1班', '五(3)班 ', '六年级(4)班', '一年级5班', '初二(6)班', '小二班', '大三班'])
def job(i=0): return R.choice('教师 会计 个体 工程师 医生 退休 学生 公务员 司机 自由职业'.split())
def ejob(i=0): return R.choice(['Buyer', 'Office Manager', 'Teacher', 'Head of Purchasing', 'Owner', 'Receptionist', 'Engineer'])
def company(i=0): return R.choice(PROV)[1] + R.choice(COM) + R.choice(['贸易', '科技', '教育咨询', '物业', '文化传播', '电子商务']) + '有限公司'
def eco(i=0): return R.choice('Northgate Harbour Bluebird Summit Kestrel Alder'.split()) + ' ' + R.choice(['Ltd', 'Trading Ltd', 'GmbH', 'Supplies Inc', 'Schools Trust', 'Logistics plc'])
def school(i=0): return R.choice(PROV)[1] + R.choice(['实验小学', '第一中学', '外国语学校', '机关幼儿园', '育才中学'])
def prod(i=0): return R.choice('中性笔 记号笔 A4复印纸 订书机 长尾夹 便利贴 文件袋 计算器 美工刀 白板 档案盒 固体胶'.split()) + R.choice(['', '0.5mm', '(黑色)', '24支装', ' 加厚', 'A5'])
def eprod(i=0): return R.choice('Gel pen|Copy paper A4|Stapler|Notebook|Desk lamp|Ring binder'.split('|')) + R.choice(['', ' blue', ' 80gsm', ' XL', ' 12-pack'])
def rtype(i=0): return R.choice('高级大床房 雅致双床房 亲子套房 行政套房 景观大床房 特惠单人间'.split())
def svc(i=0): return R.choice('日常保洁 深度保洁 擦玻璃 家电清洗 月嫂陪护 钟点工 老人陪护 收纳整理'.split())
def tpl(i=0): return R.choice(['尊敬的{name}，您的包裹已到{station}，取件码{code}', '【驿站】您有快递待取，凭${code}到店', '亲爱的#name#，祝您生日快乐', '您好，您预订的{room}已确认', '【驿站】今日营业至21:00，感谢惠顾'])
def trk(i=0): return R.choice(['YT', 'ZTO', 'SF', 'JT', '77', '43']) + dig(12)(0)
def ono(i=0): return d8(0) + dig(R.choice([6, 8]))(0)
def uscc(i=0): return '91' + dig(6)(0) + 'MA' + ''.join(R.choice('0123456789ABCDEFGHJKLMNPQRTUWXY') for _ in range(8))
def sku(i=0): return R.choice('ABCDEFG') + R.choice('KLMN') + '-' + dig(4)(0)
def ean(i=0): return '69' + dig(11)(0)
def sn(i=0): return R.choice(['SN', 'DX', 'M', 'QH']) + dig(R.choice([8, 10]))(0) + R.choice(['', 'A', 'C'])
def ua(i=0): return R.choice(['Mozilla/5.0 (Linux; Android 13)', 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_5)', 'okhttp/4.9'])
def js(i=0): return R.choice(['{"theme":"dark","size":12}', '{"retry":3,"timeout":30}', '{"on":true}'])
def letters(n): return lambda i: ''.join(R.choice('ABCDEFGHJKLMNPQRSTUVWXYZ') for _ in range(n))
yn = pick('Y', 'N'); b01 = pick(0, 1); sexn = pick(1, 2, 1, 2, 0); sexz = pick('男', '女'); sexe = pick('M', 'F')
age = rint(19, 86); kidage = rint(2, 15)
edu = pick('小学', '初中', '高中', '中专', '大专', '本科')
eth = pick('汉', '汉族', '回族', '满族', '壮族', '土家族', '汉', '汉')
nat = pick('CHN', 'CHN', 'GBR', 'JPN', 'KOR', 'USA')
def sqlt(vals):
    v = [x for x in vals if x is not None]
    if not v: return 'VARCHAR(40)'
    if all(isinstance(x, int) for x in v): return 'BIGINT' if max(abs(x) for x in v) > 2e9 else 'INTEGER'
    if all(isinstance(x, (int, float)) for x in v): return 'NUMERIC(%d,%d)' % ((12, 6) if any(round(x, 2) != x for x in v) else (12, 2))
    if all(re.fullmatch(r'\d{4}-\d\d-\d\d', str(x)) for x in v): return 'DATE'
    if all(re.fullmatch(r'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d', str(x)) for x in v): return 'TIMESTAMP'
    return 'VARCHAR(%d)' % max(20, max(len(str(x)) for x in v) + 10)
def q(n): return n if re.fullmatch(r'[a-z_][a-z0-9_]*|[A-Z_][A-Z0-9_]*', n) and n.upper() not in ('NAME_X','VALUE','KEY','ORDER','USER','DAY','YEAR','MONTH','DATE','TIME','CASE','TO','FROM','DESC','DEFAULT','GROUP','ROW','END','INTERVAL','CHECK','LIKE','ALL','SET','TABLE','HOUR','MINUTE','SECOND','PRIMARY','LEFT','RIGHT','IS','IN','AS','ON','BY','USING','LIMIT','CURRENT_USER','COLUMN','WITH') else '"' + n + '"'
def lit(x): return 'NULL' if x is None else str(x) if isinstance(x, (int, float)) else "'" + str(x).replace("'", "''") + "'"
def write(folder, lot, schema, spec, g, n=40):
    sql, csv = [], ['table,column,personal']
    table = None; cols = []
    def flush():
        if not table: return
        m = n
        data = [[gen(i) for i in range(m)] for _, gen, _, _ in cols]
        lines = ['  %s %s%s' % (q(c), 'VARCHAR(%d)' % max(len(str(v)) for v in d if v is not None) if t == 'v' else sqlt(d), ' PRIMARY KEY' if t == 'k' else '') for (c, _, _, t), d in zip(cols, data)]
        sql.append('CREATE TABLE %s (\n%s\n);' % (q(table), ',\n'.join(lines)))
        sql.append('INSERT INTO %s VALUES\n%s;' % (q(table), ',\n'.join('(' + ', '.join(lit(d[i]) for d in data) + ')' for i in range(m))))
        for c, _, p, _ in cols: csv.append('%s,%s,%s' % (table, c, p))
    for line in spec.strip().splitlines():
        line = line.strip()
        if not line: continue
        if line.startswith('#'):
            flush(); table = line[1:].strip(); cols = []; continue
        # name | generator | y/n [null share or k]
        c, e, p = [x.strip() for x in line.split('|')]
        bits = p.split(); gen = eval(e, g); t = ''
        if len(bits) > 1:
            if bits[1] == 'k': t = 'k'
            else: gen = w(gen, float(bits[1]), (None, None, '') if isinstance(gen(0), str) and not re.match(r'\d{4}-\d\d-\d\d', gen(0)) else (None,))
        cols.append((c, gen, 'yes' if bits[0] == 'y' else 'no', t))
    flush()
    open('%s/%s_%s.sql' % (folder, lot, schema), 'w').write('\n'.join(sql) + '\n')
    open('%s/%s_%s.csv' % (folder, lot, schema), 'w').write('\n'.join(csv) + '\n')
