package dev.handover.ledger;

import java.util.Locale;

/** What happened to personal data. */
public enum IncidentKind {
  /** It came to somebody who must not have it. */
  LEAK,
  /** It is gone. */
  LOSS,
  /** It was changed by somebody who must not. */
  ALTERATION,
  /** It was sent to somebody else than the buyer. */
  WRONG_RECIPIENT,
  /** Somebody else may have a key. */
  STOLEN_KEY,
  /** What none of the others says, or what is not known yet. */
  OTHER;

  /** As people and programs read it: {@code wrong-recipient}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
