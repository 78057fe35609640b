package dev.handover.cli.report;

import dev.handover.cases.Case;
import dev.handover.cli.Language;
import dev.handover.cli.Workplace;
import dev.handover.law.RulePack;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.report.Dossier;
import dev.handover.report.Period;
import dev.handover.report.Terms;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a document is about, and where it goes. */
final class ReportScope {
  @Option(
      names = {"-c", "--case"},
      required = true,
      paramLabel = "FOLDER",
      description = "The case, by its folder's name under mappings/.")
  private String folder;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first day, by the case's zone (default: from the beginning).")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The last day, as a whole (default: up to now).")
  private LocalDate to;

  @Option(
      names = {"--language", "--lang"},
      paramLabel = "zh|en",
      description = "Language of the document (default: the terminal's).")
  private Language language;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is never overwritten.")
  private Path out;

  Path out() {
    return out;
  }

  String folder() {
    return folder;
  }

  Terms terms() {
    return Terms.in(language().tag());
  }

  Language language() {
    return language == null ? Language.ofTerminal() : language;
  }

  /** The rule packs are those of the day on which the document is made. */
  Dossier dossier(Workplace workplace, Ledger ledger, Instant now) {
    Case deal = workplace.cases().load(folder);
    ZoneId zone = deal.file().zone();
    if (from != null && to != null && to.isBefore(from)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-REP-05", "--to is before --from; turn them round");
    }
    Instant end = to == null ? now : to.plusDays(1).atStartOfDay(zone).toInstant();
    Period period =
        new Period(
            Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant()),
            end.isAfter(now) ? now : end);
    return new Dossier(deal, packs(workplace, deal, now), ledger, period, now);
  }

  static Path law(Workplace workplace) {
    return workplace.settings().law();
  }

  private static List<RulePack> packs(Workplace workplace, Case deal, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, deal.file().zone());
    RulePacks all = RulePacks.with(law(workplace));
    List<RulePack> packs = new ArrayList<>();
    packs.add(all.at(deal.file().jurisdiction().seller(), today));
    String buyer = deal.file().jurisdiction().buyer();
    if (!packs.get(0).holds(buyer, today)
        && all.all().stream().anyMatch(each -> each.holds(buyer, today))) {
      packs.add(all.at(buyer, today));
    }
    return packs;
  }
}
