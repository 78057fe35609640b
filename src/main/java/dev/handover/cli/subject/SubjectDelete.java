package dev.handover.cli.subject;

import dev.handover.ledger.RequestKind;
import picocli.CommandLine.Command;

/** Carries out a person's request of this kind. */
@Command(
    name = "delete",
    description =
        "Delete a person at the buyer, and keep the person from every run from now on, also where the source still has the records. Reason at the buyer: erased.")
final class SubjectDelete extends KeepBack {
  @Override
  RequestKind kind() {
    return RequestKind.DELETE;
  }
}
