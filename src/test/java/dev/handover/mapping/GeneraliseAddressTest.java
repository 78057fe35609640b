package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneraliseAddressTest {
  private static final String[] LEVELS = {"province", "city", "district"};

  private static String to(String level, String address) {
    return Yaml.treated("treat: {generalise: " + level + "}", address);
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省杭州市西湖区文三路 1 号, 浙江省, 浙江省杭州市, 浙江省杭州市西湖区",
    "浙江省 杭州市 西湖区 文三路1号, 浙江省, 浙江省杭州市, 浙江省杭州市西湖区",
    "'中国，浙江省，杭州市，西湖区', 浙江省, 浙江省杭州市, 浙江省杭州市西湖区",
    "中华人民共和国浙江省杭州市, 浙江省, 浙江省杭州市, 浙江省杭州市",
    "杭州市西湖区文三路1号, 浙江省, 浙江省杭州市, 浙江省杭州市西湖区",
    "浙江杭州西湖区文三路1号, 浙江省, 浙江省杭州市, 浙江省杭州市西湖区",
    "浙江省杭州文三路1号, 浙江省, 浙江省, 浙江省",
    "浙江省杭州, 浙江省, 浙江省杭州市, 浙江省杭州市",
    "北京市朝阳区建国路88号, 北京市, 北京市, 北京市朝阳区",
    "北京市北京市朝阳区建国路88号, 北京市, 北京市, 北京市朝阳区",
    "北京市市辖区东城区, 北京市, 北京市, 北京市东城区",
    "北京朝阳区建国路88号, 北京市, 北京市, 北京市朝阳区",
    "重庆市云阳县双江街道, 重庆市, 重庆市, 重庆市云阳县",
    "上海市浦东新区世纪大道100号, 上海市, 上海市, 上海市浦东新区",
    "内蒙古自治区锡林郭勒盟锡林浩特市, 内蒙古自治区, 内蒙古自治区锡林郭勒盟, 内蒙古自治区锡林郭勒盟锡林浩特市",
    "内蒙古呼和浩特市新城区, 内蒙古自治区, 内蒙古自治区呼和浩特市, 内蒙古自治区呼和浩特市新城区",
    "广西壮族自治区桂林市阳朔县, 广西壮族自治区, 广西壮族自治区桂林市, 广西壮族自治区桂林市阳朔县",
    "新疆喀什地区喀什市, 新疆维吾尔自治区, 新疆维吾尔自治区喀什地区, 新疆维吾尔自治区喀什地区喀什市",
    "吉林省延边朝鲜族自治州延吉市, 吉林省, 吉林省延边朝鲜族自治州, 吉林省延边朝鲜族自治州延吉市",
    "吉林省延边州延吉市, 吉林省, 吉林省延边朝鲜族自治州, 吉林省延边朝鲜族自治州延吉市",
    "黔东南州凯里市, 贵州省, 贵州省黔东南苗族侗族自治州, 贵州省黔东南苗族侗族自治州凯里市",
    "吉林延边, 吉林省, 吉林省延边朝鲜族自治州, 吉林省延边朝鲜族自治州",
    "吉林省吉林市船营区, 吉林省, 吉林省吉林市, 吉林省吉林市船营区",
    "吉林市船营区, 吉林省, 吉林省吉林市, 吉林省吉林市船营区",
    "云南大理白族自治州大理市, 云南省, 云南省大理白族自治州, 云南省大理白族自治州大理市",
    "浙江省义乌市北苑街道, 浙江省, 浙江省金华市, 浙江省金华市义乌市",
    "义乌市北苑街道, 浙江省, 浙江省金华市, 浙江省金华市义乌市",
    "湖北省仙桃市沔州大道, 湖北省, 湖北省仙桃市, 湖北省仙桃市",
    "海南省三亚市天涯区, 海南省, 海南省三亚市, 海南省三亚市天涯区",
    "广东省东莞市莞城街道, 广东省, 广东省东莞市, 广东省东莞市",
    "江苏省鼓楼区中山路1号, 江苏省, 江苏省, 江苏省",
    "香港特别行政区中西区皇后大道, 香港特别行政区, 香港特别行政区, 香港特别行政区",
    "台湾省台北市信义区, 台湾省, 台湾省, 台湾省",
    "海淀区中关村大街1号, 北京市, 北京市, 北京市海淀区",
  })
  void leavesTheDivisionsAsked(String address, String province, String city, String district) {
    assertThat(to("province", address)).isEqualTo(province);
    assertThat(to("city", address)).isEqualTo(city);
    assertThat(to("district", address)).isEqualTo(district);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "文三路1号",
        "北京路88号",
        "南京西路1号",
        "上海东大街3号",
        "温州大道5号",
        "西湖区文三路1号",
        "朝阳区建国路88号",
        "城区解放路1号",
        "1 Main Street, Springfield",
        "幸福小区3栋201",
        "李雷收",
        "京市朝阳区",
        "13812345678",
        " "
      })
  void nothingTravelsOfAnAddressThatSaysNoDivision(String address) {
    for (String level : LEVELS) {
      assertThat(to(level, address)).isNull();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {9, 20260131})
  void whateverIsWrittenOnlyKnownDivisionsTravel(long seed) {
    List<Set<String>> known = known();
    String[] pieces = {
      "浙江",
      "省",
      "杭州",
      "市",
      "西湖",
      "区",
      "文三",
      "路",
      "1",
      "号",
      "北京",
      "朝阳",
      "县",
      "吉林",
      "延边",
      "州",
      "内蒙古",
      "自治区",
      "重庆",
      "云阳",
      " ",
      "，",
      "义乌",
      "13812345678",
      "李雷",
      "海淀",
      "中国",
      "😀",
      "广东",
      "东莞",
      "海南",
      "三亚",
      "江苏",
      "鼓楼",
      "盟",
      "地区",
      "市辖",
      "新区",
      "𠮷"
    };
    Random random = new Random(seed);
    List<CompiledField> fields = new ArrayList<>();
    for (String level : LEVELS) {
      fields.add(Yaml.compiled("treat: {generalise: " + level + "}"));
    }
    int travelled = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(10); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (int level = 0; level < LEVELS.length; level++) {
        Slice slice = Slice.of(text.toString());
        fields.get(level).treat(slice);
        if (!slice.isAbsent()) {
          travelled++;
          assertThat(known.get(level)).as("seed %d: %s", seed, text).contains(slice.text());
        }
      }
    }
    assertThat(travelled).isGreaterThan(5_000);
  }

  /** All that may travel at each level: that level's divisions and the coarser ones. */
  private static List<Set<String>> known() {
    List<Set<String>> known = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Division province : Divisions.all().provinces()) {
      add(province, known);
    }
    assertThat(known.get(0)).hasSize(34);
    assertThat(known.get(1)).hasSizeBetween(360, 400);
    assertThat(known.get(2)).hasSizeGreaterThan(3_000);
    assertThat(known.get(2)).noneMatch(path -> path.matches(".*[0-9０-９号].*"));
    return known;
  }

  private static void add(Division division, List<Set<String>> known) {
    for (int level = division.level().ordinal(); level < known.size(); level++) {
      known.get(level).add(new String(division.path(), StandardCharsets.UTF_8));
    }
    division.within().forEach(inner -> add(inner, known));
  }

  @Test
  void abridgedNamesAreThoseThatPeopleUse() {
    assertThat(DivisionNames.brief("内蒙古自治区", Division.Level.PROVINCE)).isEqualTo("内蒙古");
    assertThat(DivisionNames.brief("新疆维吾尔自治区", Division.Level.PROVINCE)).isEqualTo("新疆");
    assertThat(DivisionNames.brief("香港特别行政区", Division.Level.PROVINCE)).isEqualTo("香港");
    assertThat(DivisionNames.brief("恩施土家族苗族自治州", Division.Level.CITY)).isEqualTo("恩施");
    assertThat(DivisionNames.brief("克孜勒苏柯尔克孜自治州", Division.Level.CITY)).isEqualTo("克孜勒苏");
    assertThat(DivisionNames.brief("巴音郭楞蒙古自治州", Division.Level.CITY)).isEqualTo("巴音郭楞");
    assertThat(DivisionNames.brief("海西蒙古族藏族自治州", Division.Level.CITY)).isEqualTo("海西");
    assertThat(DivisionNames.brief("西湖区", Division.Level.DISTRICT)).isEqualTo("西湖区");
  }
}
