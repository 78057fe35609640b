package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampFormsTest {
  private static String moment(String argument, String written) {
    return Yaml.cleaned("clean: [{timestamp: {" + argument + "}}]", written);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-05T08:30:00, 2023-01-05T08:30:00",
    "2023-01-05 08:30:00, 2023-01-05T08:30:00",
    "2023-01-05 08:30, 2023-01-05T08:30:00",
    "2023/1/5 8:30, 2023-01-05T08:30:00",
    "2023年1月5日 8:30:15, 2023-01-05T08:30:15",
    "2023-01-05 08:30:00.120, 2023-01-05T08:30:00.12",
    "2023-01-05 08:30:00.0, 2023-01-05T08:30:00",
    "2023-01-05T08:30:00.123456789, 2023-01-05T08:30:00.123456789",
    "20230105083015, 2023-01-05T08:30:15",
    "20230105T08:30:15, 2023-01-05T08:30:15",
    "２０２３－０１－０５　０８：３０, 2023-01-05T08:30:00",
    "2023-01-05T08:30:00Z, 2023-01-05T08:30:00Z",
    "2023-01-05 08:30:00+08:00, 2023-01-05T00:30:00Z",
    "2023-01-05 02:30:00+0800, 2023-01-04T18:30:00Z",
    "2023-01-05 02:30:00.5-05, 2023-01-05T07:30:00.5Z",
    "2023-01-05, 2023-01-05",
    "2023-02-30 08:30, 2023-02-30 08:30",
    "2023-01-05 24:00, 2023-01-05 24:00",
    "2023-01-05 08:60, 2023-01-05 08:60",
    "20230105250000, 20230105250000",
    "20231305083015, 20231305083015",
    "1672878600, 1672878600",
    "5/1/2023 08:30, 5/1/2023 08:30",
    "0001-01-01 00:00:00+08:00, 0001-01-01 00:00:00+08:00",
    "soon, soon"
  })
  void localStaysLocalAndOffsetsBecomeUtc(String written, String expected) {
    assertThat(Yaml.cleaned("clean: [timestamp]", written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'zone: Asia/Shanghai', 2023-01-05 08:30, 2023-01-05T00:30:00Z",
    "'zone: Asia/Shanghai', 2023-01-05T08:30:00, 2023-01-05T00:30:00Z",
    "'zone: Asia/Shanghai', 2023-01-05T08:30:00Z, 2023-01-05T08:30:00Z",
    "'zone: Asia/Shanghai', 2023-01-05 08:30-05:00, 2023-01-05T13:30:00Z",
    // China had summer time from 1986 to 1991
    "'zone: Asia/Shanghai', 1988-07-01 08:30, 1988-06-30T23:30:00Z",
    // put forward at 2:00: there was no 2:30
    "'zone: Europe/Berlin', 2023-03-26 02:30, 2023-03-26 02:30",
    "'zone: Europe/Berlin', 2023-03-26T02:30:00, 2023-03-26T02:30:00",
    "'zone: Europe/Berlin', 2023-03-26 03:00, 2023-03-26T01:00:00Z",
    // put back at 3:00: there were two 2:30
    "'zone: Europe/Berlin', 2023-10-29 02:30, 2023-10-29T00:30:00Z",
    "'zone: Europe/Berlin', 2023-10-29 03:00, 2023-10-29T02:00:00Z",
    "'epoch: seconds', 1672878600, 2023-01-05T00:30:00Z",
    "'epoch: seconds', 1672878600.25, 2023-01-05T00:30:00.25Z",
    "'epoch: seconds', -1, 1969-12-31T23:59:59Z",
    "'epoch: seconds', -1.5, 1969-12-31T23:59:58.5Z",
    "'epoch: millis', 1672878600123, 2023-01-05T00:30:00.123Z",
    "'epoch: millis, zone: Asia/Shanghai', 1672878600000, 2023-01-05T00:30:00Z",
    "'epoch: millis', 999999999999999999999, 999999999999999999999",
    "'epoch: millis', 2023-01-05 08:30, 2023-01-05T08:30:00",
    "'epoch: seconds', 1.2.3, 1.2.3",
    "'epoch: seconds', -, -",
    "'forms: [dmy]', 5/1/2023 08:30, 2023-01-05T08:30:00",
    "'forms: [dmy], pivot: 30, zone: Europe/Paris', 5/1/23 08:30, 2023-01-05T07:30:00Z",
    "'excel: true', 44927.354166666664, 2023-01-01T08:30:00",
    "'excel: true', 44927, 2023-01-01T00:00:00",
    "'excel: true', 44927.999999, 2023-01-02T00:00:00",
    "'excel: true, zone: Asia/Shanghai', 44927.5, 2023-01-01T04:00:00Z",
    "'roc: true', 民国112年1月5日 08:30, 2023-01-05T08:30:00",
    "'zero: absent', 2023-01-05 00:00:00, 2023-01-05T00:00:00",
  })
  void whatIsDeclaredIsUnderstood(String argument, String written, String expected) {
    assertThat(moment(argument, written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-00-00 00:00:00",
        "0000-00-00",
        "0001-01-01T00:00:00",
        "0001-01-01T00:00:00Z",
        "00000000000000",
        "1900-01-00 00:00"
      })
  void zeroMomentsAreAbsentOnlyWhereDeclared(String written) {
    assertThat(moment("zero: absent, zone: Asia/Shanghai", written)).isNull();
    assertThat(moment("zero: absent, epoch: seconds", "0")).isNull();
    assertThat(moment("epoch: seconds", "0")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(moment("zero: absent, excel: true", "0")).isNull();
  }

  @Test
  void aMomentThatIsLeftCanBeRefused() {
    String field =
        "clean: [{timestamp: {zone: Europe/Berlin}}], check: [{timestamp: instant}], type: timestamp";
    CompiledField compiled = Yaml.compiled(field);
    Slice gap = Slice.of("2023-03-26T02:30:00");
    compiled.clean(gap);
    assertThat(compiled.rule(compiled.check(gap))).isEqualTo("timestamp");
    assertThat(Yaml.broken("check: [timestamp]", "2023-03-26T02:30:00")).isEmpty();
    assertThat(Yaml.broken("check: [timestamp]", "2023-03-26")).isEqualTo("timestamp");
    assertThat(Yaml.broken("check: [{timestamp: instant}]", "2023-03-26T02:30:00Z")).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {8, 20260131})
  void agreesWithTheZonesRules(long seed) {
    Random random = new Random(seed);
    ZoneId zone = ZoneId.of("America/New_York");
    CompiledField field = Yaml.compiled("clean: [{timestamp: {zone: America/New_York}}]");
    for (int i = 0; i < 10_000; i++) {
      LocalDateTime local =
          LocalDateTime.ofEpochSecond(random.nextInt() & 0x7FFFFFFFL, 0, ZoneOffset.UTC);
      boolean gap = zone.getRules().getValidOffsets(local).isEmpty();
      Slice slice = Slice.of(local.toString().replace('T', ' '));
      field.clean(slice);
      String expected =
          gap
              ? local.toString().replace('T', ' ')
              : ZonedDateTime.of(local, zone)
                      .withEarlierOffsetAtOverlap()
                      .withZoneSameInstant(ZoneOffset.UTC)
                      .toLocalDateTime()
                      .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                  + "Z";
      assertThat(slice.text()).as("seed %d round %d", seed, i).isEqualTo(expected);
    }
  }
}
