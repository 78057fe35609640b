package dev.handover.cli.subject;

import dev.handover.flow.SubjectDesk;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.rights.Person;
import dev.handover.rights.RequestBook;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The request that a command carries out: one that was lodged, or one that it lodges itself. */
final class RequestOptions {
  @Option(
      names = "--request",
      paramLabel = "ID",
      description = "The request, by its id, once it was made sure who asks.")
  private String id;

  @Option(
      names = "--identity",
      paramLabel = "TEXT",
      description =
          "Without --request: how it was made sure that the right person asks, such as \"passport"
              + " seen at the desk\". Name no number of it: it stays in the audit chain.")
  private String identity;

  @Mixin private EntryOptions entry;

  Optional<String> id() {
    if (id != null) {
      entry.requireNoArrival();
    }
    return Optional.ofNullable(id);
  }

  /** The request, with the identity of who asks made sure. */
  SubjectRequest request(Desk desk, RequestKind kind, Whom whom) {
    RequestBook book = desk.book();
    if (id().isPresent()) {
      if (whom.isGiven()) {
        throw new HandoverException(
            ExitCode.CONFIGURATION, "HUB-RGT-25", "--request says who it is; name nobody besides");
      }
      return book.requireVerified(id, kind);
    }
    requireIdentity();
    SubjectDesk.Sought sought = whom.sought();
    Person person = desk.requireOne(sought, "subject looked up");
    return lodge(desk, kind, person.digests(), Optional.of(sought));
  }

  SubjectRequest lodge(
      Desk desk, RequestKind kind, Set<String> persons, Optional<SubjectDesk.Sought> sought) {
    requireIdentity();
    RequestBook book = desk.book();
    SubjectRequest lodged = book.lodge(kind, entry.asked(desk, persons, sought));
    book.verify(lodged.id(), Texts.line(identity, "--identity"));
    return book.find(lodged.id());
  }

  private void requireIdentity() {
    if (identity == null) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-26",
          "say how it was made sure that the right person asks: --identity TEXT; or lodge the"
              + " request first: handover subject lodge");
    }
  }
}
