package dev.handover.source;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.UnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a database's errors apart by SQLState and says them without the driver's own words, which
 * may repeat values, statements or the URL. Only messages about unknown names and wrong syntax are
 * quoted: they speak of the mapping's text.
 */
final class Trouble {
  private static final Set<String> ABOUT_NAMES =
      Set.of("42601", "42703", "42P01", "42883", "42501", "42S02", "42S22", "42000", "42001");

  /** PostgreSQL, where bytes of no encoding lie in a text, or a character has no counterpart. */
  private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

  /** H2's own states that mean that the database is not there, or no longer. */
  private static final Set<String> H2_GONE =
      Set.of(
          "90013", "90020", "90028", "90030", "90031", "90067", "90098", "90121", "90146", "90149");

  private Trouble() {}

  /**
   * @param doing what was attempted and on what, such as {@code reading guest from table guests}
   * @param where the printable address
   */
  static HandoverException of(SQLException trouble, String doing, String where) {
    String state = Optional.ofNullable(trouble.getSQLState()).orElse("");
    String seen = " (SQLState " + (state.isEmpty() ? "none" : state) + network(trouble) + ")";
    SQLException bare = withoutWords(trouble);
    if (state.startsWith("28")) {
      return new HandoverException(
          ExitCode.SOURCE_UNAVAILABLE,
          "HUB-SRC-03",
          doing + ": " + where + " refuses the login" + seen + "; check source.user and password",
          bare);
    }
    if (state.equals("42501") || state.equals("90096")) {
      return new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-04",
          doing
              + ": no right at "
              + where
              + seen
              + words(trouble, state)
              + "; grant select on the columns that the mapping names",
          bare);
    }
    if (NO_TEXT.contains(state)) {
      return new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-15",
          doing
              + ": "
              + where
              + " holds a value that is no text and cannot be sent"
              + seen
              + "; let the seller mend it: in a database of encoding SQL_ASCII find it with"
              + " convert_from(column::bytea, 'UTF8'), which fails on it",
          bare);
    }
    if (state.startsWith("22") || state.startsWith("21")) {
      return new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-08",
          doing
              + ": "
              + where
              + " cannot work out a value"
              + seen
              + "; look at the `deleted` condition and at the view's own expressions",
          bare);
    }
    if (isAboutTheQuery(state)) {
      return new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-07",
          doing
              + ": "
              + where
              + " does not understand the query"
              + seen
              + words(trouble, state)
              + "; check `from` in the mapping",
          bare);
    }
    return new UnavailableException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-SRC-02",
        doing
            + ": "
            + where
            + " is not available"
            + seen
            + "; check that it runs and is reachable, then run again: what was delivered stays",
        bare);
  }

  private static boolean isAboutTheQuery(String state) {
    return state.startsWith("42")
        || state.equals("25006")
        || state.equals("0A000")
        || (state.startsWith("90") && !H2_GONE.contains(state));
  }

  private static String words(SQLException trouble, String state) {
    if (!ABOUT_NAMES.contains(state) || trouble.getMessage() == null) {
      return "";
    }
    String line = trouble.getMessage().lines().findFirst().orElse("");
    line = line.split("; SQL statement", 2)[0].strip();
    return ": " + (line.length() > 200 ? line.substring(0, 200) + "…" : line);
  }

  private static String network(SQLException trouble) {
    for (Throwable cause = trouble.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return ", " + cause.getClass().getSimpleName();
      }
    }
    return "";
  }

  static SQLException withoutWords(SQLException trouble) {
    SQLException bare =
        new SQLException(
            "the driver's message is withheld, it may hold values",
            trouble.getSQLState(),
            trouble.getErrorCode());
    bare.setStackTrace(trouble.getStackTrace());
    return bare;
  }
}
