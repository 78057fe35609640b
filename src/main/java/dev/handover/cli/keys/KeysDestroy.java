package dev.handover.cli.keys;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.cases.Case;
import dev.handover.flow.CryptographicErase;
import dev.handover.keys.Keystore;
import dev.handover.ledger.CaseKeyShelf;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a case's keys, and with them whatever the hub keeps of its records. */
@Command(
    name = "destroy",
    description = {
      "Destroy a case's keys: nothing that the hub keeps of its records can be read again, by anybody.",
      "Quarantine, bounds and references stay as bytes without meaning; figures, digests and the audit"
          + " chain stay readable. The case can never run again. Also renews the keystore's master key,"
          + " so that keys in older copies of the ledger open no more: destroy older copies of the"
          + " keystore's folder yourself, and copy it anew to other hubs. There is no way back."
    })
final class KeysDestroy implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for the audit chain; name no person.")
  private String reason;

  @Option(
      names = "--confirm",
      required = true,
      paramLabel = "CASE",
      description = "The case's own id (case: in case.yaml), typed once more.")
  private String confirm;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    CaseId caseId = deal.file().id();
    if (!confirm.equals(caseId.value())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-70",
          "nothing was destroyed: --confirm names another case than "
              + which.folder()
              + " holds, "
              + caseId);
    }
    char[] secret = workplace.passphrase(passphrase.file());
    try (Keystore keystore = Keystore.open(workplace.settings().keys(), secret);
        Ledger ledger = workplace.ledger()) {
      tell(
          caseId,
          new CryptographicErase(workplace.settings(), ledger, keystore)
              .erase(caseId, secret, workplace.actor(), reason));
      return 0;
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private void tell(CaseId caseId, CaseKeyShelf.Destroyed end) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", caseId.value());
    json.put("destroyedAt", end.at().toString());
    json.put("destroyedBy", end.by());
    json.put("erasedAt", end.erasedAt().orElseThrow().toString());
    printed.result(
        json,
        () -> {
          printed.line("the keys of case " + caseId + " were destroyed at " + end.at());
          printed.line(
              "the keystore's master key was renewed: destroy older copies of its folder, and copy it"
                  + " anew to other hubs");
        });
  }
}
