package dev.handover.cli.keys;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a key out of use for good. */
@Command(
    name = "revoke",
    description = {
      "Take a key out of use for good, as when it was lost or somebody else may have it.",
      "Nothing more is sealed to it or signed with it, and what it signs is not believed: a run that"
          + " began with it is given up with run --afresh, a receipt by it is an alarm."
    })
final class KeysRevoke implements Callable<Integer> {
  @Parameters(paramLabel = "FINGERPRINT", description = "As keys list shows it.")
  private String fingerprint;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why. It stands in the audit chain: no name, no number.")
  private String reason;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    String wanted =
        KeyText.fingerprint(fingerprint)
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.CONFIGURATION,
                        "HUB-CLI-50",
                        "a fingerprint has 40 or 64 hex digits; see handover keys list"));
    try (Ledger ledger = Workplace.here().ledger()) {
      ledger.keys().find(wanted).ifPresent(KeysRevoke::requireNotData);
      KeyEntry key = ledger.keys().revoke(wanted, reason, Workplace.here().actor());
      printed.result(
          KeyText.json(key),
          () -> {
            printed.line("revoked: " + key.purpose().words() + " " + key.fingerprint());
            printed.line(next(key));
          });
    }
    return 0;
  }

  private static void requireNotData(KeyEntry key) {
    if (key.purpose() == KeyPurpose.CASE_DATA) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-53",
          "a case's data keys are not revoked: they never change within a case, and without them its"
              + " quarantine cannot be read");
    }
  }

  private static String next(KeyEntry key) {
    return switch (key.purpose()) {
      case BUYER ->
          "ask the buyer for another certificate, put it in the file's place, compare it, then:"
              + " handover keys confirm";
      case CASE_SIGNING ->
          "tell the buyer to trust it no more; make another with: handover keys rotate --case FOLDER,"
              + " have him compare its fingerprint, then let it sign with --activate";
      case AUDIT ->
          "tell the auditor; make another with: handover keys rotate --audit, have him compare its"
              + " fingerprint, then let it sign with --activate";
      case CASE_DATA -> "";
    };
  }
}
