package dev.handover.cli.audit;

import dev.handover.audit.Anchors;
import dev.handover.audit.ExportCheck;
import dev.handover.audit.LedgerCheck;
import dev.handover.audit.Verdict;
import dev.handover.cli.Language;
import dev.handover.cli.Printed;
import dev.handover.cli.Words;
import dev.handover.cli.Workplace;
import dev.handover.keys.Certificate;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether a chain is as it was written. */
@Command(
    name = "verify",
    description = {
      "Check an export without any hub, ledger or passphrase; without FILE, this hub's own ledger.",
      "Signature, every entry's hash, every link, and what anchors remember. Exits 7 when anything"
          + " was altered and says which entry. Entries cut off at the end are missed by anchors only.",
      "",
      "Examples:",
      "  handover audit verify audit.ndjson --trust hub.asc --anchor head-2026-01-31.json",
      "  handover audit verify audit.ndjson --trust hub.asc --anchor inbox/20260131t020000z-ab2c \\",
      "      --seller seller.asc",
      "  handover audit verify --anchor head-2026-01-31.json --trust hub.asc"
    })
final class AuditVerify implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "What audit export wrote, with its signature beside it.")
  private Path file;

  @Mixin private AuditTrust trust;
  @Mixin private Printed printed;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language of the words (default: the terminal's).")
  private Language language;

  @Override
  public Integer call() {
    Map<String, Object> json = new LinkedHashMap<>();
    Anchors anchors = trust.anchors();
    Verdict verdict = file == null ? ledger(anchors) : export(anchors, json);
    VerdictText text = new VerdictText(verdict);
    json.putAll(text.json());
    Words words = Words.in(language == null ? Language.ofTerminal() : language);
    printed.result(json, () -> text.lines(words).forEach(printed::line));
    return verdict.isGood() ? 0 : ExitCode.INTEGRITY.number();
  }

  private static Verdict ledger(Anchors anchors) {
    try (Ledger ledger = Workplace.here().ledger()) {
      return new LedgerCheck(ledger).verdict(anchors);
    }
  }

  private Verdict export(Anchors anchors, Map<String, Object> json) {
    Certificate hub = trust.hub(file);
    ExportCheck.Checked checked = ExportCheck.of(file, hub, anchors);
    json.put("file", file.toString());
    json.put("key", hub.fingerprint());
    checked.header().ifPresent(header -> json.put("createdAt", header.createdAt().toString()));
    checked.header().ifPresent(header -> json.put("filter", header.filter()));
    json.put("entries", checked.entries());
    json.put("links", checked.links());
    return checked.verdict();
  }
}
