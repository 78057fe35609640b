package dev.handover.mapping;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.Optional;

/**
 * The whole value matches a regular expression. The engine takes linear time whatever the value, at
 * the price of lookaround and back-references; still, no value over 10,000 bytes is tried.
 */
record PatternCheck(Pattern pattern, Optional<FixedPattern> fixed) implements Check {
  static final Rule<Check> RULE = new Rule<>("pattern", Rule.ANY, PatternCheck::read);
  private static final int MOST_BYTES = 10_000;
  private static final Pattern NOTHING = Pattern.compile("");

  PatternCheck(Pattern pattern) {
    this(pattern, FixedPattern.of(pattern.pattern()));
  }

  private static Check read(Argument argument) {
    String regex = argument.text().orElse("");
    if (regex.isEmpty()) {
      argument.wrong("needs a regular expression that the whole value must match");
      return new PatternCheck(NOTHING);
    }
    try {
      return new PatternCheck(Pattern.compile(regex));
    } catch (PatternSyntaxException wrong) {
      argument.wrong(
          "is no regular expression: "
              + wrong.getDescription()
              + "; write it in RE2's syntax, which has no lookaround and no back-references");
      return new PatternCheck(NOTHING);
    }
  }

  @Override
  public boolean passes(Slice value) {
    if (fixed.isPresent()) {
      return fixed.get().matches(value);
    }
    return value.length <= MOST_BYTES
        && pattern.matches(
            Arrays.copyOfRange(value.bytes, value.start, value.start + value.length));
  }

  @Override
  public String reason() {
    return "does not match the pattern " + pattern.pattern();
  }
}
