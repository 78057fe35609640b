package dev.handover.ledger;

import dev.handover.record.HandoverException;
import dev.handover.testing.OtherJvm;
import java.util.Optional;

/** Writes to a ledger until it cannot, and says how that ended. */
final class FillsTheDisk {
  private FillsTheDisk() {}

  public static void main(String[] arguments) {
    OtherJvm.quiet();
    long written = 0;
    try {
      Ledger ledger = Ledger.open(arguments[0], Optional.empty(), Optional.empty());
      while (true) {
        ledger.audit().append("hub", "tried", "disk", "x".repeat(2000));
        written++;
      }
    } catch (HandoverException e) {
      System.out.println(e.exitCode() + " " + written + " " + e.getMessage());
    }
    Runtime.getRuntime().halt(0);
  }
}
