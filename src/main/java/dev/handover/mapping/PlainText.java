package dev.handover.mapping;

import dev.handover.record.Slice;
import dev.handover.record.WellFormed;

/**
 * Any text that every reader can hold: well-formed UTF-8 without U+0000, which PostgreSQL and C
 * programs refuse.
 */
final class PlainText implements Form {
  static final Form FORM = new PlainText();

  private PlainText() {}

  @Override
  public boolean fits(Slice value) {
    return value.wellFormed
        || WellFormed.firstWrong(value.bytes, value.start, value.start + value.length) < 0;
  }

  /** Whether all bytes are well-formed UTF-8; U+0000 is. */
  static boolean isUtf8(Slice value) {
    return WellFormed.firstMalformed(value.bytes, value.start, value.start + value.length) < 0;
  }

  @Override
  public String reason() {
    return "not text: malformed UTF-8 or a NUL character";
  }
}
