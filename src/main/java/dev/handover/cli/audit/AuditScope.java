package dev.handover.cli.audit;

import dev.handover.audit.EntryFilter;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which entries a command is about. */
final class AuditScope {
  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "Only about this case and its runs, by its folder's name under mappings/.")
  private String folder;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Moment.Converter.class,
      description = "From this time on: 2026-01-31, or 2026-01-31T02:00:00+08:00.")
  private Moment since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = Moment.Converter.class,
      description = "Before this time; a day is meant as a whole.")
  private Moment until;

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Only what this user did; hub: by itself.")
  private String actor;

  @Option(
      names = "--act",
      paramLabel = "ACT",
      description = "Only this act, as list shows it, such as \"quarantine exported\".")
  private String act;

  EntryFilter filter(Workplace workplace, Ledger ledger) {
    Optional<CaseId> caseId =
        Optional.ofNullable(folder).map(each -> workplace.cases().file(each).id());
    Set<String> runs =
        caseId
            .map(id -> ledger.runs().of(id).stream().map(run -> run.id().value()))
            .map(ids -> ids.collect(Collectors.toSet()))
            .orElse(Set.of());
    return new EntryFilter(
        caseId.map(CaseId::value),
        runs,
        Optional.ofNullable(since).map(Moment::start),
        Optional.ofNullable(until).map(each -> each.end().orElse(each.start())),
        Optional.ofNullable(actor),
        Optional.ofNullable(act));
  }
}
