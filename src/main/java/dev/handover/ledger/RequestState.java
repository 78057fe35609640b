package dev.handover.ledger;

import java.util.Locale;

/** How far a subject's request is. */
public enum RequestState {
  /** Lodged; nobody has made sure yet who asks. */
  RECEIVED,
  /** It is the person, or somebody who may ask for the person. */
  VERIFIED,
  /** Every run from now on obeys it; none has carried it yet. */
  EXECUTING,
  /** A delivered run carried it to the buyer. */
  SENT,
  /** The buyer's receipt says that he has done it. */
  RECEIPTED,
  /** No run goes to the buyer any more: it was handed to him by letter. */
  FORWARDED,
  /** Its end was ordered before the buyer had done it: runs obey it no more. */
  LIFTED,
  ANSWERED,
  REFUSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
