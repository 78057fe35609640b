package dev.handover.cli.quarantine;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.SecondPerson;
import dev.handover.cli.Typed;
import dev.handover.cli.Workplace;
import dev.handover.flow.CorrectionDesk;
import dev.handover.flow.RunControl;
import dev.handover.ledger.Correction;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.ledger.QuarantineRow;
import dev.handover.process.AsOf;
import dev.handover.process.Recheck;
import dev.handover.record.HubClock;
import dev.handover.record.Outcome;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes the right value of one field of a quarantined record. */
@Command(
    name = "correct",
    description = {
      "Propose the right value of one field of a record in quarantine, where the seller does not"
          + " mend it himself. An officer other than you signs it, then it is released: handover"
          + " quarantine release.",
      "From then on every run takes the corrected value in the place of the seller's, until the"
          + " seller says something else. The value comes from --value-file or is asked for; it is"
          + " kept encrypted."
    })
final class QuarantineCorrect implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = "The record's id as list --records prints it, or its first digits.")
  private String id;

  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Of this run; otherwise of the newest run that set any record aside.")
  private String run;

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

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "How the right value is known, for the second person; no value of a record.")
  private String reason;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      workplace.requireReadable(deal, ledger, "quarantine correct");
      SecondPerson second = new SecondPerson(workplace, ledger);
      second.person();
      QuarantineRow row = QuarantineScope.of(run).named(ledger, deal, which.folder(), id).get(0);
      String value = Typed.line(file, field);
      CorrectionDesk desk = new CorrectionDesk(deal, ledger, workplace.keystore(passphrase.file()));
      CorrectionDesk.Taken taken;
      try (JdbcSource seller = RunControl.connect(workplace.settings(), deal);
          Snapshot snapshot = seller.snapshot()) {
        AsOf now = new AsOf(HubClock.now(), deal.file().zone());
        taken = desk.take(row, field, value, snapshot, now, workplace.actor());
      }
      Correction correction = taken.correction();
      Proposal proposal =
          second.proposed(
              CorrectionDesk.ACT, deal.file().id().value(), desk.plan(correction), reason);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("case", deal.file().id().value());
      json.put("number", correction.id());
      json.put("proposal", proposal.id());
      json.put("entity", correction.entity());
      json.put("id", correction.digest());
      json.put("field", correction.field());
      json.put("then", taken.left().outcome().name().toLowerCase(Locale.ROOT));
      json.put("thenField", taken.left().field());
      json.put("thenRule", taken.left().rule());
      printed.result(json, () -> lines(correction, proposal, taken.left()).forEach(printed::line));
      return 0;
    }
  }

  private List<String> lines(Correction correction, Proposal proposal, Recheck left) {
    return List.of(
        "correction "
            + correction.id()
            + " of "
            + correction.entity()
            + " "
            + QuarantineScope.shortId(correction.digest())
            + ", "
            + correction.field()
            + ", is proposed as "
            + proposal.id(),
        "  with it the record " + then(left),
        "  next: an officer other than you looks at it and signs it, then it is released:",
        "    handover quarantine corrections --unmask --case " + which.folder(),
        "    handover approve sign " + proposal.id() + " --key FILE",
        "    handover quarantine release " + correction.id() + " --case " + which.folder());
  }

  private static String then(Recheck left) {
    return left.outcome() == Outcome.DELIVERED
        ? "travels, unless it waits for another one"
        : "is "
            + left.outcome().name().toLowerCase(Locale.ROOT)
            + " still: "
            + left.field()
            + ": "
            + left.reason();
  }
}
