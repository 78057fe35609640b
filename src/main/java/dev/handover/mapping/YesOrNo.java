package dev.handover.mapping;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;

/** Yes and no as people and databases write them; canonical {@code true} and {@code false}. */
final class YesOrNo implements Form {
  static final Form FORM = new YesOrNo();
  private static final byte[] TRUE = utf8("true");
  private static final byte[] FALSE = utf8("false");
  private static final byte[][] YES = {TRUE, utf8("1"), utf8("y"), utf8("是")};
  private static final byte[][] NO = {FALSE, utf8("0"), utf8("n"), utf8("否")};

  private YesOrNo() {}

  @Override
  public boolean fits(Slice value) {
    return isOne(value, YES) || isOne(value, NO);
  }

  @Override
  public String reason() {
    return "neither yes nor no (true, false, 1, 0, Y, N, 是, 否)";
  }

  @Override
  public void canonical(Slice value) {
    if (isOne(value, YES)) {
      value.set(TRUE, 0, TRUE.length);
    } else if (isOne(value, NO)) {
      value.set(FALSE, 0, FALSE.length);
    }
  }

  private static boolean isOne(Slice value, byte[][] words) {
    for (byte[] word : words) {
      if (value.length == word.length && matches(value, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Slice value, byte[] word) {
    for (int i = 0; i < word.length; i++) {
      byte b = value.bytes[value.start + i];
      if (b != word[i] && !(b >= 'A' && b <= 'Z' && (b | 0x20) == word[i])) {
        return false;
      }
    }
    return true;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
