package dev.handover.cli.subject;

import dev.handover.ledger.RequestKind;
import picocli.CommandLine.Command;

/** Carries out a person's request of this kind. */
@Command(
    name = "withdraw",
    description =
        "Obey a withdrawn consent, where the source does not know of it yet. Reason at the buyer: withheld.")
final class SubjectWithdraw extends KeepBack {
  @Override
  RequestKind kind() {
    return RequestKind.WITHDRAW;
  }
}
