package dev.handover.cli.audit;

import dev.handover.audit.ChainExport;
import dev.handover.audit.LedgerCheck;
import dev.handover.audit.SignedHead;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes where the chain ends now, to be kept elsewhere. */
@Command(
    name = "head",
    description = {
      "Write where the chain ends now: a signed line to be mailed or filed outside this machine.",
      "Whoever holds it can tell later whether anything up to there was changed or taken away.",
      "",
      "Example:",
      "  handover audit head --out head-2026-01-31.json",
      "  handover audit verify audit.ndjson --trust hub.asc --anchor head-2026-01-31.json"
    })
final class AuditHead implements Callable<Integer> {
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description =
          "The file to write, with its signature as FILE.asc (FILE.sig in the national profile); neither is overwritten.")
  private Path out;

  @Override
  public Integer call() {
    ChainExport.requireNew(out);
    Workplace workplace = Workplace.here();
    try (Keystore keystore = workplace.keystore(passphrase.file());
        Ledger ledger = workplace.ledger()) {
      SecretKey key = workplace.ownKeys(ledger, keystore).audit();
      Profile profile = key.certificate().profile();
      ledger.audit().append(workplace.actor(), "audit head signed", AuditChain.HUB, "");
      AuditChain.Entry newest = LedgerCheck.newest(ledger).orElseThrow();
      SignedHead head =
          new SignedHead(
              new AuditChain.Head(newest.sequence(), newest.hash()),
              newest.time(),
              HubClock.now(),
              key.fingerprint());
      Path signature = NewFile.write(out, SignedDocument.sign(head.bytes(), key), profile);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", out.toString());
      json.put("signature", signature.toString());
      json.put("head", VerdictText.head(head.head()));
      json.put("time", head.time().toString());
      json.put("key", key.fingerprint());
      printed.result(
          json,
          () -> {
            printed.line("written: " + out + " and " + signature);
            printed.line("the chain ends with entry " + newest.sequence() + ": " + newest.hash());
            printed.line("keep both files where nobody of this hub can change them");
          });
      return 0;
    }
  }
}
