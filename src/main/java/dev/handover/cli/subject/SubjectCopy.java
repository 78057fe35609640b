package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.PrivateFile;
import dev.handover.flow.SubjectDesk;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import dev.handover.rights.Person;
import dev.handover.rights.PersonalCopy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the copy that a person gets. */
@Command(
    name = "copy",
    description = {
      "Write a person's copy: what the source holds under the mappings, and what went to the buyer"
          + " when; a ZIP with a page to read and JSON.",
      "The person is named again with --request too, since the hub keeps no name: it must be the one"
          + " who asked."
    })
final class SubjectCopy implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Whom whom;
  @Mixin private RequestOptions options;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is never overwritten.")
  private Path to;

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      desk.requireReadable("subject copy");
      desk.people();
      SubjectDesk.Sought sought = whom.sought();
      options
          .id()
          .ifPresent(id -> desk.book().requireVerified(id, RequestKind.COPY, RequestKind.QUERY));
      Person person = desk.requireOne(sought, "copy made");
      SubjectRequest request =
          options
              .id()
              .map(id -> same(desk, id, person))
              .orElseGet(
                  () ->
                      options.lodge(desk, RequestKind.COPY, person.digests(), Optional.of(sought)));
      byte[] zip = new PersonalCopy(desk.deal().file(), person, HubClock.now()).zip();
      PrivateFile.write(to, zip, () -> note(desk, request, zip));
      Map<String, Object> json = new LinkedHashMap<>(Texts.json(request));
      json.put("file", to.toString());
      json.put("sha256", Sha256.hex(zip));
      printed.result(
          json,
          () -> {
            printed.line("written: " + to + ", for request " + request.id());
            printed.line("  when it was handed over: handover subject answer " + request.id());
          });
      return 0;
    }
  }

  private static SubjectRequest same(Desk desk, String id, Person person) {
    SubjectRequest request = desk.book().find(id);
    desk.people().requireSame(request, person.digests());
    return request;
  }

  private static void note(Desk desk, SubjectRequest request, byte[] zip) {
    desk.ledger()
        .audit()
        .append(
            desk.actor(),
            "copy written",
            desk.deal().file().id().value(),
            "request " + request.id() + ": sha-256 " + Sha256.hex(zip));
  }
}
