package dev.handover.mapping;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The answers that mean yes, compared without regard to case, width and surrounding space. */
public final class Answers {
  private static final int MOST_BYTES = 256;

  /** In small letters. */
  private final byte[][] yes;

  private Answers(byte[][] yes) {
    this.yes = yes;
  }

  static Answers of(Set<String> written) {
    return new Answers(
        written.stream()
            .map(Slice::of)
            .map(Answers::plain)
            .filter(answer -> answer.length > 0)
            .map(answer -> answer.text().toLowerCase(Locale.ROOT))
            .map(answer -> answer.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new));
  }

  /** Leaves the slice as it is; an absent or endless answer is no yes. */
  public boolean include(Slice answer) {
    if (answer.length <= 0 || answer.length > MOST_BYTES) {
      return false;
    }
    Slice copy = new Slice();
    copy.set(answer.bytes, answer.start, answer.length);
    plain(copy);
    if (!copy.isAscii()) {
      copy.setText(copy.text().toLowerCase(Locale.ROOT));
    }
    for (byte[] each : yes) {
      if (isSame(copy, each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Slice answer, byte[] small) {
    if (answer.length != small.length) {
      return false;
    }
    for (int i = 0; i < small.length; i++) {
      byte b = answer.bytes[answer.start + i];
      if ((b >= 'A' && b <= 'Z' ? b | 0x20 : b) != small[i]) {
        return false;
      }
    }
    return true;
  }

  private static Slice plain(Slice answer) {
    Narrow.CLEANER.clean(answer);
    Trim.CLEANER.clean(answer);
    return answer;
  }
}
