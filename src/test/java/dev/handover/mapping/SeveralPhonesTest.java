package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralPhonesTest {
  private static final String MOBILE = "+8613812345678";
  private static final String OTHER = "+8613912345678";
  private static final String LANDLINE = "+8657188776655";

  private static String taken(String which, String written) {
    return Yaml.cleaned("clean: [{phone: {region: CN, several: " + which + "}}]", written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "13812345678/0571-88776655",
        "0571-88776655/13812345678",
        "0571-8877 6655；138 1234 5678",
        "手机138-1234-5678 电话0571-88776655",
        "电话：0571-88776655，手机：13812345678",
        "Tel: 0571-88776655 Mobile: 13812345678",
        "(0571)88776655 或 +86 138 1234 5678",
        "0571-88776655|13812345678",
        "０５７１－８８７７６６５５／１３８１２３４５６７８",
        "0571-88776655 13812345678",
        "13812345678(李先生)0571-88776655",
        "13812345678、0571-88776655-801",
        "13812345678 / 0571-88776655转801",
        "'0571-88776655\n13812345678'",
        "1391234567/13812345678",
      })
  void mobileTakesTheFirstMobile(String written) {
    assertThat(taken("mobile", written)).isEqualTo(MOBILE);
  }

  @Test
  void theOthersTakeByPlace() {
    String both = "13812345678 、13912345678；0571-88776655";
    assertThat(taken("mobile", both)).isEqualTo(MOBILE);
    assertThat(taken("first", both)).isEqualTo(MOBILE);
    assertThat(taken("last", both)).isEqualTo(LANDLINE);
    assertThat(taken("last", "13812345678或13912345678")).isEqualTo(OTHER);
    assertThat(taken("first", "0571-88776655,13812345678")).isEqualTo(LANDLINE);
    assertThat(taken("mobile", "0571-88776655/56/010-62345678")).isEqualTo(LANDLINE);
    assertThat(taken("last", "13812345678/0571-88776655-801")).isEqualTo(MOBILE);
    assertThat(taken("mobile", "+1 415 555 2671; +44 20 7946 0958")).isEqualTo("+14155552671");
    assertThat(taken("mobile", "+442079460958/+447911123456")).isEqualTo("+447911123456");
    assertThat(taken("mobile", "+8613812345678+8613912345678")).isEqualTo(MOBILE);
  }

  @ParameterizedTest
  @CsvSource({
    "0571-8877 6655, +8657188776655",
    "138 1234 5678, +8613812345678",
    "(0571) 8877.6655, +8657188776655",
    "+86 138-1234-5678, +8613812345678",
  })
  void oneNumberIsOneNumber(String written, String expected) {
    for (String which : new String[] {"mobile", "first", "last"}) {
      assertThat(taken(which, written)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0571-88776655-801",
        "0571-88776655转801",
        "0571-88776655 ext. 801",
        "0571-88776655 分机：801",
        "0571-88776655转13812345678",
        "13812345678-13912345678",
        "1.3812345678E10",
        "M13812345678",
        "12345/67890",
        "1381234567 1391234567",
        "无",
        "/",
        "13812345678@example.com",
        "1391234567八"
      })
  void whatHoldsNoWholeNumberStays(String written) {
    assertThat(taken("mobile", written)).isEqualTo(written);
    assertThat(taken("last", written)).isEqualTo(written);
  }

  @Test
  void withoutSeveralOnlyOneNumberIsTaken() {
    String rule = "clean: [{phone: {region: HK}}]";
    assertThat(Yaml.cleaned(rule, "9123 4567")).isEqualTo("+85291234567");
    assertThat(Yaml.cleaned(rule, "9123 4567/9123 4568")).isEqualTo("9123 4567/9123 4568");
  }
}
