package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  private static final String GENDER = "clean: [{labels: {'1': 男, '2': 女, '0': ~, M: 男, ９: 未说明}}]";

  @ParameterizedTest
  @CsvSource({
    "1, 男",
    "2, 女",
    "0,",
    "' 1 ', 男",
    "１, 男",
    "' ２\u3000', 女",
    "M, 男",
    "m, m",
    "9, 未说明",
    "3, 3",
    "男, 男",
    "12, 12",
    "' 3', ' 3'"
  })
  void codesBecomeLabelsAndTheRestStays(String code, String label) {
    assertThat(Yaml.cleaned(GENDER, code)).isEqualTo(label);
  }

  @Test
  void aCheckReportsUnknownCodes() {
    CompiledField field = Yaml.compiled(GENDER + ", check: [{one-of: [男, 女]}]");
    Slice unknown = Slice.of("7");
    field.clean(unknown);
    assertThat(field.rule(field.check(unknown))).isEqualTo("one-of");
  }

  @Test
  void unknownCodesMayHaveALabelOfTheirOwn() {
    String rule = "clean: [{labels: {'1': 男, '0': ~, otherwise: 未知}}]";
    assertThat(Yaml.cleaned(rule, "1")).isEqualTo("男");
    assertThat(Yaml.cleaned(rule, "7")).isEqualTo("未知");
    assertThat(Yaml.cleaned(rule, "0")).isNull();
    assertThat(Yaml.cleaned("clean: [{labels: {a: b, otherwise: ~}}]", "c")).isNull();
  }

  @Test
  void labelsMayBeOtherCodes() {
    String rule = "clean: [{labels: {0: 1, 1: 2}}], type: integer";
    assertThat(Yaml.treated(rule, "0")).isEqualTo("1");
    assertThat(Yaml.treated(rule, "1")).isEqualTo("2");
    assertThat(Yaml.treated("clean: [{labels: {V: true, G: false}}], type: boolean", "V"))
        .isEqualTo("true");
  }
}
