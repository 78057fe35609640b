package dev.handover.ledger;

import java.util.Locale;

/** What a subject may ask for. */
public enum RequestKind {
  /** Whether, and what, is held. */
  QUERY,
  COPY,
  CORRECT,
  DELETE,
  RESTRICT,
  OBJECT,
  /** The consent is taken back. */
  WITHDRAW,
  COMPLAIN,
  /** Why it was decided so. */
  EXPLAIN;

  /** As commands, packs and reports write it: {@code delete}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it keeps the whole person back, in every run until it is ended. */
  public boolean keepsBack() {
    return this == DELETE || this == RESTRICT || this == OBJECT || this == WITHDRAW;
  }
}
