package dev.handover.mapping.scrub;

import static dev.handover.mapping.scrub.Identifiers.digits;
import static dev.handover.mapping.scrub.Identifiers.one;

import java.util.Random;

/** Numbers of things, not of people: what a scrubber must leave alone. */
final class LookAlikes {
  private LookAlikes() {}

  /** Something for a placeholder of that name. */
  static String of(String name, Random random) {
    return switch (name) {
      case "name" ->
          one(random, "李", "王", "张", "陈", "赵", "欧阳", "周", "吴")
              + one(random, "雷", "梅", "小明", "建国", "女士", "先生", "师傅", "一鸣", "三丰", "思远");
      case "order" -> order(random);
      case "track" -> track(random);
      case "pure" -> (1 + random.nextInt(9)) + digits(random, 11 + random.nextInt(4));
      case "long" ->
          "20"
              + digits(random, 2)
              + month(random)
              + day(random)
              + digits(random, one(random, "10", "12", "20").equals("20") ? 20 : 11);
      case "amount" -> amount(random);
      case "camount" ->
          one(
              random,
              "一万三千八百元",
              "三百二十块",
              "二十五万元整",
              "壹仟贰佰元",
              "两千八",
              "一百五一天",
              "九千九百九十九元",
              "叁万伍仟元整",
              "八百八十八");
      case "cyear" -> one(random, "二〇二六", "二零二四", "一九九八", "二○一九", "二〇二五");
      case "cnum" -> one(random, "三", "五", "一百零三", "二十一", "十二", "三四", "七八", "一两");
      case "room" ->
          one(random, "", "A", "B", "") + (1 + random.nextInt(28)) + "0" + (1 + random.nextInt(9));
      case "date", "date2" -> date(random);
      case "range" -> date(random) + one(random, "至", "-", "~", "到", " - ") + date(random);
      case "time" -> (6 + random.nextInt(16)) + one(random, ":00", ":30", "点", "点半", "：15", ":45");
      case "qty" -> Integer.toString(1 + random.nextInt(random.nextBoolean() ? 9 : 400));
      case "sku" -> sku(random);
      case "flight" ->
          one(random, "MU", "CA", "CZ", "HU", "3U", "9C", "KN") + (1000 + random.nextInt(8999));
      case "train" -> one(random, "G", "D", "K", "Z", "C", "T") + (1 + random.nextInt(8999));
      case "post" -> one(random, "100", "310", "200", "518", "610", "710") + digits(random, 3);
      case "invoice" ->
          one(random, digits(random, 8), "0" + digits(random, 11), "24" + digits(random, 18));
      case "member" ->
          one(random, "VIP", "", "M", "NO.") + (1 + random.nextInt(9)) + digits(random, 5);
      case "code" ->
          one(
              random,
              digits(random, 6),
              digits(random, 4),
              (1 + random.nextInt(9)) + "-" + (1 + random.nextInt(9)) + "-" + digits(random, 4),
              "A" + digits(random, 3));
      case "c8" -> digits(random, 8);
      case "weight" -> (1 + random.nextInt(90)) + "." + digits(random, 1);
      case "coord" ->
          one(random, "31.2304", "30.274085")
              + one(random, ",", "，", ", ", "/")
              + one(random, "121.4737021", "120.15507", "118.796877", "131.15912345");
      case "barcode" -> "69" + digits(random, 11);
      case "version" ->
          one(random, "V", "v", "")
              + random.nextInt(9)
              + "."
              + random.nextInt(20)
              + "."
              + random.nextInt(99);
      case "serial" ->
          one(random, "SN", "C02", "F17", "HX")
              + digits(random, 6)
              + one(random, "Q", "K", "ZT")
              + digits(random, 2);
      case "contract" ->
          one(random, "HT-", "XY", "No.", "(2025)")
              + "2025"
              + digits(random, 4 + random.nextInt(4));
      case "uscc" ->
          "91"
              + one(random, "330106MA2", "310115MA1", "440300MA5")
              + one(random, "K", "H", "F")
              + digits(random, 5)
              + one(random, "X", "Q", "3");
      case "meter" -> digits(random, 5) + one(random, "", ".3", "度");
      case "building" -> (1 + random.nextInt(20)) + one(random, "-2", "号", "栋", "-1-1502");
      case "size" ->
          (100 + random.nextInt(2000)) + one(random, "x", "*", "×") + (100 + random.nextInt(2000));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String order(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "20" + (23 + random.nextInt(4)) + month(random) + day(random) + digits(random, 6);
      case 1 -> (2 + random.nextInt(8)) + digits(random, 11);
      case 2 -> "MT" + digits(random, 10);
      case 3 -> "E" + "2025" + digits(random, 9);
      case 4 -> (10 + random.nextInt(89)) + digits(random, 8);
      default -> "DD-" + digits(random, 4) + "-" + digits(random, 4);
    };
  }

  private static String track(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "SF" + digits(random, 13);
      case 1 -> "YT" + digits(random, 13);
      case 2 -> "JD" + digits(random, 13);
      case 3 -> "JT" + digits(random, 13);
      case 4 -> "7" + digits(random, 13);
      default -> "43" + digits(random, 13);
    };
  }

  private static String sku(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> one(random, "A", "B", "K") + digits(random, 4);
      case 1 -> "KX-" + digits(random, 3) + "-" + one(random, "S", "M", "XL");
      case 2 -> one(random, "P", "E", "G") + digits(random, 6);
      case 3 -> digits(random, 4) + "-" + digits(random, 3);
      default -> one(random, "TB", "QN") + digits(random, 8);
    };
  }

  private static String amount(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "¥" + (1 + random.nextInt(99)) + ",800.00";
      case 1 -> "￥" + (100 + random.nextInt(9000)) + ".50";
      case 2 -> (1 + random.nextInt(30)) + "万";
      case 3 -> "RMB" + (1000 + random.nextInt(9000));
      case 4 -> (10_000 + random.nextInt(900_000)) + "元";
      default -> (50 + random.nextInt(3000)) + one(random, "元", "块", "块钱");
    };
  }

  private static String date(Random random) {
    String year = Integer.toString(2023 + random.nextInt(4));
    return switch (random.nextInt(6)) {
      case 0 -> year + "-" + month(random) + "-" + day(random);
      case 1 -> year + "/" + month(random) + "/" + day(random);
      case 2 -> year + month(random) + day(random);
      case 3 -> year + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
      case 4 -> year + "." + month(random) + "." + day(random);
      default -> (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    };
  }

  private static String month(Random random) {
    return String.format("%02d", 1 + random.nextInt(12));
  }

  private static String day(Random random) {
    return String.format("%02d", 1 + random.nextInt(28));
  }
}
