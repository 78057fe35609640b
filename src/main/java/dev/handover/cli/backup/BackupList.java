package dev.handover.cli.backup;

import dev.handover.backup.Archive;
import dev.handover.cases.Case;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.DrillEntry;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which backups there are. */
@Command(name = "list", description = "Show the backups and drills that the ledger knows of.")
final class BackupList implements Callable<Integer> {
  @Mixin private Whose whose;
  @Mixin private Printed printed;

  @Option(names = "--all", description = "Those that failed or were removed, too.")
  private boolean all;

  private static final String UNKNOWN =
      "the run left it out, or the case has it only since; handover status tells";

  @Override
  public Integer call() {
    if (whose.isHub()) {
      return new HubCommands(printed, new PassphraseOption()).list(all);
    }
    Case deal = whose.deal();
    try (Ledger ledger = Workplace.here().ledger()) {
      List<BackupEntry> backups =
          ledger.backups().of(deal.file().id()).stream()
              .filter(each -> all || each.removedAt().isEmpty())
              .toList();
      List<DrillEntry> drills = ledger.backups().drills(deal.file().id());
      printed.result(
          Map.of(
              "backups",
              backups.stream().map(each -> json(each, notIn(ledger, deal, each))).toList(),
              "drills",
              drills.stream().map(BackupText::json).toList()),
          () -> {
            backups.forEach(
                each -> {
                  printed.line(BackupText.line(each));
                  notIn(ledger, deal, each)
                      .forEach(
                          (entity, why) -> printed.line("  not in it: " + entity + ": " + why));
                });
            drills.forEach(each -> printed.line(BackupText.line(each)));
            if (backups.isEmpty()) {
              printed.line("no backups; take one with: handover backup now");
            }
          });
      return 0;
    }
  }

  private static Map<String, Object> json(BackupEntry entry, Map<String, String> notIn) {
    Map<String, Object> json = BackupText.json(entry);
    json.put("notIn", notIn);
    return json;
  }

  /** The case's entities that a complete backup does not hold, and why, so far as is known. */
  private static Map<String, String> notIn(Ledger ledger, Case deal, BackupEntry entry) {
    Map<String, String> missing = new TreeMap<>();
    if (entry.state() != BackupEntry.State.COMPLETE) {
      return missing;
    }
    entry.run().ifPresent(run -> missing.putAll(ledger.heldBack().of(run)));
    Archive.entities(Path.of(entry.place()))
        .ifPresent(
            held -> {
              missing.keySet().removeAll(held);
              deal.mappings().stream()
                  .map(Mapping::entity)
                  .filter(entity -> !held.contains(entity))
                  .forEach(entity -> missing.putIfAbsent(entity, UNKNOWN));
            });
    return missing;
  }
}
