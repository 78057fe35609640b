package dev.handover.cli.demo;

/** Districts of the mainland with their codes (GB/T 2260), and streets to live in. */
final class Places {
  private static final String[] DISTRICTS = {
    "110105北京市朝阳区",
    "110108北京市海淀区",
    "120101天津市和平区",
    "120103天津市河西区",
    "130102河北省石家庄市长安区",
    "140105山西省太原市小店区",
    "150102内蒙古自治区呼和浩特市新城区",
    "210102辽宁省沈阳市和平区",
    "210202辽宁省大连市中山区",
    "220102吉林省长春市南关区",
    "220104吉林省长春市朝阳区",
    "230102黑龙江省哈尔滨市道里区",
    "230103黑龙江省哈尔滨市南岗区",
    "310101上海市黄浦区",
    "310104上海市徐汇区",
    "310115上海市浦东新区",
    "320102江苏省南京市玄武区",
    "320106江苏省南京市鼓楼区",
    "320205江苏省无锡市锡山区",
    "320505江苏省苏州市虎丘区",
    "320508江苏省苏州市姑苏区",
    "330102浙江省杭州市上城区",
    "330106浙江省杭州市西湖区",
    "330203浙江省宁波市海曙区",
    "340103安徽省合肥市庐阳区",
    "340104安徽省合肥市蜀山区",
    "350102福建省福州市鼓楼区",
    "350203福建省厦门市思明区",
    "360102江西省南昌市东湖区",
    "370102山东省济南市历下区",
    "370202山东省青岛市市南区",
    "370602山东省烟台市芝罘区",
    "410102河南省郑州市中原区",
    "410105河南省郑州市金水区",
    "420102湖北省武汉市江岸区",
    "420106湖北省武汉市武昌区",
    "430102湖南省长沙市芙蓉区",
    "430104湖南省长沙市岳麓区",
    "440103广东省广州市荔湾区",
    "440106广东省广州市天河区",
    "440304广东省深圳市福田区",
    "440305广东省深圳市南山区",
    "440605广东省佛山市南海区",
    "450103广西壮族自治区南宁市青秀区",
    "450302广西壮族自治区桂林市秀峰区",
    "460105海南省海口市秀英区",
    "460106海南省海口市龙华区",
    "500103重庆市渝中区",
    "500112重庆市渝北区",
    "510104四川省成都市锦江区",
    "510107四川省成都市武侯区",
    "520102贵州省贵阳市南明区",
    "520103贵州省贵阳市云岩区",
    "530102云南省昆明市五华区",
    "530103云南省昆明市盘龙区",
    "540102西藏自治区拉萨市城关区",
    "610103陕西省西安市碑林区",
    "610113陕西省西安市雁塔区",
    "620102甘肃省兰州市城关区",
    "630102青海省西宁市城东区",
    "640104宁夏回族自治区银川市兴庆区",
    "650102新疆维吾尔自治区乌鲁木齐市天山区"
  };

  /** The district of a business that serves its neighbourhood only; its area code is 0571. */
  static final String NEIGHBOURHOOD = "330106浙江省杭州市西湖区";

  private static final String[] STREETS = {
    "人民路", "解放路", "建设路", "中山路", "和平路", "新华路", "文化路", "长江路", "黄河路", "朝阳街",
    "胜利街", "青年大街", "学府路", "迎宾大道", "滨江路", "湖滨路", "桃园街", "花园路", "友谊路", "光明巷"
  };
  private static final String[] ESTATES = {
    "阳光花园", "翠湖名苑", "金色家园", "锦绣华庭", "绿地新城", "东方雅苑", "世纪城", "丽景湾", "水岸名都", "梧桐苑"
  };

  private Places() {}

  /** Six digits followed by the district's name. */
  static String district(Draw draw) {
    return draw.one(DISTRICTS);
  }

  static String code(String district) {
    return district.substring(0, 6);
  }

  static String address(String district, Draw draw) {
    StringBuilder address = new StringBuilder(district.substring(6));
    address.append(draw.one(STREETS)).append(draw.between(1, 399)).append("号");
    if (draw.chance(7_000)) {
      address.append(draw.one(ESTATES)).append(draw.between(1, 28)).append("栋");
      address.append(draw.between(1, 4)).append("单元");
      address.append(draw.between(1, 32) * 100 + draw.between(1, 6)).append("室");
    }
    return address.toString();
  }
}
