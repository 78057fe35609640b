package dev.handover.notice;

import java.util.Locale;

/** The forms of a notice. */
public enum Kind {
  /** By mail or on paper: says everything. */
  LETTER,
  /** A short message: may lead to the statement for the rest. */
  SMS,
  /** For everybody to read, where no message arrives. */
  STATEMENT;

  /** As files and options write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
