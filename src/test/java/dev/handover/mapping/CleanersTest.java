package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanersTest {
  private static final Map<String, CompiledField> FIELDS = new HashMap<>();

  @Test
  void trimTakesEveryKindOfBlankFromBothEnds() {
    assertThat(Yaml.cleaned("clean: [trim]", " \t\u3000李 雷\u00a0\r\n\0")).isEqualTo("李 雷");
    assertThat(Yaml.cleaned("clean: [trim]", "\u202d13812345678\u202c")).isEqualTo("13812345678");
    assertThat(Yaml.cleaned("clean: [trim]", "\ufeffa\u0085\u2028")).isEqualTo("a");
    assertThat(Yaml.cleaned("clean: [trim]", "😀")).isEqualTo("😀");
    assertThat(Yaml.cleaned("clean: [trim]", "，a。")).isEqualTo("，a。");
  }

  @Test
  void whatIsEmptyAfterCleaningIsAbsent() {
    assertThat(Yaml.cleaned("clean: [trim]", " \u3000 ")).isNull();
    assertThat(Yaml.cleaned("clean: [digits]", "abc")).isNull();
    assertThat(Yaml.cleaned("clean: []", "")).isNull();
  }

  @Test
  void trimKnowsEveryWhiteSpaceOfTheJdk() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (blank || Character.isISOControl(c)) {
        assertThat(lengthTrimmed(Character.toString(c))).as(Integer.toHexString(c)).isZero();
      } else if (Character.isLetterOrDigit(c)) {
        assertThat(lengthTrimmed(Character.toString(c))).as(Integer.toHexString(c)).isPositive();
      }
    }
  }

  private static int lengthTrimmed(String text) {
    Slice slice = Slice.of(text);
    Trim.CLEANER.clean(slice);
    return slice.length;
  }

  @Test
  void narrowWritesFullWidthAsAscii() {
    assertThat(Yaml.cleaned("clean: [narrow]", "ＡＢｃ１２３！～\u3000李（雷）。")).isEqualTo("ABc123!~ 李(雷)。");
    for (int c = 0xFF00; c <= 0xFFEF; c++) {
      String expected =
          c >= 0xFF01 && c <= 0xFF5E ? Character.toString(c - 0xFEE0) : Character.toString(c);
      assertThat(Yaml.cleaned("clean: [narrow]", "a" + Character.toString(c)))
          .isEqualTo("a" + expected);
    }
  }

  @Test
  void nfcComposes() {
    assertThat(Yaml.cleaned("clean: [nfc]", "Cafe\u0301 ｶﾞ が")).isEqualTo("Café ｶﾞ が");
    assertThat(Yaml.cleaned("clean: [nfc]", "\u212b\uf900\u1112\u1161\u11ab")).isEqualTo("Å豈한");
  }

  @Test
  void nfcPassesOverOnlyCharactersThatNeverChange() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
      if (surrogate || !Nfc.isInert(c)) {
        continue;
      }
      String text = Character.toString(c);
      int type = Character.getType(c);
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as("%x", c).isTrue();
      assertThat(type)
          .as("%x combines", c)
          .isNotIn(
              (int) Character.NON_SPACING_MARK,
              (int) Character.COMBINING_SPACING_MARK,
              (int) Character.ENCLOSING_MARK);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-05, 2023-01-05",
    "2023-1-5, 2023-01-05",
    "2023/1/5, 2023-01-05",
    "2023.01.5, 2023-01-05",
    "20230105, 2023-01-05",
    "2023年1月5日, 2023-01-05",
    "2023年1月5号, 2023-01-05",
    "2023 年 1 月 5 日, 2023-01-05",
    "２０２３年１月５日, 2023-01-05",
    "２０２３－０１－０５, 2023-01-05",
    "２０２３０１０５, 2023-01-05",
    "2023-01-05T23:59:59, 2023-01-05",
    "2023-01-05T23:59:59.123456789Z, 2023-01-05",
    "2023-01-05 00:00:00.0, 2023-01-05",
    "2023-01-05 00:00:00+08:00, 2023-01-05",
    "2023-01-05 00:00:00.5+08, 2023-01-05",
    "2023/1/5 0:00:00, 2023-01-05",
    "2023年1月5日 8:30, 2023-01-05",
    "2024-02-29, 2024-02-29",
    "2023-02-29, 2023-02-29",
    "2023-02-30, 2023-02-30",
    "2023/2/30, 2023/2/30",
    "1900.2.29, 1900.2.29",
    "2000.2.29, 2000-02-29",
    "20231301, 20231301",
    "0000-00-00, 0000-00-00",
    "0000/1/1, 0000/1/1",
    "2023-01/05, 2023-01/05",
    "2023-1, 2023-1",
    "2023-1-, 2023-1-",
    "2023年1月, 2023年1月",
    "2023-1-5x, 2023-1-5x",
    "2023-1-5 soon, 2023-1-5 soon",
    "2023-1-5T, 2023-1-5T",
    "2023-1-5 24:00, 2023-1-5 24:00",
    "2023-1-5 10:60, 2023-1-5 10:60",
    "23-1-5, 23-1-5",
    "5/1/2023, 5/1/2023",
    "2023-001-05, 2023-001-05",
    "+2023-1-5, +2023-1-5",
    "2023-1-5 10:00:00., 2023-1-5 10:00:00.",
    "２０２３年１月五日, ２０２３年１月五日"
  })
  void dateWritesRealDaysAsIsoAndLeavesTheRest(String written, String expected) {
    assertThat(Yaml.cleaned("clean: [date]", written)).isEqualTo(expected);
  }

  @Test
  void caseIsChangedWhateverTheScript() {
    assertThat(Yaml.cleaned("clean: [upper]", "ab-z1é李ß")).isEqualTo("AB-Z1É李SS");
    assertThat(Yaml.cleaned("clean: [upper]", "i{`@[")).isEqualTo("I{`@[");
    assertThat(Yaml.cleaned("clean: [lower]", "AB-Z1É李I")).isEqualTo("ab-z1é李i");
    assertThat(Yaml.cleaned("clean: [digits]", "a1-２b３")).isEqualTo("123");
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678",
    "+8613812345678",
    "+86 138-1234-5678",
    "0086 138 1234 5678",
    "008613812345678",
    "8613812345678",
    "(+86) 138.1234.5678",
    "（＋８６）１３８－１２３４－５６７８",
    "１３８１２３４５６７８",
    "138–1234–5678",
    "\u202d138\u00a01234\u00a05678\u202c",
    "013812345678",
    "+86 013812345678",
  })
  void phoneWritesMainlandMobilesAsE164(String written) {
    assertThat(Yaml.cleaned("clean: [phone]", written)).isEqualTo("+8613812345678");
  }

  @ParameterizedTest
  @CsvSource({
    "010-12345678, +861012345678",
    "(010) 6234 5678, +861062345678",
    "0571-87654321, +8657187654321",
    "+86 571 8765 4321, +8657187654321",
    "400-810-8888, +864008108888",
    "+1 (415) 555-2671, +14155552671",
    "+44 (0)20 7946 0958, +442079460958",
    "0081 3-1234-5678, +81312345678",
    "+852 9123 4567, +85291234567",
    "+886 912 345 678, +886912345678"
  })
  void phoneLeavesTheRestToTheLibrary(String written, String expected) {
    assertThat(Yaml.cleaned("clean: [phone]", written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678/13912345678",
        "13812345678 13912345678",
        "13812345678,13912345678",
        "13812345678、13912345678",
        "13812345678;",
        "+8613812345678+8613912345678",
        "010-12345678转801",
        "010-12345678-801",
        "010-12345678 ext. 801",
        "李雷 13812345678",
        "138-CALL-HOME",
        "12812345678",
        "1381234567",
        "138123456789",
        "1.3812345678E10",
        "87654321",
        "+",
        "-",
        "+999 123456",
        "138 1234 567八"
      })
  void phoneLeavesWhatIsNotOneNumber(String written) {
    assertThat(Yaml.cleaned("clean: [phone]", written)).isEqualTo(written);
  }

  @Test
  void phoneTakesTheRegionWhereNumbersAreMeant() {
    assertThat(Yaml.cleaned("clean: [{phone: US}]", "(415) 555-2671")).isEqualTo("+14155552671");
    assertThat(Yaml.cleaned("clean: [{phone: HK}]", "9123 4567")).isEqualTo("+85291234567");
    assertThat(Yaml.cleaned("clean: [{phone: US}]", "13812345678")).isEqualTo("13812345678");
    assertThat(Yaml.cleaned("clean: [{phone: US}]", "+86 138 1234 5678"))
        .isEqualTo("+8613812345678");
  }

  @Test
  void residentIdWritesTheOldFormAsTheNew() {
    assertThat(Yaml.cleaned("clean: [resident-id]", "11010519491231002x"))
        .isEqualTo("11010519491231002X");
    assertThat(Yaml.cleaned("clean: [resident-id]", "110105491231002"))
        .isEqualTo("11010519491231002X");
    assertThat(Yaml.cleaned("clean: [resident-id]", "110105490231002"))
        .isEqualTo("110105490231002");
    // from 996 on, the old form meant those born before 1900
    assertThat(Yaml.cleaned("clean: [resident-id]", "110105491231996"))
        .startsWith("11010518491231996");
  }

  @ParameterizedTest
  @CsvSource({
    "110105 19491231 002X, 11010519491231002X",
    "110105-19491231-002x, 11010519491231002X",
    "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
    "'\u202d11010519491231002X\u202c', 11010519491231002X",
    "1101 0549 1231 002, 11010519491231002X",
    "110105194912310021, 110105194912310021",
    "11010519491231002, 11010519491231002",
    "11010519491231002X1, 11010519491231002X1",
    "X1010519491231002X, X1010519491231002X",
    "110105/19491231/002X, 110105/19491231/002X",
    "无, 无",
    "-, -"
  })
  void residentIdTakesOutWhatStandsBetween(String written, String expected) {
    assertThat(Yaml.cleaned("clean: [resident-id]", written)).isEqualTo(expected);
  }

  @Test
  void cleaningLeavesTheSharedBytesAlone() {
    byte[] shared = "xx ２０２３/1/5 ａ(138) 1234-5678 yy".getBytes(StandardCharsets.UTF_8);
    byte[] before = shared.clone();
    for (String rule :
        new String[] {"trim", "narrow", "nfc", "phone", "date", "upper", "lower", "digits"}) {
      for (int start = 0; start < shared.length; start++) {
        for (int end = start; end <= shared.length; end++) {
          Slice slice = new Slice();
          slice.set(shared, start, end - start);
          CompiledField field =
              FIELDS.computeIfAbsent(rule, r -> Yaml.compiled("clean: [" + r + "]"));
          field.clean(slice);
        }
      }
    }
    assertThat(shared).isEqualTo(before);
  }
}
