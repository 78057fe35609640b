package dev.handover.mapping;

import dev.handover.record.Slice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a moment as {@code yyyy-MM-ddTHH:mm:ss}, with as much of a fraction as there is, and with
 * {@code Z} where its offset is known: from what is written, from {@code epoch}, or from the {@code
 * zone} in which the source writes local times. Understands the days that {@code date} does, with a
 * time behind, and fourteen digits ({@code 20230105083000}).
 *
 * <p>Where the zone's clocks were put back, the earlier of the two moments is meant; a time that
 * they left out stays as it is, as does whatever is no moment.
 */
final class TimestampForms implements Cleaner {
  static final Rule<Cleaner> RULE =
      new Rule<>(
          "timestamp", EnumSet.of(FieldType.TEXT, FieldType.TIMESTAMP), TimestampForms::read);
  private static final int DIGITS = 14;
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  private final DateSpelling spelling;
  private final Optional<EpochUnit> epoch;
  private final Optional<ZoneId> zone;

  private TimestampForms(DateSpelling spelling, Optional<EpochUnit> epoch, Optional<ZoneId> zone) {
    this.spelling = spelling;
    this.epoch = epoch;
    this.zone = zone;
  }

  private static Cleaner read(Argument argument) {
    DateSpelling spelling = DateSpelling.read(argument, Set.of("zone", "epoch"));
    Optional<EpochUnit> epoch = argument.at("epoch").oneOf(EpochUnit.class);
    if (epoch.isPresent() && spelling.excel()) {
      argument.wrong("cannot tell numbers of excel from those of epoch; write only one of them");
    }
    Optional<ZoneId> zone = argument.at("zone").zone();
    return new TimestampForms(spelling, epoch, zone);
  }

  @Override
  public void clean(Slice value) {
    if (value.length > WrittenDay.MOST_BYTES || isDone(value)) {
      return;
    }
    byte[] plain = new byte[value.length];
    int end = WrittenDay.plainly(value, plain);
    if (epoch.isPresent() && EpochUnit.isNumber(plain, end)) {
      String number = new String(plain, 0, end, StandardCharsets.US_ASCII);
      epoch.get().moment(number).ifPresent(moment -> ofMoment(moment, value));
    } else if (spelling.excel() && ExcelSerial.isNumber(plain, end) && end != DIGITS) {
      ofSerial(ExcelSerial.read(plain, end), value);
    } else if (end == DIGITS && ExcelSerial.isNumber(plain, end)) {
      ofDigits(plain, value);
    } else {
      ofParts(plain, end, value);
    }
  }

  private boolean isDone(Slice value) {
    boolean canonical = IsoTimestamp.isCanonical(value);
    boolean utc = canonical && value.bytes[value.start + value.length - 1] == 'Z';
    boolean zero =
        canonical
            && spelling.zeroAbsent()
            && IsoDate.read(value.bytes, value.start) == WrittenDay.FIRST;
    return canonical && !zero && (utc || zone.isEmpty());
  }

  private void ofMoment(Instant moment, Slice value) {
    if (spelling.zeroAbsent() && moment.equals(Instant.EPOCH)) {
      value.setAbsent();
    } else {
      write(moment, value);
    }
  }

  private void ofSerial(BigDecimal serial, Slice value) {
    if (serial.signum() == 0 && spelling.zeroAbsent()) {
      value.setAbsent();
    } else if (serial.intValue() > 0) {
      BigDecimal fraction = serial.remainder(BigDecimal.ONE).multiply(SECONDS_OF_DAY);
      // a spreadsheet's fractions are never exact; it shows the nearest second, too
      long seconds = fraction.setScale(0, RoundingMode.HALF_UP).longValue();
      write(ExcelSerial.day(serial.intValue()).atStartOfDay().plusSeconds(seconds), value);
    }
  }

  private void ofDigits(byte[] plain, Slice value) {
    int hour = Ascii.number(plain, 8, 2);
    int minute = Ascii.number(plain, 10, 2);
    int second = Ascii.number(plain, 12, 2);
    int number = Ascii.number(plain, 0, 8);
    if (number >= 0 && hour < 24 && minute < 60 && second < 60 && minute >= 0 && second >= 0) {
      long nanos = ((hour * 60L + minute) * 60 + second) * 1_000_000_000L;
      write(number, nanos, ClockTime.LOCAL, value);
    }
  }

  private void ofParts(byte[] plain, int end, Slice value) {
    long day = WrittenDay.read(plain, end, spelling);
    int time = day == WrittenDay.NONE ? -1 : WrittenDay.time(plain, end, WrittenDay.behind(day));
    if (time < 0) {
      return;
    }
    if (spelling.zeroAbsent() && WrittenDay.isZero(day)) {
      value.setAbsent();
    } else if (time < end) {
      write(
          WrittenDay.number(day),
          ClockTime.nanos(plain, time, end),
          ClockTime.offset(plain, time, end),
          value);
    }
  }

  private void write(int number, long nanos, int offset, Slice value) {
    if (spelling.zeroAbsent() && WrittenDay.isZero((long) number << 8)) {
      value.setAbsent();
      return;
    }
    if (IsoDate.of(number / 10000, number / 100 % 100, number % 100) == IsoDate.NONE) {
      return;
    }
    LocalDateTime local =
        LocalDateTime.of(
            LocalDate.of(number / 10000, number / 100 % 100, number % 100),
            LocalTime.ofNanoOfDay(nanos));
    if (offset == ClockTime.LOCAL) {
      write(local, value);
    } else {
      write(local.toInstant(ZoneOffset.ofTotalSeconds(offset)), value);
    }
  }

  private void write(LocalDateTime local, Slice value) {
    if (zone.isEmpty()) {
      value.setText(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local));
      return;
    }
    List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(local);
    if (!offsets.isEmpty()) {
      write(local.toInstant(offsets.get(0)), value);
    }
  }

  private static void write(Instant moment, Slice value) {
    LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    if (utc.getYear() >= 1 && utc.getYear() <= 9999) {
      value.setText(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(utc) + "Z");
    }
  }
}
