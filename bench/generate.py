#!/usr/bin/env python3
"""Invents customers and prints them as PostgreSQL's COPY reads them.

    bench/generate.py N [SEED]

The same seed gives the same bytes for ever: the known truths of truth.py hang on them, so that no
draw may be added, left out or moved. Of the records 0.8 % have a bad mobile number, 0.8 % a wrong
check digit in the identity number, 0.5 % no name, 0.9 % are an earlier person once more under
another key; 15 % did not agree, 2 % are marked as deleted; one note in twenty hides a phone number.
"""
import json
import random
import sys
from datetime import date, timedelta

SEED = 20240501

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华红玉梅鑫波斌宇浩凯琳雪晨佳欣怡子涵梓轩"
PROVINCES = [
    ("北京市", ["110101", "110105", "110108"], ["东城区", "朝阳区", "海淀区"]),
    ("上海市", ["310101", "310104", "310115"], ["黄浦区", "徐汇区", "浦东新区"]),
    ("广东省", ["440103", "440304", "440605"], ["广州市", "深圳市", "佛山市"]),
    ("浙江省", ["330102", "330203", "330302"], ["杭州市", "宁波市", "温州市"]),
    ("江苏省", ["320102", "320505", "320205"], ["南京市", "苏州市", "无锡市"]),
    ("四川省", ["510104", "510703", "511102"], ["成都市", "绵阳市", "乐山市"]),
    ("山东省", ["370102", "370202", "370602"], ["济南市", "青岛市", "烟台市"]),
    ("湖北省", ["420102", "420502", "420602"], ["武汉市", "宜昌市", "襄阳市"]),
]
ROADS = "人民路 中山路 解放路 建设路 和平路 文化路 新华路 长江路 黄河路 科技路 学院路 朝阳路".split()
SOURCES = "web app store wechat miniapp call_center partner douyin".split()
LEVELS = "bronze silver gold platinum diamond".split()
TAGS = "高净值 母婴 数码 户外 美妆 健身 旅行 宠物 家居 汽车 投诉 沉睡 新客 复购 学生 银发".split()
PHRASES = (
    "客户咨询会员积分兑换规则已详细说明",
    "来电反映物流配送延迟已安抚并登记",
    "希望周末下午联系避免工作时间打扰",
    "对新品活动感兴趣要求发送优惠券",
    "门店到访体验良好购买意向较强",
    "曾投诉包装破损已补发并致歉处理完毕",
    "家中有两个孩子关注母婴用品促销信息",
    "偏好线上支付使用微信较多不接受到付",
    "要求开具增值税专用发票抬头已核对",
    "反馈应用登录异常技术已处理恢复正常",
    "建议增加夜间配送时段方便上班族收货",
    "近期搬家地址需更新等待客户确认新址",
)
MAIL_DOMAINS = ("example.com", "mail.example.cn", "qq.example.com")
MOBILE_PREFIXES = (
    "130 131 135 136 137 138 139 150 151 152 158 159 166 176 178 180 182 186 188 189 198 199"
).split()
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
FIRST_BIRTHDAY = date(1950, 1, 1)
NULL = "\\N"


class Customers:
    """Draws one customer after the other from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.chance = self.random.random
        self.earlier = []

    def below(self, limit):
        return int(self.chance() * limit)

    def one_of(self, choices):
        return choices[int(self.chance() * len(choices))]

    def moment(self):
        return "20%02d-%02d-%02d %02d:%02d:%02d.%06d+08" % (
            18 + self.below(7), 1 + self.below(12), 1 + self.below(28),
            self.below(24), self.below(60), self.below(60), self.below(1000000))

    def mobile(self):
        return self.one_of(MOBILE_PREFIXES) + "%08d" % self.below(100000000)

    def id_card(self, region, birthday):
        body = region + birthday.strftime("%Y%m%d") + "%03d" % self.below(1000)
        return body + CHECK_CHARACTERS[sum(int(a) * b for a, b in zip(body, WEIGHTS)) % 11]

    def person(self, number, region):
        """Name, identity number, mobile, birthday, gender; about 3 % of them spoilt."""
        birthday = FIRST_BIRTHDAY + timedelta(days=self.below(20000))
        name = self.one_of(SURNAMES) + self.one_of(GIVEN)
        name += self.one_of(GIVEN) if self.chance() < .7 else ""
        id_card = self.id_card(region, birthday)
        mobile = self.mobile()
        gender = "MF"[self.below(2)]
        fate = self.chance()
        if fate < .008:
            hyphens = mobile[:3] + "-" + mobile[3:7] + "-" + mobile[7:]
            mobile = self.one_of(["12" + mobile[2:], mobile[:9], hyphens, "N/A"])
        elif fate < .016:
            id_card = id_card[:17] + ("0" if id_card[17] != "0" else "1")
        elif fate < .021:
            name = ""
        elif fate < .030 and self.earlier:
            return self.one_of(self.earlier)
        elif number % 50 == 0 and len(self.earlier) < 20000:
            self.earlier.append((name, id_card, mobile, birthday, gender))
        return name, id_card, mobile, birthday, gender

    def notes(self):
        notes = ""
        while len(notes) < 100:
            notes += self.one_of(PHRASES) + "，"
        notes = notes[:118] + "。"
        if self.chance() < .05:
            at = self.below(100)
            notes = notes[:at] + "备用电话" + self.mobile() + notes[at + 15:]
        return notes

    def preferences(self):
        return '{"channel": "%s", "lang": "zh-CN", "push": %s, "freq": %d, "size": "%s"}' % (
            self.one_of(SOURCES), "true" if self.chance() < .6 else "false",
            self.below(30), self.one_of("SMLX"))

    def consent(self):
        drawn = self.chance()
        if drawn < .85:
            return "granted", self.moment()
        if drawn < .95:
            return "denied", self.moment()
        if drawn < .98:
            return "withdrawn", self.moment()
        return "unknown", NULL

    def row(self, number):
        province, regions, cities = self.one_of(PROVINCES)
        place = self.below(3)
        city = cities[place]
        name, id_card, mobile, birthday, gender = self.person(number, regions[place])
        notes = self.notes()
        tags = json.dumps(self.random.sample(TAGS, self.below(4)), ensure_ascii=False)
        preferences = self.preferences()
        consent, consent_at = self.consent()
        created = self.moment()
        deleted = NULL if self.chance() < .98 else self.moment()
        email = "u%d.%s@%s" % (number, self.one_of(LEVELS), self.one_of(MAIL_DOMAINS))
        address = "%s%s%s%d号%d栋%d单元%d室" % (
            province, city, self.one_of(ROADS), 1 + self.below(999),
            1 + self.below(40), 1 + self.below(6), 101 + self.below(2500))
        return (
            str(number), name, gender, birthday.isoformat(), id_card, mobile, email, province, city,
            address, self.one_of(SOURCES), self.one_of(LEVELS), tags, preferences, notes, consent,
            consent_at, created, created, deleted)


def main():
    count = int(sys.argv[1])
    customers = Customers(int(sys.argv[2]) if len(sys.argv) > 2 else SEED)
    for number in range(1, count + 1):
        sys.stdout.write("\t".join(customers.row(number)) + "\n")


if __name__ == "__main__":
    main()
