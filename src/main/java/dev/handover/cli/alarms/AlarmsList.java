package dev.handover.cli.alarms;

import dev.handover.cli.AlarmText;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.Deals;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The alarms of all cases and of the hub. */
@Command(
    name = "list",
    description = "List the open alarms of all cases and of the hub, oldest first.")
final class AlarmsList implements Callable<Integer> {
  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "Only those of a case, by its folder's name under mappings/.")
  private String folder;

  @Option(names = "--all", description = "Also those that are cleared.")
  private boolean all;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Optional<CaseId> only =
        Optional.ofNullable(folder)
            .map(name -> new Deals(workplace.cases()).inFolder(name).file().id());
    try (Ledger ledger = workplace.ledger()) {
      List<Alarm> found =
          (all ? ledger.alarms().all() : ledger.alarms().open())
              .stream().filter(a -> only.isEmpty() || a.caseId().equals(only)).toList();
      printed.result(
          Map.of("alarms", found.stream().map(AlarmText::json).toList()), () -> print(found));
      return 0;
    }
  }

  private void print(List<Alarm> alarms) {
    if (alarms.isEmpty()) {
      printed.line("no alarms");
    }
    for (Alarm alarm : alarms) {
      printed.line(
          "%d  %s  %s"
              .formatted(
                  alarm.id(),
                  alarm.caseId().map(id -> "case " + id).orElse("the hub"),
                  AlarmText.line(alarm)));
      printed.line(
          "   "
              + alarm
                  .clearedAt()
                  .map(at -> "cleared " + at)
                  .orElseGet(() -> AlarmText.remedy(alarm)));
    }
  }
}
