package dev.handover.ledger;

import java.util.Locale;

/** What an incident may do to people, the least first; rule packs name it in their conditions. */
public enum Severity {
  /** Unlikely to do them any harm. */
  LOW,
  /** It may. */
  MEDIUM,
  /** It is likely to. */
  HIGH;

  /** As people, programs and rule packs write it: {@code medium}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
