package dev.handover.mapping;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SQL that a mapping holds. A condition stands between brackets in a query, so it must not be able
 * to end them, the statement or the line.
 */
final class SqlCondition {
  private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$\\w*\\$");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

  private SqlCondition() {}

  /** What makes it more than one plain condition; empty when it is fine. */
  static Optional<String> trouble(String condition) {
    return unclear(condition)
        .or(
            () ->
                balanced(condition)
                    ? Optional.empty()
                    : Optional.of("unbalanced quotes or brackets"));
  }

  /** What may end a statement or a line, or what a database may take for something else. */
  static Optional<String> unclear(String condition) {
    if (condition.contains(";")) {
      return Optional.of("a semicolon");
    }
    if (condition.contains("--") || condition.contains("/*") || condition.contains("#")) {
      return Optional.of("a comment");
    }
    if (condition.contains("\\") || DOLLAR_QUOTE.matcher(condition).find()) {
      return Optional.of("a backslash or dollar quotes");
    }
    if (condition.contains("?") || CONTROL.matcher(condition).find()) {
      return Optional.of("a question mark or a control character");
    }
    return Optional.empty();
  }

  private static boolean balanced(String condition) {
    int depth = 0;
    char quote = 0;
    for (char c : condition.toCharArray()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth < 0) {
        return false;
      }
    }
    return depth == 0 && quote == 0;
  }
}
