package dev.handover.source;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL that a mapping's author wrote: a condition or an order in the source's words, which reads the
 * columns that it names.
 */
final class Condition {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"((?:[^\"]|\"\")+)\"|`([^`]+)`|([\\p{L}_][\\p{L}\\p{N}_$]*)");

  private final String sql;
  private final Set<String> words = new HashSet<>();

  /**
   * @param part where it stands in the mapping, such as {@code `deleted`}
   */
  Condition(String entity, String part, String sql) {
    this.sql = sql;
    Matcher matcher = TOKEN.matcher(sql);
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      rest.append(sql, at, matcher.start());
      at = matcher.end();
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) != null) {
          words.add(matcher.group(group).toLowerCase(Locale.ROOT));
        }
      }
    }
    rest.append(sql, at, sql.length());
    if (!isOneExpression(rest.toString())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-07",
          "mapping "
              + entity
              + ": "
              + part
              + " must be one expression without `;`, `?`, comments or open brackets");
    }
  }

  private static boolean isOneExpression(String outsideWords) {
    int depth = 0;
    for (int i = 0; i < outsideWords.length(); i++) {
      switch (outsideWords.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case ';', '?', '\'', '"', '`' -> depth = -1;
        default -> {}
      }
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0 && !outsideWords.contains("--") && !outsideWords.contains("/*");
  }

  /** An expression that is 1 where the condition holds and 0 where it does not or is unknown. */
  String flag() {
    return "CASE WHEN (" + sql + ") THEN 1 ELSE 0 END";
  }

  String sql() {
    return sql;
  }

  /** Whether the condition speaks of a column of that name. */
  boolean names(String column) {
    return words.contains(column.toLowerCase(Locale.ROOT));
  }
}
