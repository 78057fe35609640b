package dev.handover.receive.api;

/** A record names one of another entity that the API has not taken. */
public final class Unready extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String entity;

  Unready(String entity) {
    super(null, null, false, false);
    this.entity = entity;
  }

  /** What is noted of the record. */
  public Outcome.Refused refused() {
    return new Outcome.Refused(
        0, "not sent: the record of " + entity + " that it belongs to is not in the API");
  }
}
