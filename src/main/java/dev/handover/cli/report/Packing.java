package dev.handover.cli.report;

import dev.handover.audit.ChainExport;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.cli.audit.NewFile;
import dev.handover.keys.Keystore;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import dev.handover.report.AuditPack;
import dev.handover.report.Dossier;
import dev.handover.report.Kind;
import dev.handover.report.Report;
import dev.handover.report.Terms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the auditor's ZIP. */
final class Packing {
  private final ReportScope scope;
  private final Optional<Path> receipts;
  private final PassphraseOption passphrase;
  private final Printed printed;

  Packing(ReportScope scope, Path receipts, PassphraseOption passphrase, Printed printed) {
    this.scope = scope;
    this.receipts = Optional.ofNullable(receipts);
    this.passphrase = passphrase;
    this.printed = printed;
  }

  int make() {
    ChainExport.requireNew(scope.out());
    Workplace workplace = Workplace.here();
    try (Keystore keystore = workplace.keystore(passphrase.file());
        Ledger ledger = workplace.ledger()) {
      SecretKey hub = workplace.ownKeys(ledger, keystore).audit();
      Dossier dossier = scope.dossier(workplace, ledger, HubClock.now());
      String caseId = dossier.deal().file().id().value();
      // noted before, so that the chain in the pack tells of the pack
      ledger.audit().append(workplace.actor(), "audit pack made", caseId, scope.terms().tag());
      ByteArrayOutputStream zip = new ByteArrayOutputStream();
      AuditPack.Written written = write(workplace, dossier, hub, zip);
      String sha256 = Sha256.hex(zip.toByteArray());
      ledger.audit().append(workplace.actor(), "report made", caseId, "audit-pack, " + sha256);
      NewFile.write(scope.out(), zip.toByteArray());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("kind", "audit-pack");
      json.put("file", scope.out().toString());
      json.put("sha256", sha256);
      json.put("files", written.files());
      json.put("notes", written.notes());
      json.put("key", hub.fingerprint());
      printed.result(json, () -> print(written, sha256, hub));
      return 0;
    }
  }

  private AuditPack.Written write(
      Workplace workplace, Dossier dossier, SecretKey hub, ByteArrayOutputStream zip) {
    AuditPack.Place place =
        new AuditPack.Place(
            workplace.settings().mappings().resolve(scope.folder()),
            ReportScope.law(workplace),
            Making.folder(workplace.settings()),
            receipts);
    Path work = null;
    try {
      work = Files.createTempDirectory("handover-pack");
      return new AuditPack(dossier, place, hub).write(zip, documents(workplace, dossier), work);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER, "HUB-REP-07", "there is no room for temporary files; check the disk", e);
    } finally {
      remove(work);
    }
  }

  /** Every document, as HTML and PDF, in the language that was asked for. */
  private List<AuditPack.Document> documents(Workplace workplace, Dossier dossier) {
    Terms terms = scope.terms();
    List<AuditPack.Document> documents = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Report report = Report.of(kind, dossier, terms);
      for (FormatOption.Format each : FormatOption.Format.values()) {
        documents.add(
            new AuditPack.Document(
                kind.word() + "-" + terms.language() + "." + each.ending(),
                Making.bytes(report, each, workplace.settings())));
      }
    }
    return documents;
  }

  private static void remove(Path work) {
    if (work == null) {
      return;
    }
    try (Stream<Path> files = Files.list(work)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
      Files.delete(work);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER, "HUB-REP-07", work + " cannot be removed; remove it by hand", e);
    }
  }

  private void print(AuditPack.Written written, String sha256, SecretKey hub) {
    printed.line("written: " + scope.out() + ", " + written.files() + " files");
    printed.line("SHA-256  " + sha256 + ", noted in the audit chain");
    printed.line("its list of digests is signed by the hub's audit key " + hub.fingerprint());
    written.notes().forEach(each -> printed.line("note: " + each));
    if (receipts.isEmpty()) {
      printed.line("without --receipts the buyer's receipts are in it as digests only");
    }
    printed.line("the auditor unpacks it and follows VERIFY.txt");
  }
}
