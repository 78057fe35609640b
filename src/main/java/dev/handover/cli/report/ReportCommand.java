package dev.handover.cli.report;

import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.report.Kind;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Documents about a case, each with the queries by which its numbers were found. */
@Command(
    name = "report",
    synopsisSubcommandLabel = "KIND",
    description = {
      "Write a document about a case, as HTML or PDF, in Chinese or English.",
      "Every number is of the ledger; how it was asked is printed in the annex. No value of a"
          + " record stands in any of them. What they are for: docs/reports.md.",
      "",
      "Examples:",
      "  handover report transfer-record --case hotel --language zh --out record.pdf",
      "  handover report compliance --case hotel --from 2026-01-01 --to 2026-03-31 --out q1.html",
      "  handover report audit-pack --case hotel --out hotel.zip"
    },
    subcommands = ReportList.class)
public final class ReportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "transfer-record",
      description = {
        "What was handed over, to whom, on what ground; the hub files a copy of its own.",
        "",
        "Example:",
        "  handover report transfer-record --case hotel --language zh --out record.pdf"
      })
  int transferRecord(@Mixin ReportScope scope, @Mixin FormatOption format, @Mixin Printed printed) {
    return new Making(scope, format, printed).make(Kind.TRANSFER_RECORD);
  }

  @Command(
      name = "impact-assessment",
      description = {
        "The impact assessment, filled in as far as the hub knows; the officer judges and signs.",
        "",
        "Example:",
        "  handover report impact-assessment --case hotel --language zh --out assessment.pdf"
      })
  int impactAssessment(
      @Mixin ReportScope scope, @Mixin FormatOption format, @Mixin Printed printed) {
    return new Making(scope, format, printed).make(Kind.IMPACT_ASSESSMENT);
  }

  @Command(
      name = "compliance",
      description = {
        "What was done in a period, by whom it was allowed, and what went wrong.",
        "",
        "Example:",
        "  handover report compliance --case hotel --from 2026-01-01 --to 2026-03-31 --out q1.pdf"
      })
  int compliance(@Mixin ReportScope scope, @Mixin FormatOption format, @Mixin Printed printed) {
    return new Making(scope, format, printed).make(Kind.COMPLIANCE);
  }

  @Command(
      name = "processing-record",
      description = {
        "The entry of the register of processing activities.",
        "",
        "Example:",
        "  handover report processing-record --case hotel --out processing.pdf"
      })
  int processingRecord(
      @Mixin ReportScope scope, @Mixin FormatOption format, @Mixin Printed printed) {
    return new Making(scope, format, printed).make(Kind.PROCESSING_RECORD);
  }

  @Command(
      name = "transparency",
      description = {
        "What the public may be told: no run, no key, no query.",
        "",
        "Example:",
        "  handover report transparency --case hotel --language zh --out statement.html"
      })
  int transparency(@Mixin ReportScope scope, @Mixin FormatOption format, @Mixin Printed printed) {
    return new Making(scope, format, printed).make(Kind.TRANSPARENCY);
  }

  @Command(
      name = "third-parties",
      description = {
        "Who besides the seller got something, or holds a key.",
        "",
        "Example:",
        "  handover report third-parties --case hotel --out register.pdf"
      })
  int thirdParties(@Mixin ReportScope scope, @Mixin FormatOption format, @Mixin Printed printed) {
    return new Making(scope, format, printed).make(Kind.THIRD_PARTIES);
  }

  @Command(
      name = "audit-pack",
      description = {
        "One ZIP for an outside auditor: manifests, receipts, the audit chain, certificates, case and"
            + " mappings, rule packs, documents; signed, with the commands that check it offline.",
        "",
        "Example:",
        "  handover report audit-pack --case hotel --receipts receipts/ --out hotel.zip"
      })
  int auditPack(
      @Mixin ReportScope scope,
      @Option(
              names = "--receipts",
              paramLabel = "FOLDER",
              description =
                  "The buyer's receipts with their signatures, as they came: the hub keeps only"
                      + " their digests.")
          Path receipts,
      @Mixin PassphraseOption passphrase,
      @Mixin Printed printed) {
    return new Packing(scope, receipts, passphrase, printed).make();
  }
}
