package dev.handover.record;

/** A record that was set aside: the reason in clear, its content encrypted under the case's key. */
public record Quarantined(Rejection rejection, byte[] content) {
  @Override
  public String toString() {
    return "Quarantined[" + rejection + "]";
  }
}
