package dev.handover.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a MariaDB or MySQL session is told before it reads: no server's or user's own limit may cut
 * a result short or end a session that waits while the hub works.
 */
final class MariaDbSession {
  /** No server is patient beyond this on every system: a week, in seconds. */
  private static final int IDLE_SECONDS = 604_800;

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("time_zone", "'+00:00'"),
          Map.entry("wait_timeout", Integer.toString(IDLE_SECONDS)),
          Map.entry("idle_transaction_timeout", "0"),
          Map.entry("idle_readonly_transaction_timeout", "0"),
          Map.entry("net_write_timeout", Integer.toString(Dialect.SILENCE_SECONDS)),
          Map.entry("net_read_timeout", Integer.toString(Dialect.SILENCE_SECONDS)),
          Map.entry("lock_wait_timeout", Integer.toString(Dialect.QUERY_SECONDS)),
          Map.entry("max_statement_time", Integer.toString(Dialect.QUERY_SECONDS)),
          Map.entry("max_execution_time", Integer.toString(Dialect.QUERY_SECONDS * 1000)),
          Map.entry("sql_big_selects", "1"),
          Map.entry("sql_auto_is_null", "0"),
          Map.entry("lc_messages", "'en_US'"));

  /**
   * Modes that refuse zero dates, even in a comparison, or pad what was stored bare. How names and
   * texts are quoted stays as the server has it, because `deleted` conditions are written for that.
   */
  private static final Set<String> UNWANTED =
      Set.of(
          "STRICT_TRANS_TABLES",
          "STRICT_ALL_TABLES",
          "TRADITIONAL",
          "NO_ZERO_DATE",
          "NO_ZERO_IN_DATE",
          "PAD_CHAR_TO_FULL_LENGTH",
          "TIME_ROUND_FRACTIONAL");

  private MariaDbSession() {}

  static void set(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> settings = new ArrayList<>();
      // first of all, because it cuts what SHOW answers too
      statement.execute("SET SESSION sql_select_limit = 18446744073709551615");
      String asked =
          SETTINGS.keySet().stream().collect(Collectors.joining("','", "('sql_mode','", "')"));
      try (ResultSet known =
          statement.executeQuery("SHOW SESSION VARIABLES WHERE Variable_name IN " + asked)) {
        while (known.next()) {
          String name = known.getString(1);
          String value =
              name.equals("sql_mode") ? "'" + mode(known.getString(2)) + "'" : SETTINGS.get(name);
          settings.add("SESSION " + name + " = " + value);
        }
      }
      statement.execute("SET " + String.join(", ", settings));
      statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }
  }

  /** With dates that no calendar knows, so that they can be compared. */
  private static String mode(String theirs) {
    return Arrays.stream((theirs + ",ALLOW_INVALID_DATES").split(","))
        .filter(word -> !word.isEmpty() && !UNWANTED.contains(word))
        .distinct()
        .collect(Collectors.joining(","));
  }
}
