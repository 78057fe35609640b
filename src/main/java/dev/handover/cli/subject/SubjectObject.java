package dev.handover.cli.subject;

import dev.handover.ledger.RequestKind;
import picocli.CommandLine.Command;

/** Carries out a person's request of this kind. */
@Command(
    name = "object",
    description =
        "Obey a person's objection: what the buyer holds is taken back, nothing new goes. Reason at the buyer: withheld.")
final class SubjectObject extends KeepBack {
  @Override
  RequestKind kind() {
    return RequestKind.OBJECT;
  }
}
