package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.handover.record.Slice;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked up place by place is what RE2 says. */
class FixedPatternTest {
  private static final String[] PARTS = {
    "1",
    "a",
    "Z",
    "-",
    "@",
    " ",
    "\\d",
    "\\.",
    "\\-",
    "\\[",
    "[3-9]",
    "[abc]",
    "[A-Z0-9]",
    "[\\dX]",
    "[\\-x]",
    "\\d{3}",
    "[ab]{2}",
    "7{10}"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithRe2(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder regex = new StringBuilder();
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        regex.append(PARTS[random.nextInt(PARTS.length)]);
      }
      FixedPattern fixed = FixedPattern.of(regex.toString()).orElseThrow();
      Pattern re2 = Pattern.compile(regex.toString());
      for (int i = 0; i < 50; i++) {
        String value = value(regex.toString(), random);
        assertThat(fixed.matches(Slice.of(value)))
            .as(regex + " of " + value)
            .isEqualTo(re2.matches(value));
      }
    }
  }

  /** Often one that matches: a character for each part, sometimes another. */
  private static String value(String regex, Random random) {
    StringBuilder value = new StringBuilder();
    String from =
        regex
            .replaceAll("\\\\d\\{3}", "123")
            .replaceAll("\\\\d", "4")
            .replaceAll("\\[ab]\\{2}", "ab")
            .replaceAll("7\\{10}", "7777777777")
            .replaceAll("\\[3-9]", "5")
            .replaceAll("\\[abc]", "c")
            .replaceAll("\\[A-Z0-9]", "Q")
            .replaceAll("\\[\\\\?[d4]X]", "X")
            .replaceAll("\\[\\\\-x]", "x")
            .replace("\\", "");
    for (char c : from.toCharArray()) {
      value.append(random.nextInt(30) == 0 ? "5aQ-é王".charAt(random.nextInt(6)) : c);
    }
    return random.nextInt(10) == 0 ? value.append('1').toString() : value.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b",
        "a*",
        "a+",
        "a?",
        "(a)",
        ".",
        "^a",
        "a$",
        "\\w",
        "\\pN",
        "[^a]",
        "[a",
        "a{1,2}",
        "a{0}",
        "a{2}?",
        "a{2}{2}",
        "\\Qa\\E",
        "(?i)a",
        "王",
        "[a-]",
        "[]",
        "a{",
        "a{100}",
        "\\",
        "[b-a]",
        "[[:alpha:]]",
        "[a&&b]"
      })
  void leavesWhatSaysMoreToRe2(String regex) {
    assertThat(FixedPattern.of(regex)).isEqualTo(Optional.empty());
  }
}
