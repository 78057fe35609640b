package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several values of one field; ~ stands for none. */
class ItemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "items | '^a^,^b^' | a,b",
        "items | '^a, b^,^c^' | a, b,c",
        "items | '[\"a\", 2, true, null, \"a\"]' | a,2,true",
        "items | '[]' | ~",
        "items | '[\"a\", {\"b\": 1}]' | '[\"a\", {\"b\": 1}]'",
        "items | '[\"a\"' | '[\"a\"'",
        "items | 'a；b、 c，,a' | a,b,c",
        "items | ' , ;' | ~",
        "items | single | single",
        "'{items: {between: \"/\"}}' | a,b/c | a,b,c",
        "'{items: {between: \"]\"}}' | a]b | a,b",
        "'{items: {labels: {\"1\": 高层, \"2\": ~}}}' | １,2,3 | 高层,3",
        "'{items: {labels: {\"1\": 高层, otherwise: 其他}, as: \"+\"}}' | 1;8;9 | 高层+其他",
      })
  void areWrittenInOneWay(String rule, String value, String written) {
    String cleaned = Yaml.cleaned("clean: [" + rule + "]", value);
    assertThat(cleaned == null ? "~" : cleaned).isEqualTo(written);
  }
}
