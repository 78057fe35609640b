package dev.handover.receive.api;

import java.util.Optional;

/**
 * What an answer means.
 *
 * @param id the API's own id, as far as the answer tells it
 * @param said what else there is to say of it; no value of the record
 */
record Reply(Kind kind, int status, Optional<String> id, String said) {
  /** The kinds of answers that are final. */
  enum Kind {
    DONE,
    THERE,
    GONE,
    REFUSED,

    /** A status that tells success everywhere, but is not among those that the buyer names. */
    LEFT_OUT
  }

  boolean is(Kind other) {
    return kind == other;
  }

  Outcome.Refused refused() {
    return new Outcome.Refused(status, said);
  }

  Outcome.Refused refused(String why) {
    return refused(why, Outcome.There.AS_BEFORE);
  }

  Outcome.Refused refused(String why, Outcome.There there) {
    return new Outcome.Refused(status, said + ": " + why, there);
  }

  @Override
  public String toString() {
    return "Reply[" + kind + ", " + status + "]";
  }
}
