package dev.handover.cli.gates;

import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.law.EvidenceDesk;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records one item of evidence. */
@Command(
    name = "add",
    description = {
      "Record a document that shows that a duty is met. The document stays where it is: its digest is kept.",
      "",
      "Example:",
      "  handover evidence add --case hotel --kind buyer-assessment --score 85 --file report.pdf"
          + " --owner \"security department\" --until 2027-06-30"
    })
final class EvidenceAdd implements Callable<Integer> {
  private static final long MOST_BYTES = 1L << 30;

  @Mixin private CaseOption which;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description =
          "What it shows, as handover gates names it: agreement, buyer-assessment, notice.")
  private String kind;

  @Option(
      names = "--party",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "Whom or what it is about: an agreement's kind (nda), a third party's name.")
  private String party;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What it is called; name no customer.")
  private String title;

  @ArgGroup(multiplicity = "1")
  private Document document;

  @Option(
      names = "--owner",
      required = true,
      paramLabel = "TEXT",
      description = "Who answers for it.")
  private String owner;

  @Option(names = "--from", paramLabel = "DAY", description = "The first day (default: today).")
  private LocalDate from;

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DAY",
      description = "The last day on which it counts; of an audit's finding the day it is due.")
  private LocalDate until;

  @Option(names = "--score", paramLabel = "N", description = "0 to 100, of an assessment.")
  private Integer score;

  @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "Anything else.")
  private String note;

  @Mixin private Printed printed;

  /** The document, or its digest where it lies elsewhere. */
  private static final class Document {
    @Option(names = "--file", required = true, paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(
        names = "--sha256",
        required = true,
        paramLabel = "HEX",
        description = "Its digest, as sha256sum prints it, where it lies elsewhere.")
    private String sha256;

    String digest() {
      if (file == null) {
        return sha256.toLowerCase(Locale.ROOT);
      }
      try {
        if (Files.size(file) <= MOST_BYTES) {
          return Sha256.hex(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        // said below
      }
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-LAW-36",
          file + " cannot be read, or is larger than 1 GiB; look at its name and permissions");
    }
  }

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    var file = workplace.cases().file(which.folder());
    CaseId caseId = file.id();
    Evidence.Entry entry =
        new Evidence.Entry(
            caseId,
            kind,
            party.strip(),
            title(),
            Optional.of(document.digest()),
            owner.strip(),
            from == null ? today(file.zone()) : from,
            Optional.of(until),
            Optional.ofNullable(score),
            note.strip());
    try (Ledger ledger = workplace.ledger()) {
      long id = new EvidenceDesk(ledger).add(entry, HubClock.now(), workplace.actor());
      printed.result(
          Map.of("case", caseId.value(), "id", id, "sha256", entry.sha256().orElseThrow()),
          () ->
              printed.line(
                  "evidence %d of case %s: %s until %s"
                      .formatted(id, caseId, entry.kind(), entry.until().orElseThrow())));
      return 0;
    }
  }

  private String title() {
    if (title != null) {
      return title.strip();
    }
    return document.file == null ? kind : document.file.getFileName().toString();
  }

  private static LocalDate today(ZoneId zone) {
    return HubClock.today(zone);
  }
}
