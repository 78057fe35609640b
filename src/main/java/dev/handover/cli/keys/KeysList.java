package dev.handover.cli.keys;

import dev.handover.cases.CaseFile;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.BuyerFile;
import dev.handover.flow.OwnKeys;
import dev.handover.keys.Certificate;
import dev.handover.keys.Keystore;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.Ledger;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows every key that the hub uses or trusts. */
@Command(
    name = "list",
    description = {
      "Show every key that the hub uses or trusts: what it is for, where it stands, who confirmed it.",
      "The passphrase is asked for only where a key is not in the ledger's register yet."
    })
final class KeysList implements Callable<Integer> {
  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "Only of this case, with the certificate that its file names.")
  private String folder;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Optional<CaseFile> file = Optional.ofNullable(folder).map(workplace.cases()::file);
    try (Ledger ledger = workplace.ledger()) {
      complete(workplace, ledger);
      List<KeyEntry> keys = new ArrayList<>(ledger.keys().all());
      file.ifPresent(
          of -> {
            keys.removeIf(key -> !key.caseId().equals(Optional.of(of.id())));
            named(of, ledger).ifPresent(keys::add);
          });
      printed.result(Map.of("keys", keys.stream().map(KeyText::json).toList()), () -> print(keys));
    }
    return 0;
  }

  private void complete(Workplace workplace, Ledger ledger) {
    if (Keystore.exists(workplace.settings().keys())
        && OwnKeys.isIncomplete(ledger, workplace.settings().keys())) {
      try (Keystore keystore = workplace.keystore(passphrase.file())) {
        workplace.ownKeys(ledger, keystore).enterAll(workplace.settings().keys());
      }
    }
  }

  /** What the case names and nobody has confirmed; it is not entered by being looked at. */
  private static Optional<KeyEntry> named(CaseFile file, Ledger ledger) {
    if (file.buyer().certificate().isEmpty()) {
      return Optional.empty();
    }
    try {
      Certificate certificate = BuyerFile.of(file);
      return ledger.keys().find(certificate.fingerprint()).isPresent()
          ? Optional.empty()
          : Optional.of(KeyEntry.ofBuyer(file.id(), certificate, HubClock.now()));
    } catch (HandoverException e) {
      return Optional.empty(); // told by check, and by keys check
    }
  }

  private void print(List<KeyEntry> keys) {
    for (KeyEntry key : keys) {
      printed.line(KeyText.line(key));
      printed.line(KeyText.more(key));
    }
    if (keys.isEmpty()) {
      printed.line("no key yet; keys are made at the first use");
    }
  }
}
