package dev.handover.cli.retention;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ReasonOption;
import dev.handover.cli.Seat;
import dev.handover.cli.Workplace;
import dev.handover.cli.subject.Desk;
import dev.handover.cli.subject.Whom;
import dev.handover.flow.SubjectDesk;
import dev.handover.ledger.Holds;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.ledger.RequestKind;
import dev.handover.mapping.DataClass;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps something, whatever the clocks say. */
@Command(
    name = "hold",
    description = {
      "Set a legal hold: nothing that it is about is destroyed until it is released.",
      "It is about one person (KEY, or --by and --by-file), a class of data (--class), or all of the"
          + " case (--all). The person is kept as keyed digests alone; who is the same person under"
          + " another key is held too."
    })
final class RetentionHold implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Whom whom;
  @Mixin private ReasonOption reason;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description = "All data of this class in the case, such as transaction.")
  private String dataClass;

  @Option(names = "--all", description = "All data of the case.")
  private boolean all;

  @Option(
      names = "--owner",
      required = true,
      paramLabel = "NAME",
      description = "Who answers for it: a role or one of your own people, no customer.")
  private String owner;

  @Option(
      names = "--review",
      required = true,
      paramLabel = "DATE",
      description = "The day by which somebody looks whether it is still needed: 2027-01-31.")
  private LocalDate review;

  @Override
  public Integer call() {
    requireOne();
    Workplace workplace = Workplace.here();
    LegalHold hold = whom.isGiven() ? person(workplace) : other(workplace);
    printed.result(
        HoldText.json(hold),
        () -> {
          printed.line("held: " + HoldText.line(hold));
          printed.line(
              "  it ends with: handover retention release " + hold.id() + " --reason \"…\"");
        });
    return 0;
  }

  private void requireOne() {
    long said = List.of(whom.isGiven(), dataClass != null, all).stream().filter(b -> b).count();
    if (said != 1) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RET-10",
          "say once what is held: a person (KEY, or --by and --by-file), --class, or --all");
    }
    if (owner.isBlank()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-RET-11", "--owner must name who answers for the hold");
    }
  }

  private LegalHold other(Workplace workplace) {
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      return set(
          workplace, ledger, deal, all ? LegalHold.Scope.CASE : LegalHold.Scope.CLASS, List.of());
    }
  }

  /** A person nobody knows now is held all the same, should his data come to light. */
  private LegalHold person(Workplace workplace) {
    try (Desk desk = new Desk(which, passphrase)) {
      SubjectDesk.Sought sought = whom.sought();
      Set<String> found = desk.find(sought, "subject looked up").digests();
      Set<String> persons = desk.kin(found, RequestKind.QUERY);
      if (persons.isEmpty()) {
        Seat.say("note: nobody was found by that; whoever has it is held all the same");
      }
      return set(
          workplace,
          desk.ledger(),
          desk.deal(),
          LegalHold.Scope.SUBJECT,
          desk.people().known(sought, persons));
    }
  }

  private LegalHold set(
      Workplace workplace,
      Ledger ledger,
      Case deal,
      LegalHold.Scope scope,
      List<Holds.Whom> persons) {
    LocalDate today = LocalDate.ofInstant(workplace.clock().instant(), deal.file().zone());
    if (!review.isAfter(today)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-RET-12", "--review must be a day to come");
    }
    return ledger
        .holds()
        .set(
            new Holds.Order(
                deal.file().id(),
                scope,
                scope == LegalHold.Scope.CLASS ? classWord() : "",
                reason.text(),
                owner.strip(),
                review),
            persons,
            workplace.actor(),
            workplace.clock().instant());
  }

  private String classWord() {
    String word = dataClass.toLowerCase(Locale.ROOT);
    List<String> known = Arrays.stream(DataClass.values()).map(DataClass::word).toList();
    if (!known.contains(word)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RET-13",
          "there is no such class of data; it is one of " + String.join(", ", known));
    }
    return word;
  }
}
