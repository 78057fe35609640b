package dev.handover.cli.keys;

import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.PrivateFile;
import dev.handover.cli.SecondPerson;
import dev.handover.cli.Workplace;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Certificate;
import dev.handover.keys.EscrowCopy;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpCertificate;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Note;
import dev.handover.ledger.Proposal;
import dev.handover.ledger.Proposals;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Seals a case's data keys to somebody who keeps them: what two people must agree on. */
@Command(
    name = "escrow",
    description = {
      "Seal a copy of a case's data keys to somebody who keeps it, should the hub's be lost. Whoever"
          + " opens it can read the case's quarantine and knows whose data went where: so it takes"
          + " two people.",
      "Say --reason to propose it; once an officer has signed (handover approve), the same command"
          + " writes the file."
    })
final class KeysEscrow implements Callable<Integer> {
  private static final String ACT = "escrow of a case's data keys";

  @Mixin private CaseOption which;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "CERTIFICATE",
      description = "The OpenPGP certificate of who keeps the copy.")
  private Path to;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is never overwritten.")
  private Path out;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Propose it where nobody has agreed yet, and say why.")
  private String reason;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    CaseId caseId = workplace.cases().file(which.folder()).id();
    if (!(Certificate.read(to) instanceof PgpCertificate holder)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-69", to + " is not OpenPGP; name one that is");
    }
    holder.requireUsable(HubClock.now());
    if (Files.exists(out)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-20",
          out + " is already there; nothing is overwritten, choose another name");
    }
    try (Ledger ledger = workplace.ledger()) {
      SecondPerson second = new SecondPerson(workplace, ledger);
      Proposal approved =
          second.agreed(ACT, caseId.value(), Map.of("to", holder.fingerprint()), reason);
      byte[] copy = sealed(workplace, ledger, caseId, holder);
      String sha256 = Sha256.hex(copy);
      PrivateFile.write(
          out,
          copy,
          () ->
              second.use(
                  approved, () -> register(workplace, ledger, approved, caseId, holder, sha256)));
      print(caseId, holder, approved, sha256);
      return 0;
    }
  }

  private byte[] sealed(Workplace workplace, Ledger ledger, CaseId caseId, PgpCertificate holder) {
    byte[] wrapped =
        ledger
            .caseKeys()
            .find(caseId)
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.CONFIGURATION,
                        "HUB-CLI-70",
                        "case "
                            + caseId
                            + " has no data keys yet; its first run makes them: handover run"));
    try (Keystore keystore = workplace.keystore(passphrase.file())) {
      CaseKeys keys = keystore.unwrap(wrapped, caseId);
      return EscrowCopy.seal(keys, caseId, holder);
    }
  }

  private static Void register(
      Workplace workplace,
      Ledger ledger,
      Proposal approved,
      CaseId caseId,
      PgpCertificate holder,
      String sha256) {
    ledger
        .proposals()
        .register(
            new Proposals.EscrowCopy(
                caseId,
                approved.id(),
                HubClock.now(),
                workplace.actor(),
                holder.fingerprint(),
                sha256),
            new Note(
                workplace.actor(),
                "case keys escrowed",
                caseId.value(),
                "to " + holder.fingerprint() + ", file sha256 " + sha256));
    return null;
  }

  private void print(CaseId caseId, PgpCertificate holder, Proposal approved, String sha256) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", caseId.value());
    json.put("to", holder.fingerprint());
    json.put("proposal", approved.id());
    json.put("file", out.toString());
    json.put("sha256", sha256);
    printed.result(
        json,
        () -> {
          printed.line("written: " + out + ", sealed to " + holder.fingerprint());
          printed.line("its sha256 is in the ledger's register of copies: " + sha256);
        });
  }
}
