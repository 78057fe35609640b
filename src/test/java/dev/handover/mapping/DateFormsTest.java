package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormsTest {
  private static String date(String argument, String written) {
    return Yaml.cleaned("clean: [{date: {" + argument + "}}]", written);
  }

  @ParameterizedTest
  @CsvSource({
    "'forms: [dmy]', 5/1/2023, 2023-01-05",
    "'forms: [dmy]', 05.01.2023 08:30, 2023-01-05",
    "'forms: [dmy]', 31-12-2023, 2023-12-31",
    "'forms: [dmy]', 12/31/2023, 12/31/2023",
    "'forms: [mdy]', 12/31/2023, 2023-12-31",
    "'forms: [mdy]', 1/5/2023 8:30:00, 2023-01-05",
    "'forms: [mdy]', 31/12/2023, 31/12/2023",
    "'forms: [dmy, ymd]', 2023/1/5, 2023-01-05",
    "'forms: [dmy]', 5/1/23, 5/1/23",
    "'forms: [dmy]', 5/1-2023, 5/1-2023",
    "'forms: [dmy]', 5/1/20231, 5/1/20231",
    "'forms: [dmy]', 5/1/2023x, 5/1/2023x",
    "'forms: [dmy], pivot: 30', 5/1/29, 2029-01-05",
    "'forms: [dmy], pivot: 30', 5/1/30, 1930-01-05",
    "'forms: [dmy], pivot: 30', 2023-1-5, 2023-01-05",
    "'pivot: 30', 94-7-31, 1994-07-31",
    "'pivot: 30', 23年1月5日, 2023-01-05",
    "'pivot: 0', 00/1/5, 1900-01-05",
    "'roc: true', 民国112年1月5日, 2023-01-05",
    "'roc: true', 民國 112 年 1 月 5 日, 2023-01-05",
    "'roc: true', 112/1/5, 2023-01-05",
    "'roc: true', 89.12.31, 2000-12-31",
    "'roc: true', 民国112/01/05, 2023-01-05",
    "'roc: true', 2023-1-5, 2023-01-05",
    "'roc: true', 0/1/5, 0/1/5",
    "'zero: absent', 民国112年1月5日, 民国112年1月5日",
    "'zero: absent', 112/1/5, 112/1/5",
  })
  void furtherFormsAreUnderstoodWhereDeclared(String argument, String written, String expected) {
    assertThat(date(argument, written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/1/2023", "94-7-31", "44927", "民国112年1月5日", "112/1/5", "1/0/1900"})
  void nothingIsGuessed(String written) {
    assertThat(Yaml.cleaned("clean: [date]", written)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "44927, 2023-01-01",
    "44927.5, 2023-01-01",
    "44927.99999, 2023-01-01",
    "1, 1900-01-01",
    "59, 1900-02-28",
    "60, 60",
    "61, 1900-03-01",
    "2958465, 9999-12-31",
    "2958466, 2958466",
    "1994, 1994",
    "0, 0",
    "20230105, 2023-01-05",
    "2023-1-5, 2023-01-05",
    "-1, -1",
    "1.2.3, 1.2.3",
    "４４９２７, 2023-01-01",
  })
  void spreadsheetsCountDays(String written, String expected) {
    assertThat(date("excel: true", written)).isEqualTo(expected);
  }

  @Test
  void spreadsheetsCountEveryDayOfACentury() {
    for (int serial = 2101; serial < 60_000; serial++) {
      LocalDate day = LocalDate.of(1899, 12, 30).plus(serial, ChronoUnit.DAYS);
      assertThat(date("excel: true", String.valueOf(serial))).isEqualTo(day.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-00-00",
        "0000-00-00 00:00:00",
        "0000/0/0",
        "00000000",
        "0000-01-01T00:00:00",
        "1900-01-00",
        "1900/1/0",
        "0001-01-01",
        "0001-01-01 00:00:00",
        "００００-００-００"
      })
  void zeroDatesAreAbsentOnlyWhereDeclared(String written) {
    assertThat(date("zero: absent", written)).isNull();
    assertThat(date("zero: absent, excel: true", "0")).isNull();
    assertThat(date("forms: [mdy], zero: absent", "1/0/1900")).isNull();
    if (!written.startsWith("0001")) {
      assertThat(Yaml.cleaned("clean: [date]", written)).isEqualTo(written);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2023-00-00", "1970-01-01", "1899-12-30", "0000-00-00x"})
  void whatIsNoZeroDateStays(String written) {
    assertThat(date("zero: absent", written)).isEqualTo(written);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 20260131})
  void everyDayComesBackFromEveryForm(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = LocalDate.of(1912, 1, 1).plusDays(random.nextInt(50_000));
      int y = day.getYear();
      int m = day.getMonthValue();
      int d = day.getDayOfMonth();
      assertThat(date("forms: [dmy]", d + "/" + m + "/" + y))
          .as("seed %d", seed)
          .isEqualTo(day.toString());
      assertThat(date("forms: [mdy]", m + "-" + d + "-" + y))
          .as("seed %d", seed)
          .isEqualTo(day.toString());
      String roc = "民国" + (y - 1911) + "年" + m + "月" + d + "日";
      assertThat(date("roc: true", roc)).as("seed %d", seed).isEqualTo(day.toString());
    }
  }
}
