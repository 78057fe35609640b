package dev.handover.cli.keys;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.SecondPerson;
import dev.handover.cli.Workplace;
import dev.handover.flow.CryptographicErase;
import dev.handover.keys.Keystore;
import dev.handover.law.Before;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.CaseKeyShelf;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Proposal;
import dev.handover.ledger.Proposals;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
          + " keystore's folder yourself, and copy it anew to other hubs. There is no way back.",
      "It takes two people: say --reason to propose it; once an officer has signed (handover approve),"
          + " run the same command without --reason."
    })
final class KeysDestroy implements Callable<Integer> {
  private static final String ACT = "destruction of a case's data keys";

  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Propose it where nobody has agreed yet, and say why; name no person.")
  private String reason;

  @Option(
      names = "--escrow-destroyed",
      paramLabel = "SHA256",
      description =
          "An escrow copy (keys escrow, or a bundle that lies where the hub cannot remove it) that its"
              + " keeper has destroyed, by the SHA-256 of its file; one for each that was ever made.")
  private Set<String> gone = Set.of();

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
          "HUB-CLI-72",
          "nothing was destroyed: --confirm names another case than "
              + which.folder()
              + " holds, "
              + caseId);
    }
    char[] secret = workplace.passphrase(passphrase.file());
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = Keystore.open(workplace.settings().keys(), secret)) {
      CryptographicErase erase = new CryptographicErase(workplace.settings(), ledger, keystore);
      tell(caseId, erase(workplace, ledger, erase, deal, secret));
      return 0;
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /** What was cut off after the keys were removed is finished without asking again. */
  private CaseKeyShelf.Destroyed erase(
      Workplace workplace, Ledger ledger, CryptographicErase erase, Case deal, char[] secret) {
    CaseId caseId = deal.file().id();
    if (ledger.caseKeys().destroyed(caseId).isPresent()) {
      return erase.erase(caseId, secret, workplace.actor(), "", Runnable::run);
    }
    List<String> copies = copies(ledger, caseId);
    copies.addAll(erase.bundlesOutOfReach(caseId));
    requireGone(caseId, copies);
    new GateKeeper(ledger, workplace.settings().law(), HubClock.utc())
        .requireOpen(deal, which.folder(), Before.DESTRUCTION);
    erase.requireNothingOwed(caseId);
    SecondPerson second = new SecondPerson(workplace, ledger);
    Proposal agreed =
        second.agreed(ACT, caseId.value(), Map.of("escrowCopiesDestroyed", copies), reason);
    return erase.erase(
        caseId,
        secret,
        workplace.actor(),
        "agreed on as " + agreed.id(),
        act ->
            second.use(
                agreed,
                () -> {
                  act.run(); // from here on no copy is registered
                  requireGone(caseId, copies(ledger, caseId));
                  requireGone(caseId, erase.bundlesOutOfReach(caseId));
                  erase.destroyedElsewhere(caseId, gone, workplace.actor());
                  return caseId;
                }));
  }

  private static List<String> copies(Ledger ledger, CaseId caseId) {
    return ledger.proposals().copies(caseId).stream()
        .map(Proposals.EscrowCopy::sha256)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void requireGone(CaseId caseId, List<String> copies) {
    List<String> left = copies.stream().filter(each -> !gone.contains(each)).toList();
    if (!left.isEmpty()) {
      throw new HandoverException(
          ExitCode.GATE_CLOSED,
          "HUB-CLI-71",
          "nothing was destroyed: of the keys of case "
              + caseId
              + " there are escrow copies that still open everything; have their keepers destroy"
              + " them and say so for each: --escrow-destroyed "
              + String.join(" --escrow-destroyed ", left));
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
