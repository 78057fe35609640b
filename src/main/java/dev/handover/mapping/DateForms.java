package dev.handover.mapping;

import dev.handover.record.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes a day as {@code yyyy-MM-dd}. Understands {@code 2023-1-5}, {@code 2023/1/5}, {@code
 * 2023.1.5}, {@code 20230105}, {@code 2023年1月5日} (or 号), each in full-width digits too and, but for
 * the eight digits, followed by a time, which is cut off (the day as written, whatever the offset);
 * further forms where the argument declares them ({@link DateSpelling}). Other texts and days that
 * the calendar does not have stay as they are.
 */
final class DateForms implements Cleaner {
  static final Rule<Cleaner> RULE =
      new Rule<>(
          "date",
          EnumSet.of(FieldType.TEXT, FieldType.DATE),
          argument -> new DateForms(DateSpelling.read(argument, Set.of())));

  private final DateSpelling spelling;
  private final int leastBytes;

  private DateForms(DateSpelling spelling) {
    this.spelling = spelling;
    this.leastBytes = spelling.isUsual() ? 8 : 1;
  }

  @Override
  public void clean(Slice value) {
    if (value.length < leastBytes || value.length > WrittenDay.MOST_BYTES) {
      return;
    }
    if (IsoDate.FORM.fits(value)) {
      if (spelling.zeroAbsent() && IsoDate.read(value.bytes, value.start) == WrittenDay.FIRST) {
        value.setAbsent();
      }
      return;
    }
    byte[] plain = new byte[value.length];
    int end = WrittenDay.plainly(value, plain);
    if (spelling.excel() && ExcelSerial.isNumber(plain, end) && end != 8) {
      ofSerial(ExcelSerial.read(plain, end), value);
      return;
    }
    long day = WrittenDay.read(plain, end, spelling);
    if (day != WrittenDay.NONE && endsWell(plain, end, WrittenDay.behind(day))) {
      write(day, value);
    }
  }

  private void ofSerial(BigDecimal serial, Slice value) {
    int whole = serial.intValue();
    if (whole > 0) {
      LocalDate day = ExcelSerial.day(whole);
      IsoDate.write(IsoDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), value);
    } else if (serial.signum() == 0 && spelling.zeroAbsent()) {
      value.setAbsent();
    }
  }

  private static boolean endsWell(byte[] plain, int end, int behind) {
    // eight digits may go on with anything else than a time: a number of fourteen is no day
    return behind == 8 && Ascii.number(plain, 0, 8) >= 0
        ? end == 8
        : WrittenDay.time(plain, end, behind) >= 0;
  }

  private void write(long day, Slice value) {
    int number = WrittenDay.number(day);
    if (spelling.zeroAbsent() && WrittenDay.isZero(day)) {
      value.setAbsent();
      return;
    }
    int real = IsoDate.of(number / 10000, number / 100 % 100, number % 100);
    if (real != IsoDate.NONE) {
      IsoDate.write(real, value);
    }
  }
}
