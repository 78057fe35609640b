package dev.handover.ledger;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.UnavailableException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Says what is wrong with the ledger's database. A database's own message may quote the row, so it
 * is never passed on: what remains is SQLState, vendor code and the place in the program.
 */
final class Trouble {
  private static final int H2_ALREADY_OPEN = 90020;
  private static final int H2_CORRUPTED = 90030;
  private static final int H2_GENERAL = 50000;
  private static final int H2_READ_ONLY = 90097;
  private static final int H2_UNSUPPORTED_VERSION = 90048;

  private Trouble() {}

  /** Trouble of a ledger that was open before. */
  static HandoverException during(String doing, Throwable trouble) {
    SQLException sql = sqlCause(trouble);
    String message =
        "the ledger failed while "
            + doing
            + " ("
            + meaning(sql)
            + "); nothing of this step was kept: mend the cause and run again, it goes on where it"
            + " stopped";
    Throwable bare = withoutValues(trouble, sql);
    return mayPass(sql)
        ? new UnavailableException(ExitCode.LEDGER, "HUB-LED-12", message, bare)
        : new HandoverException(ExitCode.LEDGER, "HUB-LED-12", message, bare);
  }

  /** Whether the database is away, or somebody was in the way, rather than the disk full. */
  private static boolean mayPass(SQLException sql) {
    String state = sql == null || sql.getSQLState() == null ? "08" : sql.getSQLState();
    return state.startsWith("08")
        || state.startsWith("57P")
        || Set.of("25006", "40001", "40P01", "53300", "57014", "HYT00").contains(state);
  }

  /** Trouble in opening the ledger. */
  static HandoverException opening(String where, Optional<String> holder, Throwable trouble) {
    SQLException sql = sqlCause(trouble);
    if (sql != null && sql.getErrorCode() == H2_ALREADY_OPEN) {
      return new HandoverException(
          ExitCode.BUSY,
          "HUB-LED-01",
          "the ledger "
              + where
              + " is in use by another process"
              + holder.map(h -> " (" + h + ")").orElse("")
              + ", such as `serve` or another command; wait until it has ended or stop it",
          withoutValues(trouble, sql));
    }
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-LED-02",
        "the ledger " + where + " cannot be opened: " + meaning(sql) + "; " + remedy(sql),
        withoutValues(trouble, sql));
  }

  /** Trouble in bringing the ledger's tables to this program's version. */
  static HandoverException migrating(String where, Throwable trouble) {
    if (sqlCause(trouble) != null) {
      return opening(where, Optional.empty(), trouble);
    }
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-LED-06",
        "the ledger "
            + where
            + " was written by another version of this program; open it with that or a newer one",
        withoutValues(trouble, null));
  }

  private static String meaning(SQLException sql) {
    if (sql == null) {
      return "no answer from the database in time";
    }
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    String words =
        switch (sql.getErrorCode()) {
          case H2_CORRUPTED -> "its file is damaged";
          case H2_GENERAL -> "its file cannot be read or written";
          case H2_READ_ONLY -> "it cannot be written to";
          case H2_UNSUPPORTED_VERSION -> "its file was written by another version of the database";
          default -> words(state);
        };
    return words + ", SQLState " + state + ", code " + sql.getErrorCode();
  }

  private static String words(String state) {
    return switch (state) {
      case "" -> "no answer from the database in time";
      case "53100" -> "the disk is full";
      case "28000", "28P01" -> "user or password is refused";
      case "3D000" -> "there is no such database";
      case "40001", "40P01" -> "another transaction was in the way";
      case "57014", "HYT00" -> "it took too long";
      case "25006" -> "it cannot be written to";
      default ->
          state.startsWith("08")
              ? "the database cannot be reached"
              : state.startsWith("57P")
                  ? "the database is shutting down or starting"
                  : state.startsWith("90") || state.startsWith("HY")
                      ? "its file cannot be read or written"
                      : "the database refused";
    };
  }

  private static String remedy(SQLException sql) {
    String state = sql == null || sql.getSQLState() == null ? "08" : sql.getSQLState();
    if (state.startsWith("28") || state.startsWith("3D")) {
      return "check spring.datasource.url, username and password";
    }
    if (sql != null && sql.getErrorCode() == H2_CORRUPTED) {
      return "restore it from a backup; do not delete it: it knows what has been delivered";
    }
    return state.startsWith("08")
        ? "check that the database runs and that spring.datasource.url names it"
        : "check the disk's free space, the folder's owner and its permissions";
  }

  private static SQLException sqlCause(Throwable trouble) {
    SQLException found = null;
    for (Throwable t = trouble; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        found = sql;
        if (sql.getErrorCode() != 0) {
          return sql;
        }
      }
    }
    return found;
  }

  private static Throwable withoutValues(Throwable trouble, SQLException sql) {
    Throwable shown = sql == null ? trouble : sql;
    SQLException kept =
        new SQLException(
            shown.getClass().getSimpleName() + ", its message is not shown",
            sql == null ? null : sql.getSQLState(),
            sql == null ? 0 : sql.getErrorCode());
    kept.setStackTrace(shown.getStackTrace());
    return kept;
  }
}
