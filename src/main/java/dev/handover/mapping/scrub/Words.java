package dev.handover.mapping.scrub;

import java.util.ArrayList;
import java.util.List;

/**
 * The words before a number that tell what it is. The nearest counts, of several that end at the
 * same sign the longest: 会员卡号 is not 卡号. A sentence's end, an earlier find and a label end the
 * search; what a thing is called does not reach over a comma, and words of one sign, such as 打, not
 * over anything.
 */
final class Words {
  static final int PHONE = 1;
  static final int ID = 2;
  static final int CARD = 4;
  static final int PASSPORT = 8;

  /** A thing that has numbers: an order, a parcel. */
  static final int THING = 16;

  /** The number of such a thing, by name: 单号. */
  static final int THINGS_NUMBER = 32;

  /** Nothing but {@code ：}, blanks, 是, 为 and the like stand between the word and the number. */
  static final int DIRECT = 64;

  private static final int REACH = 16;
  private static final int REACH_OF_THINGS = 10;
  private static final int BUCKETS = 256;
  private static final String FILLERS = ": .\t：=#(号码是为有叫的\"'“";
  private static final String ENDS = "。;；!！?？\n\r]】";
  private static final Word[][] BY_LAST_SIGN = new Word[BUCKETS][];

  private record Word(String text, int meaning) {}

  static {
    List<List<Word>> buckets = new ArrayList<>();
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(new ArrayList<>());
    }
    add(
        buckets,
        PHONE,
        "电话 手机 手机号 联系 致电 拨打 来电 打给 回电 电联 热线 座机 固话 总机 传真 办公室 宅电 短信 收件人 联络 机主 打 拨 呼"
            + " tel tel. telephone phone mobile cell call fax ph");
    add(buckets, ID, "身份证 身份证号 证件 证件号 身份 证号 二代证 一代证 老证 idcard id");
    add(
        buckets,
        CARD,
        "卡号 银行卡 储蓄 储蓄卡 卡上 借记卡 信用卡 工资卡 银行 工行 建行 农行 中行 招行 交行 邮储 招行卡 工行卡 建行卡 农行卡"
            + " 银行账号 账号 帐号 账户 帐户 打款 汇款 转账 退款到 打到 打这张卡 这张卡 开户行 户头");
    add(buckets, PASSPORT, "护照 护照号 passport 通行证 回乡证 台胞证");
    add(
        buckets,
        THING,
        "订单 运单 快递 快件 物流 流水 发票 票据 合同 协议 保单 保险单 工单 维修单 退货单 平台单 外部单 会员 会员卡 房卡 积分"
            + " 金额 余额 价 型号 款式 配件 奖品 条码 坐标 定位 版本 顺丰 中通 圆通 韵达 申通 极兔 京东 包裹 报关 商户 手机壳"
            + " imei sn sku");
    add(
        buckets,
        THINGS_NUMBER,
        "单号 订单号 运单号 快递单号 流水号 交易号 交易流水 小票流水号 发票号 发票号码 发票代码 票号 货号 编号 订单编号 物流编号"
            + " 合同号 合同编号 批号 批次 条形码 条码 序列号 税号 纳税人识别号 信用代码 会员号 会员卡号 房卡号 预订号 确认号 保单号"
            + " 报关单号 工号 学号 取件码 券码 验证码 邮编 型号 房号 桌号 抽奖号 档案号 凭证号 imei sn sku");
    for (int i = 0; i < BUCKETS; i++) {
      BY_LAST_SIGN[i] = buckets.get(i).toArray(Word[]::new);
    }
  }

  private Words() {}

  private static void add(List<List<Word>> buckets, int meaning, String words) {
    for (String word : words.split(" ")) {
      buckets.get(bucket(word.charAt(word.length() - 1))).add(new Word(word, meaning));
    }
  }

  private static int bucket(char last) {
    return (last ^ last >> 8) & BUCKETS - 1;
  }

  /** What the nearest word before a sign says, perhaps with {@link #DIRECT}; 0 where none does. */
  static int before(Text text, int start) {
    boolean direct = true;
    boolean comma = false;
    for (int i = start - 1; i >= 0 && i >= start - REACH && !text.isTaken(i); i--) {
      char sign = text.sign[i];
      if (ENDS.indexOf(sign) >= 0) {
        return 0;
      }
      if (text.isAt(i - 1, "no") && !text.isLetter(i - 2)) {
        i--;
        continue;
      }
      int meaning = endingAt(text, i, direct);
      if (meaning != 0) {
        boolean far = comma || start - i > REACH_OF_THINGS;
        return far && (meaning & (THING | THINGS_NUMBER)) != 0
            ? 0
            : direct ? meaning | DIRECT : meaning;
      }
      comma |= text.type[i] == Signs.COMMA;
      direct &= FILLERS.indexOf(sign) >= 0;
    }
    return 0;
  }

  private static int endingAt(Text text, int last, boolean direct) {
    int longest = 0;
    int meaning = 0;
    for (Word word : BY_LAST_SIGN[bucket(text.sign[last])]) {
      int from = last + 1 - word.text.length();
      if (word.text.length() > longest
          && (direct || word.text.length() > 1)
          && text.isAt(from, word.text)
          && !(text.isLetter(last) && text.isLetter(from - 1))) {
        longest = word.text.length();
        meaning = word.meaning;
      }
    }
    return meaning;
  }
}
