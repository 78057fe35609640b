package dev.handover.cli.report;

import dev.handover.audit.ChainExport;
import dev.handover.cli.Printed;
import dev.handover.cli.Seat;
import dev.handover.cli.Workplace;
import dev.handover.cli.audit.NewFile;
import dev.handover.flow.Settings;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import dev.handover.record.Sha256;
import dev.handover.report.Dossier;
import dev.handover.report.Figure;
import dev.handover.report.FiledRecords;
import dev.handover.report.Fonts;
import dev.handover.report.Kind;
import dev.handover.report.Pdf;
import dev.handover.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes one document, notes its digest in the chain, and writes it. */
final class Making {
  private final ReportScope scope;
  private final FormatOption format;
  private final Printed printed;

  Making(ReportScope scope, FormatOption format, Printed printed) {
    this.scope = scope;
    this.format = format;
    this.printed = printed;
  }

  int make(Kind kind) {
    ChainExport.requireNew(scope.out());
    FormatOption.Format as = format.of(scope.out());
    Workplace workplace = Workplace.here();
    try (Ledger ledger = workplace.ledger()) {
      Dossier dossier = scope.dossier(workplace, ledger, HubClock.now());
      Report report = Report.of(kind, dossier, scope.terms());
      byte[] content = bytes(report, as, workplace.settings());
      String sha256 = Sha256.hex(content);
      String about = kind.word() + ", " + scope.language().tag() + ", " + as.ending();
      String caseId = dossier.deal().file().id().value();
      ledger.audit().append(workplace.actor(), "report made", caseId, about + ", " + sha256);
      Optional<Path> filed =
          kind == Kind.TRANSFER_RECORD
              ? Optional.of(filed(workplace, dossier, content, as))
              : Optional.empty();
      NewFile.write(scope.out(), content);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("kind", kind.word());
      json.put("file", scope.out().toString());
      json.put("sha256", sha256);
      filed.ifPresent(file -> json.put("filed", file.toString()));
      json.put("numbers", numbers(report));
      printed.result(json, () -> print(report, sha256, filed));
      return 0;
    }
  }

  /** A document's bytes; what a PDF could not show is said on standard error. */
  static byte[] bytes(Report report, FormatOption.Format as, Settings settings) {
    if (as == FormatOption.Format.HTML) {
      return report.html().getBytes(StandardCharsets.UTF_8);
    }
    Fonts fonts = Fonts.with(settings.find("handover.report.font").map(settings.home()::resolve));
    Pdf.Made made = new Pdf(fonts).make(report.html());
    if (!made.unshowable().isEmpty()) {
      Seat.say(
          "warning: no font here has "
              + made.unshowable().size()
              + " of the characters; they stand in the PDF as numbers, such as "
              + String.format(Locale.ROOT, "[U+%04X]", made.unshowable().iterator().next())
              + "; name a font that has them as handover.report.font, or write HTML");
    }
    return made.bytes();
  }

  private Path filed(Workplace workplace, Dossier dossier, byte[] content, FormatOption.Format as) {
    FiledRecords records = new FiledRecords(folder(workplace.settings()), dossier.ledger());
    return records.file(
        dossier.deal().file().id(),
        content,
        "-" + scope.terms().language() + "." + as.ending(),
        dossier.now(),
        "kept until " + dossier.keptUntil(),
        workplace.actor());
  }

  /** Where the hub keeps transfer records. */
  static Path folder(Settings settings) {
    return settings.var().resolve("records");
  }

  static Map<String, Object> numbers(Report report) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    for (Figure each : report.figures()) {
      numbers.put(each.name(), Map.of("value", each.value(), "query", each.query()));
    }
    return numbers;
  }

  private void print(Report report, String sha256, Optional<Path> filed) {
    printed.line("written: " + scope.out());
    printed.line("SHA-256  " + sha256 + ", noted in the audit chain");
    printed.line(report.figures().size() + " numbers, each with its query (--json lists them)");
    filed.ifPresent(file -> printed.line("the hub's own copy: " + file));
  }
}
