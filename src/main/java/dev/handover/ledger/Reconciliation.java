package dev.handover.ledger;

import dev.handover.record.Account;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Tally;
import dev.handover.record.Window;

/** Refuses an account in which a record is missing, before it becomes a fact. */
final class Reconciliation {
  private Reconciliation() {}

  static void require(Window window, ParcelFact parcel, Account account) {
    balance(window, account);
    Tally tally = account.tally();
    if (tally.delivered() != parcel.upserts()) {
      throw wrong(
          window, parcel.upserts() + " upsert lines for " + tally.delivered() + " delivered");
    }
    if (parcel.attempt() != window.attempt()
        || parcel.window() != window.number()
        || !parcel.entity().equals(window.entity())) {
      throw wrong(window, "the parcel " + parcel.fileName() + " is of another window");
    }
  }

  static void requireNothingDelivered(Window window, Account account) {
    balance(window, account);
    if (account.tally().delivered() != 0
        || account.exposure().stream().anyMatch(e -> e.count() > 0)) {
      throw wrong(window, "records were delivered, but there is no parcel");
    }
  }

  private static void balance(Window window, Account account) {
    Tally tally = account.tally();
    if (!tally.balances()) {
      throw wrong(window, tally.read() + " records read are not all accounted for");
    }
    if (tally.quarantined() != account.quarantined().size()) {
      throw wrong(
          window,
          tally.quarantined()
              + " records counted in quarantine, "
              + account.quarantined().size()
              + " kept there");
    }
  }

  private static HandoverException wrong(Window window, String what) {
    return new HandoverException(
        ExitCode.DOES_NOT_RECONCILE,
        "HUB-LED-22",
        "window " + window + " does not reconcile: " + what + "; report this as a defect");
  }
}
