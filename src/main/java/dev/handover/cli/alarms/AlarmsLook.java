package dev.handover.cli.alarms;

import dev.handover.cli.AlarmText;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.AlarmDesk;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for anomalies now. */
@Command(
    name = "look",
    description = {
      "Look now for what is not as it should be, and send the alarms that are not sent.",
      "The passphrase is asked for only where there is something to send."
    })
final class AlarmsLook implements Callable<Integer> {
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Deals deals = new Deals(workplace.cases());
    boolean unsent;
    try (Ledger ledger = workplace.ledger()) {
      unsent = AlarmDesk.lookAlone(workplace.settings(), deals, ledger, HubClock.utc());
    }
    if (unsent) {
      try (Hub hub = workplace.hub(deals, workplace.keystore(passphrase.file()), false)) {
        hub.lookForAlarms();
      }
    }
    try (Ledger ledger = workplace.ledger()) {
      List<Alarm> open = ledger.alarms().open();
      printed.result(
          Map.of("open", open.stream().map(AlarmText::json).toList()),
          () -> printed.line(open.size() + " open; handover alarms list tells which"));
      return 0;
    }
  }
}
