package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentsTest {
  @ParameterizedTest
  @CsvSource({
    "'{head: 6, tail: 2}', 11010519491231002X, 110105**********2X",
    "'{head: 3, tail: 4}', 13812345678, 138****5678",
    "'{head: 1}', 李雷, 李*",
    "'{head: 1}', 欧阳娜娜, 欧***",
    "'{tail: 1}', 李雷, *雷",
    "'{head: 1, tail: 1}', 李雷, **",
    "'{head: 1, tail: 1}', 李, *",
    "'{head: 1, tail: 1}', 𠮷野家, 𠮷*家",
    "'{head: 1, tail: 1}', 😀a😀, 😀*😀",
    "'{head: 9, tail: 9}', abc, ***",
    "'{head: 2, tail: 2}', abcd, ****",
    "'{head: 2, tail: 2}', abcde, ab*de",
    "'{head: 3, tail: 0}', abc, ***",
    "'{head: 1}', 👨\u200d👩\u200d👧李雷, 👨\u200d👩\u200d👧**",
    "'{tail: 1}', ae\u0301, *e\u0301",
    "'{head: 1, tail: 1}', 🇨🇳a🇫🇷, 🇨🇳*🇫🇷",
    "'{head: 1}', 👍🏽ok, 👍🏽**",
    "'{}', abc, ***",
    "'{head: 0, tail: 0}', a, *",
  })
  void maskHidesTheMiddle(String argument, String value, String expected) {
    assertThat(Yaml.treated("treat: {mask: " + argument + "}", value)).isEqualTo(expected);
  }

  @Test
  void maskWithoutArgumentHidesAll() {
    assertThat(Yaml.treated("treat: mask", "李雷")).isEqualTo("**");
  }

  @ParameterizedTest
  @CsvSource({
    "text, year, 1994-07-31, 1994",
    "date, year, 1994-07-31, 1994",
    "date, year, 0987-07-31, 987",
    "date, decade, 1994-07-31, 1990s",
    "date, decade, 2000-01-01, 2000s",
    "date, quarter, 1994-07-31, 1994-Q3",
    "date, quarter, 1994-12-31, 1994-Q4",
    "date, quarter, 1994-01-01, 1994-Q1",
    "date, month, 1994-07-31, 1994-07",
    "timestamp, month, 1994-07-31T10:00:00, 1994-07",
    "text, month, 1994-07-31 10:00:00, 1994-07",
    "integer, '{step: 10}', 37, 30",
    "integer, '{step: 10}', 30, 30",
    "integer, '{step: 10}', -1, -10",
    "integer, '{step: 10}', 0, 0",
    "integer, '{step: 10}', -2147483648, -2147483648",
    "long, '{step: 1000}', 9223372036854775807, 9223372036854775000",
    "long, '{step: 1000}', -9223372036854775808, -9223372036854775808",
    "decimal, '{step: 5}', 12.34, 10",
    "decimal, '{step: 5}', -0.01, -5",
  })
  void generaliseMakesCoarser(String type, String argument, String value, String expected) {
    String field = "type: " + type + ", treat: {generalise: " + argument + "}";
    assertThat(Yaml.broken(field, value)).isEmpty();
    assertThat(Yaml.treated(field, value)).isEqualTo(expected);
  }

  @Test
  void aTextThatIsNoDateIsRefusedWhereOneIsToBeGeneralised() {
    assertThat(Yaml.broken("treat: {generalise: year}", "unknown")).isEqualTo("type");
    assertThat(Yaml.broken("treat: {generalise: year}", "1994-02-30")).isEqualTo("type");
    assertThat(Yaml.treated("treat: {generalise: year}", "secret 1994-02-01")).isNull();
    assertThat(Yaml.treated("type: integer, treat: {generalise: {step: 10}}", "secret")).isNull();
  }

  @Test
  void theTypeAsDeliveredFollowsTheTreatment() {
    assertThat(Yaml.compiled("type: date").type()).isEqualTo(FieldType.DATE);
    assertThat(Yaml.compiled("type: date, treat: keep").type()).isEqualTo(FieldType.DATE);
    assertThat(Yaml.compiled("type: date, treat: mask").type()).isEqualTo(FieldType.TEXT);
    assertThat(Yaml.compiled("treat: {generalise: year}").type()).isEqualTo(FieldType.INTEGER);
    assertThat(Yaml.compiled("treat: {generalise: month}").type()).isEqualTo(FieldType.TEXT);
    assertThat(Yaml.compiled("type: integer, treat: {generalise: {step: 5}}").type())
        .isEqualTo(FieldType.INTEGER);
  }

  @Test
  void truncateCutsBetweenCharacters() {
    assertThat(Yaml.treated("treat: {truncate: 2}", "李雷雷")).isEqualTo("李雷");
    assertThat(Yaml.treated("treat: {truncate: 2}", "a😀b")).isEqualTo("a😀");
    assertThat(Yaml.treated("treat: {truncate: 2}", "ab")).isEqualTo("ab");
    assertThat(Yaml.treated("treat: {truncate: 9}", "李")).isEqualTo("李");
    assertThat(Yaml.treated("treat: {truncate: 2}", "ae\u0301b")).isEqualTo("a");
    assertThat(Yaml.treated("treat: {truncate: 3}", "ae\u0301b")).isEqualTo("ae\u0301");
    assertThat(Yaml.treated("treat: {truncate: 3}", "a👨\u200d👩\u200d👧")).isEqualTo("a");
    assertThat(Yaml.treated("treat: {truncate: 3}", "🇨🇳🇨🇳")).isEqualTo("🇨🇳");
    assertThat(Yaml.treated("treat: {truncate: 1}", "🇨🇳")).isNull();
  }

  @Test
  void dropDeliversNothing() {
    CompiledField field = Yaml.compiled("treat: drop, check: [required]");
    assertThat(field.dropped()).isTrue();
    assertThat(Yaml.treated("treat: drop", "x")).isNull();
    assertThat(field.rule(field.check(new Slice()))).isEqualTo("required");
  }

  @Test
  void anAbsentValueStaysAbsent() {
    for (String treatment :
        new String[] {"keep", "mask", "{generalise: year}", "pseudonymise", "{truncate: 1}"}) {
      Slice absent = new Slice();
      Yaml.compiled("treat: " + treatment).treat(absent);
      assertThat(absent.isAbsent()).as(treatment).isTrue();
    }
  }

  @Test
  void pseudonymsAreStableAndTheirDomainIsTheEntityReferredTo() {
    String own = Yaml.treated("treat: pseudonymise", "7");
    assertThat(own).matches("[a-z2-7]{26}");
    assertThat(Yaml.treated("treat: pseudonymise", "7")).isEqualTo(own);
    assertThat(Yaml.treated("treat: {pseudonymise: guest}", "7")).isEqualTo(own);
    assertThat(Yaml.treated("treat: {pseudonymise: stay}", "7")).isNotEqualTo(own);
    assertThat(Yaml.treated("treat: pseudonymise", "8")).isNotEqualTo(own);
    assertThat(own).isEqualTo(Yaml.KEYS.domain("guest").of(new byte[] {'7'}, 0, 1));
  }
}
