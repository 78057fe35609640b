package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Typed;
import dev.handover.flow.SubjectDesk;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectRequest;
import dev.handover.rights.RequestBook;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has every run from now on put a corrected value in the place of the source's. */
@Command(
    name = "correct",
    description = {
      "Correct one field of one record: every run sends the corrected value, cleaned, checked and"
          + " treated as the mapping says, until the source says the same.",
      "The value comes from --value-file or is asked for; it is kept encrypted."
    })
final class SubjectCorrect implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private RequestOptions options;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--entity",
      required = true,
      paramLabel = "NAME",
      description = "Of which entity.")
  private String entity;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEY",
      description = "The record, by the source's key.")
  private String key;

  @Option(
      names = "--field",
      required = true,
      paramLabel = "NAME",
      description = "The field, as the buyer gets it.")
  private String field;

  @Option(
      names = "--value-file",
      paramLabel = "FILE",
      description = "A file whose first line is the right value; an empty one takes it away.")
  private Path file;

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      SubjectDesk people = desk.people();
      options.id().ifPresent(id -> desk.book().requireVerified(id, RequestKind.CORRECT));
      String value = Typed.line(file, field);
      RequestBook.requireFit(people.compiled(desk.deal().mapping(entity)), field, value);
      people.note(desk.actor(), "correction asked", entity, key);
      Set<String> persons =
          desk.atTheSource(source -> people.personOf(desk.deal().mapping(entity), key, source));
      SubjectRequest request =
          options
              .id()
              .map(id -> desk.book().find(id))
              .orElseGet(() -> options.lodge(desk, RequestKind.CORRECT, persons, Optional.empty()));
      if (options.id().isPresent()) {
        people.requireSame(request, persons);
      }
      desk.book()
          .correct(
              request,
              people.compiled(desk.deal().mapping(entity)),
              people.digest(entity, key),
              field,
              value);
      SubjectRequest done = desk.book().find(request.id());
      printed.result(
          Texts.json(done),
          () -> {
            Texts.story(desk.deal(), done).forEach(printed::line);
            printed.line("  " + Texts.follows(desk.book(), done));
          });
      return 0;
    }
  }
}
