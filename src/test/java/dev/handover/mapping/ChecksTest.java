package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  @Test
  void anAbsentValueBreaksOnlyRequired() {
    String all = "date, email, phone, resident-id, {length: 3..4}, {pattern: a}, {one-of: [a]}";
    Slice absent = new Slice();
    assertThat(Yaml.compiled("check: [" + all + "]").check(absent)).isEqualTo(-1);
    CompiledField field = Yaml.compiled("check: [" + all + ", required]");
    assertThat(field.rule(field.check(absent))).isEqualTo("required");
    assertThat(field.reason(field.check(absent))).isEqualTo("no value");
  }

  @Test
  void theFirstBrokenRuleIsTold() {
    String rules = "check: [{length: ..5}, {pattern: '[a-z]+'}, {pattern: '.*z'}]";
    CompiledField field = Yaml.compiled(rules);
    assertThat(field.check(Slice.of("abcdefg"))).isZero();
    assertThat(field.check(Slice.of("ABC"))).isEqualTo(1);
    assertThat(field.check(Slice.of("abc"))).isEqualTo(2);
    assertThat(field.reason(2)).isEqualTo("does not match the pattern .*z");
    assertThat(field.check(Slice.of("xyz"))).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "2..3, ab, true",
    "2..3, 李雷雷, true",
    "2..3, 😀😀, true",
    "2..3, 😀, false",
    "2..3, abcd, false",
    "2.., 一二三四五六七八九十, true",
    "..2, abc, false",
    "..2, 李雷, true",
    "3, abc, true",
    "3, ab, false",
    "' 1 .. 3 ', abc, true",
  })
  void lengthCountsCharacters(String limits, String value, boolean passes) {
    assertThat(Yaml.broken("check: [{length: '" + limits + "'}]", value).isEmpty())
        .isEqualTo(passes);
  }

  @Test
  void lengthTakesAnUnquotedNumber() {
    assertThat(Yaml.broken("check: [{length: 3}]", "abcd")).isEqualTo("length");
    assertThat(Yaml.broken("check: [{length: 1..64}]", "李雷")).isEmpty();
  }

  @Test
  void patternMatchesTheWholeValueInAnyScript() {
    String rule = "check: [{pattern: '\\p{Han}{2}|[0-9]+'}]";
    assertThat(Yaml.broken(rule, "李雷")).isEmpty();
    assertThat(Yaml.broken(rule, "12")).isEmpty();
    assertThat(Yaml.broken(rule, "李雷1")).isEqualTo("pattern");
    assertThat(Yaml.broken(rule, "12a")).isEqualTo("pattern");
    assertThat(Yaml.broken("check: [{pattern: a*}]", "a".repeat(10_000))).isEmpty();
    assertThat(Yaml.broken("check: [{pattern: a*}]", "a".repeat(10_001))).isEqualTo("pattern");
  }

  @Test
  void oneOfComparesLetterForLetter() {
    String rule = "check: [{one-of: [web, 前台, app, 1, true]}]";
    for (String good : new String[] {"web", "前台", "app", "1", "true"}) {
      assertThat(Yaml.broken(rule, good)).isEmpty();
    }
    for (String bad : new String[] {"we", "webs", "WEB", "前", "2", "zzz", "\u0000"}) {
      assertThat(Yaml.broken(rule, bad)).isEqualTo("one-of");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2023-1-5",
        "1900-02-29",
        "0000-01-01",
        "2023-13-01",
        "2023-00-10",
        "2023-01-00",
        "2023-01-32",
        "2023/01/05",
        "2023-01-05T00:00",
        "２０２３-01-05",
        "+023-01-05",
        "2023-01-0x",
        ""
      })
  void dateWantsADayOfTheCalendar(String bad) {
    assertThat(Yaml.broken("check: [date]", bad)).isEqualTo("date");
  }

  @Test
  void dateKeepsItsLimits() {
    assertThat(Yaml.broken("check: [date]", "2024-02-29")).isEmpty();
    assertThat(Yaml.broken("check: [date]", "9999-12-31")).isEmpty();
    String rule = "check: [{date: {from: 1900-01-01, to: 2030-12-31}}]";
    assertThat(Yaml.broken(rule, "1900-01-01")).isEmpty();
    assertThat(Yaml.broken(rule, "2030-12-31")).isEmpty();
    assertThat(Yaml.broken(rule, "1899-12-31")).isEqualTo("date");
    assertThat(Yaml.broken(rule, "2031-01-01")).isEqualTo("date");
    assertThat(Yaml.compiled(rule).reason(0))
        .isEqualTo("not a real date from 1900-01-01 to 2030-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "li.lei@example.com",
        "a@b.cn",
        "o'neil+tag@sub.example.co.uk",
        "1_2-3@xn--fsq.com",
        "lilei@例子.中国",
        "x@a-b.org",
        "!#$%&'*+/=?^_`{|}~@b.cc"
      })
  void emailTakesWhatMailCanReach(String good) {
    assertThat(Yaml.broken("check: [email]", good)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a",
        "a@",
        "@b.cn",
        "a@b",
        "a@@b.cn",
        "a@b@c.cn",
        ".a@b.cn",
        "a.@b.cn",
        "a..b@c.cn",
        "a b@c.cn",
        "a@b..cn",
        "a@.b.cn",
        "a@b.cn.",
        "a@-b.cn",
        "a@b-.cn",
        "a@b_c.cn",
        "a@1.2.3.4",
        "a@[1.2.3.4]",
        "\"a b\"@c.cn",
        "a@b.cn,c@d.cn",
        "a@b.cn;",
        "<a@b.cn>",
        "李雷@b.cn",
        "a＠b.cn",
        "a@b。cn",
        "a@b．cn",
        "a@b.c\u0000n",
        "a@b.😀"
      })
  void emailRefusesTheRest(String bad) {
    assertThat(Yaml.broken("check: [email]", bad)).isEqualTo("email");
  }

  @Test
  void emailKeepsTheLengthsOfTheStandard() {
    assertThat(Yaml.broken("check: [email]", "a".repeat(64) + "@b.cn")).isEmpty();
    assertThat(Yaml.broken("check: [email]", "a".repeat(65) + "@b.cn")).isEqualTo("email");
    assertThat(Yaml.broken("check: [email]", "a@" + "b".repeat(63) + ".cn")).isEmpty();
    assertThat(Yaml.broken("check: [email]", "a@" + "b".repeat(64) + ".cn")).isEqualTo("email");
    String domain = ("b".repeat(49) + ".").repeat(5);
    assertThat(Yaml.broken("check: [email]", "aa@" + domain + "c")).isEmpty();
    assertThat(Yaml.broken("check: [email]", "aaa@" + domain + "c")).isEqualTo("email");
  }

  @ParameterizedTest
  @CsvSource({
    "phone, +8613812345678, true",
    "phone, +861062345678, true",
    "phone, +14155552671, true",
    "phone, 13812345678, false",
    "phone, +86 13812345678, false",
    "phone, +8612812345678, false",
    "phone, +86138123456, false",
    "phone, +999123456, false",
    "'{phone: CN}', +8613812345678, true",
    "'{phone: CN}', 13812345678, true",
    "'{phone: CN}', 138-1234-5678, true",
    "'{phone: CN}', 010-62345678, true",
    "'{phone: CN}', +14155552671, false",
    "'{phone: CN}', +85291234567, false",
    "'{phone: CN}', 12812345678, false",
    "'{phone: CN}', 13812345678/13912345678, false",
    "'{phone: CN}', 13812345678x, false",
    "'{phone: CN}', unknown, false",
    "'{phone: [CN, HK]}', +85291234567, true",
    "'{phone: [CN, HK]}', +14155552671, false",
    "'{phone: US}', (415) 555-2671, true",
    "'{phone: US}', 13812345678, false",
  })
  void phoneWantsANumberOfItsRegions(String rule, String value, boolean passes) {
    assertThat(Yaml.broken("check: [" + rule + "]", value).isEmpty()).isEqualTo(passes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "440524188001010014",
        "110105491231002",
        "911124198108030024"
      })
  void residentIdTakesNumbersThatAgreeWithThemselves(String good) {
    assertThat(Yaml.broken("check: [resident-id]", good)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "11010519491231002",
        "11010519491231002XX",
        "1101051949123100２",
        "11010519491232002X",
        "990105194912310021",
        "160105194912310028",
        "X1010519491231002X",
        "110105491332002",
        "11010549123100X",
        "99010549123100",
        "000000000000000000",
        "111111111111111111",
        ""
      })
  void residentIdRefusesTheRest(String bad) {
    assertThat(Yaml.broken("check: [resident-id]", bad)).isEqualTo("resident-id");
  }

  @Test
  void residentIdRefusesThoseWhoAreNotBornYet() {
    LocalDate today = LocalDate.now(ZoneOffset.ofHours(14));
    assertThat(Yaml.broken("check: [resident-id]", residentId(today))).isEmpty();
    assertThat(Yaml.broken("check: [resident-id]", residentId(today.plusDays(2))))
        .isEqualTo("resident-id");
  }

  /** An identity number of somebody born that day, whose county nobody knows. */
  private static String residentId(LocalDate birth) {
    String digits = "110199" + birth.toString().replace("-", "") + "002";
    int rest = 0;
    for (int i = 0; i < digits.length(); i++) {
      rest = (rest + digits.charAt(i) - '0') * 2 % 11;
    }
    int check = (12 - rest) % 11;
    return digits + (check == 10 ? "X" : String.valueOf(check));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91330100799655058B",
        "9144030071526726XG",
        "914403001922038216",
        "91110000600037341L"
      })
  void usccTakesCodesOfKnownOrganisations(String good) {
    assertThat(Yaml.broken("check: [uscc]", good)).isEmpty();
  }

  @Test
  void usccRefusesEveryOtherCharacter() {
    String good = "91330100799655058B";
    for (int at = 0; at < good.length(); at++) {
      for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZa".toCharArray()) {
        if (other != good.charAt(at)) {
          String changed = good.substring(0, at) + other + good.substring(at + 1);
          assertThat(Yaml.broken("check: [uscc]", changed)).as(changed).isEqualTo("uscc");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // the sum fits, but there is no province 99, and no such organisation
    "91990100799655058,",
    "91330100799655059,",
    // not an enterprise: the organisation's own check character is not looked at
    "92330100799655059, good",
    // neither is the province of those whom other authorities register
    "Y1990100799655059, good"
  })
  void usccLooksAtRegionAndOrganisationOnlyWhereTheyAreCertain(String body, String good) {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int sum = 0;
    int weight = 1;
    for (char c : body.toCharArray()) {
      sum += alphabet.indexOf(c) * weight;
      weight = weight * 3 % 31;
    }
    String code = body + alphabet.charAt((31 - sum % 31) % 31);
    assertThat(Yaml.broken("check: [uscc]", code)).isEqualTo(good == null ? "uscc" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, true",
    "378282246310005, true",
    "6222021234567890128, true",
    "4222222222222, true",
    "4111111111111112, false",
    "4111 1111 1111 1111, false",
    "4111-1111-1111-1111, false",
    "411111111111, false",
    "62220212345678901281, false",
    "0000000000000000, false",
    "４１１１１１１１１１１１１１１１, false",
    "'', false"
  })
  void bankCardWantsARightCheckDigit(String value, boolean passes) {
    assertThat(Yaml.broken("check: [bank-card]", value).isEmpty()).isEqualTo(passes);
  }

  @Test
  void bankCardTakesWhatCleaningMakesOfSeparators() {
    String field = "clean: [digits], check: [bank-card]";
    Slice card = Slice.of("4111 1111-1111 １１１１");
    Yaml.compiled(field).clean(card);
    assertThat(Yaml.compiled(field).check(card)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "0..120, 0, true",
    "0..120, 120, true",
    "0..120, 120.0001, false",
    "0..120, -1, false",
    "0..120, abc, false",
    "0..120, 1e1, false",
    "-5..-1, -3.5, true",
    "0.5.., 0.49, false",
    "..1000000000000000000000, 999999999999999999999.99, true",
    "..1000000000000000000000, 1000000000000000000000.01, false",
  })
  void rangeComparesNumbers(String limits, String value, boolean passes) {
    assertThat(Yaml.broken("check: [{range: '" + limits + "'}]", value).isEmpty())
        .isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({
    "integer, 2147483647, 2147483647",
    "integer, -2147483648, -2147483648",
    "integer, +007, 7",
    "integer, -0, 0",
    "integer, -007, -7",
    "integer, 0000000000000000001, 1",
    "integer, 2147483648,",
    "integer, -2147483649,",
    "integer, 1.0,",
    "integer, 1e3,",
    "integer, '1,000',",
    "integer, -,",
    "integer, １２,",
    "long, 9223372036854775807, 9223372036854775807",
    "long, -9223372036854775808, -9223372036854775808",
    "long, 9223372036854775808,",
    "decimal, 0.10, 0.10",
    "decimal, +00.10, 0.10",
    "decimal, .5, 0.5",
    "decimal, -.50, -0.50",
    "decimal, -0.00, 0.00",
    "decimal, -00120.00, -120.00",
    "decimal, 000, 0",
    "decimal, 5.,",
    "decimal, .,",
    "decimal, -.,",
    "decimal, 1.2.3,",
    "decimal, 1E5,",
    "decimal, NaN,",
    "boolean, true, true",
    "boolean, TRUE, true",
    "boolean, Y, true",
    "boolean, 1, true",
    "boolean, 是, true",
    "boolean, n, false",
    "boolean, 0, false",
    "boolean, 否, false",
    "boolean, False, false",
    "boolean, maybe,",
    "boolean, 2,",
    "date, 2024-02-29, 2024-02-29",
    "date, 2023-02-29,",
    "date, 2024-02-29T00:00:00,",
    "timestamp, 2026-01-31T08:00:00, 2026-01-31T08:00:00",
    "timestamp, 2026-01-31 08:00:00, 2026-01-31T08:00:00",
    "timestamp, 2026-01-31T08:00, 2026-01-31T08:00:00",
    "timestamp, 2026-01-31T08:00:00.000, 2026-01-31T08:00:00",
    "timestamp, 2026-01-31T08:00:00.120, 2026-01-31T08:00:00.12",
    "timestamp, 2026-01-31T08:00:00.123456789Z, 2026-01-31T08:00:00.123456789Z",
    "timestamp, 2026-01-31T08:00:00+08:00, 2026-01-31T00:00:00Z",
    "timestamp, 2026-01-01 02:00:00.5+08, 2025-12-31T18:00:00.5Z",
    "timestamp, 2026-01-01T02:00:00-0530, 2026-01-01T07:30:00Z",
    "timestamp, 2026-01-01T02:00:00Z, 2026-01-01T02:00:00Z",
    "timestamp, 2026-02-30T00:00:00,",
    "timestamp, 2026-01-31T24:00:00,",
    "timestamp, 2026-01-31T08:60:00,",
    "timestamp, 2026-01-31T08:00:60,",
    "timestamp, 2026-01-31,",
    "timestamp, 0001-01-01T00:00:00+08:00,",
    "timestamp, 2026-01-31T08:00:00.1234567890,",
    "timestamp, 2026-01-31T08:00:00.,",
    "timestamp, 2026-01-31X08:00:00,",
    "timestamp, 2026-01-31T8:00:00,",
    "text, 李雷 😀, 李雷 😀",
  })
  void aTypeHasOneWayToWriteEachValue(String type, String value, String canonical) {
    String field = "type: " + type;
    assertThat(Yaml.broken(field, value)).isEqualTo(canonical == null ? "type" : "");
    if (canonical != null) {
      assertThat(Yaml.treated(field, value)).isEqualTo(canonical);
      assertThat(Yaml.treated(field, canonical)).isEqualTo(canonical);
    }
  }

  @Test
  void textIsRefusedWhereReadersWouldStumble() {
    CompiledField field = Yaml.compiled("type: text");
    byte[][] wrong = {
      {(byte) 0xC0, (byte) 0x80}, // overlong
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, // a surrogate
      {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, // beyond U+10FFFF
      {'a', (byte) 0xE6, (byte) 0x9D}, // cut off
      {(byte) 0x80},
      {(byte) 0xFF},
      {'a', 0, 'b'}
    };
    for (byte[] bytes : wrong) {
      Slice slice = new Slice();
      slice.set(bytes, 0, bytes.length);
      assertThat(field.rule(field.check(slice))).isEqualTo("type");
    }
    assertThat(field.check(Slice.of("a\tb\n\u0001"))).isEqualTo(-1);
  }
}
