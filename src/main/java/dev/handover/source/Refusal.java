package dev.handover.source;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Why the source would not let a row be destroyed. */
public enum Refusal {
  /** Other rows refer to it. */
  REFERENCED,
  /** Rows that nobody named would have gone with it, or would have been changed. */
  TAKES_OTHERS_ALONG,
  /** The user of {@code destroy} has no right to. */
  NOT_PERMITTED,
  /** A rule of the table forbids it, such as a column that may not be empty. */
  CONSTRAINT,
  /** A trigger, or the database for a reason of its own. */
  REFUSED,
  /** More rows than one answered to its key, or none. */
  NOT_ALONE,
  /** The database said that it was done, and a second look said otherwise. */
  NOT_VERIFIED,
  /** It was not gone yet when the plan was broken off. */
  BROKEN_OFF;

  /** As it stands in certificates: {@code takes-others-along}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What an error is about; empty where it is about no row: the connection, a lock, the disk. */
  static Optional<Refusal> of(SQLException told) {
    String state = Optional.ofNullable(told.getSQLState()).orElse("");
    if (state.equals("42501") || state.equals("90096")) {
      return Optional.of(NOT_PERMITTED);
    }
    if (state.equals("23503") || state.equals("23001") || told.getErrorCode() == 1451) {
      return Optional.of(REFERENCED);
    }
    if (state.startsWith("23") || state.startsWith("44")) {
      return Optional.of(CONSTRAINT);
    }
    boolean row =
        state.startsWith("22")
            || state.startsWith("27")
            || state.startsWith("42")
            || state.startsWith("45")
            || state.startsWith("P0")
            || state.equals("90044"); // H2: a trigger's own error
    return row ? Optional.of(REFUSED) : Optional.empty();
  }
}
