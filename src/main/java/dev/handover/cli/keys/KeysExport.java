package dev.handover.cli.keys;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.flow.OwnKeys;
import dev.handover.keys.Certificate;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the certificate by which the buyer knows the seller. */
@Command(
    name = "export",
    description = "Write the certificate with which the buyer checks this case's signatures.")
final class KeysExport implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write it; otherwise it is printed.")
  private Path out;

  @Option(
      names = "--next",
      description =
          "That of the key that comes next (keys rotate), with the present key's signed word for it as"
              + " FILE.succession.json.")
  private boolean next;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder());
    CaseId caseId = deal.file().id();
    OwnKeys.Use use = OwnKeys.Use.signing(caseId, Profile.named(deal.file().delivery().seal()));
    try (Keystore keystore = workplace.keystore(passphrase.file());
        Ledger ledger = workplace.ledger()) {
      OwnKeys own = workplace.ownKeys(ledger, keystore);
      if (next) {
        exportNext(own, use, ledger, caseId);
      } else {
        Certificate certificate = own.secret(own.currentEntry(use)).certificate();
        note(ledger, caseId, "of the signing key, " + certificate.fingerprint());
        export(caseId, certificate);
      }
    }
    return 0;
  }

  private void exportNext(OwnKeys own, OwnKeys.Use use, Ledger ledger, CaseId caseId) {
    if (out == null) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-52", "--next needs --out: it writes several files");
    }
    note(ledger, caseId, "of the next signing key");
    NextCertificate written = NextCertificate.write(own, use, caseId.value(), out);
    printed.result(written.json(), () -> printed.line(written.text()));
  }

  private static void note(Ledger ledger, CaseId caseId, String what) {
    ledger.audit().append(Workplace.here().actor(), "certificate exported", caseId.value(), what);
  }

  private void export(CaseId caseId, Certificate certificate) {
    if (out != null) {
      KeyFile.write(out, certificate.armoured().getBytes(StandardCharsets.US_ASCII));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", caseId.value());
    json.put("fingerprint", certificate.fingerprint());
    json.put(
        out == null ? "certificate" : "file",
        out == null ? certificate.armoured() : out.toString());
    printed.result(
        json,
        () ->
            printed.line(
                out == null
                    ? certificate.armoured()
                    : "written to "
                        + out
                        + "; read its fingerprint to the buyer by another way: "
                        + certificate.fingerprint()));
  }
}
