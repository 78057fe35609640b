package dev.handover.cli.subject;

import dev.handover.ledger.RequestKind;
import picocli.CommandLine.Command;

/** Carries out a person's request of this kind. */
@Command(
    name = "restrict",
    description =
        "Have a person's data stored at the seller only: the buyer gives back what he holds, nothing new goes, until lift. Reason at the buyer: restricted.")
final class SubjectRestrict extends KeepBack {
  @Override
  RequestKind kind() {
    return RequestKind.RESTRICT;
  }
}
