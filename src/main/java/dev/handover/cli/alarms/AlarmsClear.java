package dev.handover.cli.alarms;

import dev.handover.cli.AlarmText;
import dev.handover.cli.Printed;
import dev.handover.cli.ReasonOption;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Clears an alarm in the name of the person who looked into it. */
@Command(
    name = "clear",
    description = {
      "Clear an alarm that you have looked into. One whose cause is still there is raised again.",
      "A case that it suspended stays suspended: handover resume."
    })
final class AlarmsClear implements Callable<Integer> {
  @Parameters(paramLabel = "NUMBER", description = "Its number, as handover alarms list shows it.")
  private long number;

  @Mixin private ReasonOption reason;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String why = reason.text();
    try (Ledger ledger = Workplace.here().ledger()) {
      boolean cleared =
          ledger.alarms().clear(number, why, HubClock.now(), Workplace.here().actor());
      if (!cleared) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-CLI-81",
            "no open alarm has the number " + number + "; see handover alarms list");
      }
      Alarm alarm = ledger.alarms().find(number).orElseThrow();
      printed.result(
          AlarmText.json(alarm),
          () ->
              printed.line("alarm %d, %s, is cleared".formatted(alarm.id(), alarm.kind().word())));
      return 0;
    }
  }
}
