package dev.handover.mapping;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/**
 * Moments as ISO 8601: {@code 2026-01-31T08:00:00}, or with {@code Z}; canonical in UTC where an
 * offset is given, with seconds, with no more digits of a fraction than needed.
 */
final class IsoTimestamp implements Form {
  static final Form FORM = new IsoTimestamp();
  private static final int SECONDS_END = 19;
  private static final int MOST_BYTES = 40;
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private IsoTimestamp() {}

  @Override
  public boolean fits(Slice value) {
    return isCanonical(value) || rewritten(value) != null;
  }

  @Override
  public String reason() {
    return "not a real date and time written as yyyy-MM-ddTHH:mm:ss";
  }

  @Override
  public void canonical(Slice value) {
    if (!isCanonical(value)) {
      String text = rewritten(value);
      if (text != null) {
        value.setText(text);
      }
    }
  }

  static boolean isCanonical(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    if (value.length < SECONDS_END
        || value.length > MOST_BYTES
        || bytes[value.start + IsoDate.LENGTH] != 'T'
        || bytes[value.start + 13] != ':'
        || bytes[value.start + 16] != ':'
        || IsoDate.read(bytes, value.start) == IsoDate.NONE) {
      return false;
    }
    boolean utc = bytes[end - 1] == 'Z';
    int last = utc ? end - 2 : end - 1;
    boolean fraction = last >= value.start + SECONDS_END;
    return Ascii.isDigit(bytes[last])
        && !(fraction && bytes[last] == '0')
        && noOffset(bytes, value.start + SECONDS_END, last)
        && ClockTime.isWritten(bytes, value.start + IsoDate.LENGTH + 1, end);
  }

  private static boolean noOffset(byte[] bytes, int from, int last) {
    for (int i = from; i <= last; i++) {
      if (bytes[i] != '.' && !Ascii.isDigit(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** The canonical text, or null where the value is no moment. */
  private static String rewritten(Slice value) {
    int time = value.start + IsoDate.LENGTH + 1;
    int end = value.start + value.length;
    if (value.length < 16
        || value.length > MOST_BYTES
        || IsoDate.read(value.bytes, value.start) == IsoDate.NONE
        || !(value.bytes[time - 1] == 'T' || value.bytes[time - 1] == ' ')
        || !ClockTime.isWritten(value.bytes, time, end)) {
      return null;
    }
    StringBuilder text = new StringBuilder(MOST_BYTES);
    text.append(new String(value.bytes, value.start, value.length, StandardCharsets.US_ASCII));
    text.setCharAt(IsoDate.LENGTH, 'T');
    return rewritten(text);
  }

  private static String rewritten(CharSequence text) {
    try {
      TemporalAccessor moment = READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      if (moment instanceof LocalDateTime local) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
      }
      OffsetDateTime utc = ((OffsetDateTime) moment).withOffsetSameInstant(ZoneOffset.UTC);
      boolean fourDigits = utc.getYear() >= 1 && utc.getYear() <= 9999;
      return fourDigits ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(utc) : null;
    } catch (DateTimeException noMoment) {
      return null;
    }
  }
}
