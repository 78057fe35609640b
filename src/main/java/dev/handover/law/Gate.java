package dev.handover.law;

import dev.handover.ledger.Evidence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A duty and how it stands on a day.
 *
 * @param shown what shows that it is met, or that it is not: words for people
 * @param owner who answers for it; empty where nobody does yet
 * @param until the last day on which it stands; absent where it has no end
 * @param evidence the item of the register that opens it, where one does
 * @param next what to do where it is closed, or what to know where it is open; else empty
 */
public record Gate(
    Duty duty,
    State state,
    String shown,
    String owner,
    Optional<LocalDate> until,
    Optional<Evidence.Item> evidence,
    String next) {
  /** How it stands. */
  public enum State {
    OPEN,
    /** Not met, but let pass for a while by two people. */
    WAIVED,
    CLOSED
  }

  static Gate open(Duty duty, String shown, String owner, Optional<LocalDate> until, String next) {
    return new Gate(duty, State.OPEN, shown, owner, until, Optional.empty(), next);
  }

  static Gate open(Duty duty, Evidence.Item item) {
    return new Gate(
        duty,
        State.OPEN,
        "evidence " + item.id() + ", " + item.entry().title(),
        item.entry().owner(),
        item.entry().until(),
        Optional.of(item),
        "");
  }

  static Gate closed(Duty duty, String shown, String next) {
    return new Gate(duty, State.CLOSED, shown, "", Optional.empty(), Optional.empty(), next);
  }

  /** The same, let pass until the waiver's last day. */
  Gate waived(Evidence.Item waiver) {
    return new Gate(
        duty,
        State.WAIVED,
        "waiver " + waiver.id() + ": " + waiver.entry().note(),
        waiver.entry().owner(),
        waiver.entry().until(),
        Optional.of(waiver),
        next);
  }
}
