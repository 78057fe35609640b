package dev.handover.cli.audit;

import dev.handover.audit.ChainExport;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.cli.keys.NextCertificate;
import dev.handover.flow.OwnKeys;
import dev.handover.keys.Certificate;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the certificate by which the auditor knows the hub. */
@Command(
    name = "certificate",
    description = {
      "Write the certificate of the hub's audit key, for whoever checks exports and signed heads.",
      "Give it to the auditor once, before there is anything to hide, and compare its fingerprint by"
          + " another way.",
      "",
      "Example:",
      "  handover audit certificate --out hub.asc"
    })
final class AuditCertificate implements Callable<Integer> {
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is never overwritten.")
  private Path out;

  @Option(
      names = "--next",
      description =
          "That of the key that comes next (keys rotate --audit), with the present key's signed word"
              + " for it as FILE.succession.json.")
  private boolean next;

  @Override
  public Integer call() {
    ChainExport.requireNew(out);
    Workplace workplace = Workplace.here();
    try (Keystore keystore = workplace.keystore(passphrase.file());
        Ledger ledger = workplace.ledger()) {
      OwnKeys own = workplace.ownKeys(ledger, keystore);
      if (next) {
        return exportNext(own, ledger);
      }
      Certificate certificate = own.secret(own.currentEntry(own.auditUse())).certificate();
      ledger
          .audit()
          .append(
              workplace.actor(),
              "certificate exported",
              AuditChain.HUB,
              "of the audit key, " + certificate.fingerprint());
      NewFile.write(out, certificate.armoured().getBytes(StandardCharsets.US_ASCII));
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", out.toString());
      json.put("fingerprint", certificate.fingerprint());
      printed.result(
          json,
          () ->
              printed.line(
                  "written to "
                      + out
                      + "; read its fingerprint to the auditor by another way: "
                      + certificate.fingerprint()));
      return 0;
    }
  }

  private int exportNext(OwnKeys own, Ledger ledger) {
    ledger
        .audit()
        .append(
            Workplace.here().actor(),
            "certificate exported",
            AuditChain.HUB,
            "of the next audit key");
    NextCertificate written = NextCertificate.write(own, own.auditUse(), AuditChain.HUB, out);
    printed.result(written.json(), () -> printed.line(written.text()));
    return 0;
  }
}
