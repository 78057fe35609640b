package dev.handover.mapping.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be found in free text: its name in mappings and the label that takes its place. */
public enum Kind {
  RESIDENT_ID("resident-id", "[身份证号]"),
  PHONE("phone", "[手机号]"),
  LANDLINE("landline", "[座机]"),
  BANK_CARD("bank-card", "[银行卡号]"),
  EMAIL("email", "[邮箱]"),
  PASSPORT("passport", "[护照号]"),
  PLATE("plate", "[车牌号]"),
  WECHAT("wechat", "[微信号]");

  private static final List<Kind> ALL = List.of(values());

  private final String word;
  private final String label;
  private final byte[] bytes;

  Kind(String word, String label) {
    this.word = word;
    this.label = label;
    this.bytes = label.getBytes(StandardCharsets.UTF_8);
  }

  /** How mappings and reports name it. */
  public String word() {
    return word;
  }

  /** What the buyer sees in its place. */
  public String label() {
    return label;
  }

  /** The label's UTF-8 bytes; not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  static Kind at(int ordinal) {
    return ALL.get(ordinal);
  }

  /** The kind that mappings name so. */
  public static Optional<Kind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
