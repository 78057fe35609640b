package dev.handover.cli.backup;

import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.EscrowDesk;
import dev.handover.keys.Keystore;
import dev.handover.ledger.KeptElsewhere;
import dev.handover.ledger.Ledger;
import dev.handover.people.Permission;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps the escrow bundle. */
@Command(
    name = "escrow",
    description = {
      "Write the escrow bundle anew where keys have changed: all that the keystore holds and the"
          + " cases' data keys, sealed to the offline recovery certificate"
          + " (handover.backup.recovery), into handover.backup.escrow. The hub does so by itself"
          + " with every backup and run.",
      "Once, an officer compares the certificate's fingerprint with whoever keeps its key:",
      "  handover backup escrow --confirm FINGERPRINT --how \"telephone\""
    })
final class BackupEscrow implements Callable<Integer> {
  @Option(
      names = "--confirm",
      paramLabel = "FINGERPRINT",
      description = "The recovery certificate's fingerprint, as its keeper read it to you.")
  private String fingerprint;

  @Option(names = "--how", paramLabel = "TEXT", description = "By which way it was compared.")
  private String how;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    if ((fingerprint == null) != (how == null)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-98", "--confirm and --how belong together");
    }
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file())) {
      EscrowDesk desk = new EscrowDesk(workplace.settings(), ledger, keystore, HubClock.utc());
      if (fingerprint != null) {
        workplace.require(Permission.CONFIRM_KEYS, "--confirm", ledger);
        desk.confirm(fingerprint, how, workplace.actor());
      }
      KeptElsewhere.Bundle bundle = desk.refresh(workplace.actor());
      Map<String, Object> json = HubCommands.json(bundle);
      printed.result(
          json,
          () -> {
            printed.line("escrow bundle, sealed to " + bundle.fingerprint() + ": " + bundle.file());
            ledger.elsewhere().bundles().stream()
                .filter(each -> !each.sha256().equals(bundle.sha256()))
                .forEach(
                    each ->
                        printed.line(
                            "an older one is out of reach; have it destroyed: "
                                + each.file()
                                + ", sha256 "
                                + each.sha256()));
          });
      return 0;
    }
  }
}
