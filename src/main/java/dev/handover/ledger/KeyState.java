package dev.handover.ledger;

import java.util.Locale;

/** Where a key stands in its life. */
public enum KeyState {
  /** Known, not yet used: a buyer's certificate that nobody confirmed, an own key to come. */
  NEXT,

  /** What new runs use. */
  CURRENT,

  /** Followed by another: runs that began with it end with it, what it signed stays good. */
  RETIRING,

  /** Not to be trusted: nothing is sealed to it, signed with it, or believed of it. */
  REVOKED,

  /** Gone, and with it all that only it opens. */
  DESTROYED;

  /** As people are told, and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
