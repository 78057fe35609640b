package dev.handover.cli.audit;

import dev.handover.audit.ChainExport;
import dev.handover.audit.EntryFilter;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.delivery.SignedFile;
import dev.handover.keys.Keystore;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the chain into one signed file, which is itself an act. */
@Command(
    name = "export",
    description = {
      "Write the chain into one file for an auditor, signed with the hub's audit key (FILE.asc; FILE.sig in the national profile).",
      "What a filter leaves out stays as bare links, so that nothing can be taken out unseen. The"
          + " format, and how to check it by hand, is in docs/audit.md. The export notes itself.",
      "",
      "Examples:",
      "  handover audit export --out audit.ndjson",
      "  handover audit export --case hotel --since 2026-01-01 --out hotel.ndjson"
    })
final class AuditExport implements Callable<Integer> {
  @Mixin private AuditScope scope;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is never overwritten.")
  private Path out;

  @Override
  public Integer call() {
    ChainExport.requireNew(out);
    Workplace workplace = Workplace.here();
    try (Keystore keystore = workplace.keystore(passphrase.file());
        Ledger ledger = workplace.ledger()) {
      SecretKey key = workplace.ownKeys(ledger, keystore).audit();
      EntryFilter filter = scope.filter(workplace, ledger);
      ledger
          .audit()
          .append(workplace.actor(), "audit chain exported", AuditChain.HUB, words(filter));
      ChainExport.Written written =
          new ChainExport(ledger.audit(), key).write(out, filter, HubClock.now());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", out.toString());
      json.put("signature", signature(key).toString());
      json.put("filter", filter.words());
      json.put("entries", written.entries());
      json.put("links", written.links());
      json.put("head", VerdictText.head(written.head()));
      json.put("key", key.fingerprint());
      json.put("findings", VerdictText.json(written.verdict().findings()));
      printed.result(json, () -> print(written, key));
      return written.verdict().isGood() ? 0 : ExitCode.INTEGRITY.number();
    }
  }

  private static String words(EntryFilter filter) {
    return filter.isNone()
        ? "all entries"
        : filter.words().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }

  private Path signature(SecretKey key) {
    return new SignedFile(out, key.certificate().profile()).signature();
  }

  private void print(ChainExport.Written written, SecretKey key) {
    String certificate = "hub." + key.certificate().profile().certificateExtension();
    printed.line(
        "written: %s and %s, entries 1 to %d, %d of them in full"
            .formatted(out, signature(key), written.head().sequence(), written.entries()));
    printed.line("signed by the hub's audit key " + key.fingerprint());
    printed.line("  the auditor's certificate:  handover audit certificate --out " + certificate);
    printed.line(
        "  the auditor checks with:    handover audit verify " + out + " --trust " + certificate);
    if (!written.verdict().isGood()) {
      printed.line("the chain does not hold, and the file shows it:");
      written.verdict().findings().stream()
          .limit(VerdictText.MOST_SHOWN)
          .forEach(each -> printed.line("- " + each.text()));
    }
  }
}
