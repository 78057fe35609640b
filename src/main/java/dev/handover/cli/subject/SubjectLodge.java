package dev.handover.cli.subject;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.flow.SubjectDesk;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectRequest;
import dev.handover.rights.Person;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Enters a request into the register, with its day. */
@Command(
    name = "lodge",
    description = {
      "Enter what a person asks for into the register; the day by which it must be answered follows"
          + " from the rule packs and the case.",
      "Nothing is shown or done before it was made sure who asks: verify."
    })
final class SubjectLodge implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Whom whom;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      converter = Kind.class,
      completionCandidates = Kinds.class,
      description = "What is asked for: ${COMPLETION-CANDIDATES}.")
  private RequestKind kind;

  @Mixin private EntryOptions entry;

  /** The words of all kinds. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(RequestKind.values()).map(RequestKind::word).iterator();
    }
  }

  /** The words as they are shown. */
  static final class Kind implements ITypeConverter<RequestKind> {
    @Override
    public RequestKind convert(String word) {
      try {
        return RequestKind.valueOf(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("there is " + String.join(", ", new Kinds()));
      }
    }
  }

  @Override
  public Integer call() {
    try (Desk desk = new Desk(which, passphrase)) {
      SubjectDesk.Sought sought = whom.sought();
      Person person = desk.findOne(sought, "subject looked up");
      SubjectRequest request =
          desk.book()
              .lodge(
                  kind,
                  entry.asked(
                      desk, person.isUnknown() ? Set.of() : person.digests(), Optional.of(sought)));
      printed.result(
          Texts.json(request),
          () -> {
            Texts.story(desk.deal(), request).forEach(printed::line);
            if (request.persons().isEmpty() && desk.book().isOver()) {
              printed.line(
                  "  nobody was found, and the data is the buyer's: once it is clear who asks, "
                      + Texts.forward(request));
            } else if (person.isUnknown()) {
              printed.line("  nobody was found: that is the answer, once it is clear who asks");
            }
            printed.line("  next: handover subject verify " + request.id() + " --identity \"how\"");
          });
      return 0;
    }
  }
}
