package dev.handover.record;

/** How a command ends; scripts and schedulers rely on the numbers. */
public enum ExitCode {
  DONE(0),
  INTERNAL(1),
  CONFIGURATION(2),
  GATE_CLOSED(3),
  SOURCE_UNAVAILABLE(4),
  DELIVERY_FAILED(5),
  DOES_NOT_RECONCILE(6),
  INTEGRITY(7),
  REJECT_LIMIT(8),
  BUSY(9),
  NOT_PERMITTED(10),
  LEDGER(11);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
