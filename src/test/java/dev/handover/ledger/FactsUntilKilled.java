package dev.handover.ledger;

import dev.handover.record.Window;
import dev.handover.testing.OtherJvm;
import java.util.List;
import java.util.Optional;

/** Opens a ledger and delivers windows for ever, saying the number of each once it is a fact. */
final class FactsUntilKilled {
  private FactsUntilKilled() {}

  public static void main(String[] arguments) {
    OtherJvm.quiet();
    Ledger ledger = Ledger.open(arguments[0], Optional.empty(), Optional.empty());
    Run run = Sample.running(ledger, Sample.full(Sample.HOTEL), 5_000);
    System.out.println("run " + run.id());
    List<Window> open = ledger.windows().open(run.id());
    for (Window window : open) {
      Window begun = ledger.windows().begin(window);
      ledger.windows().sealed(begun, Sample.parcel(begun, 3), Sample.account(begun, 3));
      ledger.windows().delivered(begun, Sample.NOW);
      System.out.println("delivered " + window.number());
    }
  }
}
