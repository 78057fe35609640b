package dev.handover.cli.keys;

import dev.handover.cases.CaseFile;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Seat;
import dev.handover.cli.Workplace;
import dev.handover.flow.BuyerFile;
import dev.handover.keys.Certificate;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.Console;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pins the buyer's certificate: somebody compared its fingerprint with the buyer. */
@Command(
    name = "confirm",
    description = {
      "Note that the fingerprint of the buyer's certificate was compared with the buyer by another"
          + " way than the certificate came. Before that no run is made; a file that is exchanged"
          + " later is noticed.",
      "When the buyer has a new certificate: replace the file, compare, confirm again. Runs that were"
          + " sealed to the former one keep it.",
      "",
      "Example:",
      "  handover keys confirm --case mine --how \"telephone, number from the contract\""
    })
final class KeysConfirm implements Callable<Integer> {
  @Mixin private CaseOption which;
  @Mixin private Printed printed;

  @Option(
      names = "--fingerprint",
      paramLabel = "DIGITS",
      description =
          "The whole fingerprint as the buyer told it, with or without blanks. On a terminal it may be"
              + " left out: then the last eight digits are asked for.")
  private String fingerprint;

  @Option(
      names = "--how",
      required = true,
      paramLabel = "TEXT",
      description =
          "By which way it was compared. It stands in the audit chain: no name, no number.")
  private String how;

  @Override
  public Integer call() {
    if (how.isBlank()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-48", "--how must say by which way it was compared");
    }
    Workplace workplace = Workplace.here();
    CaseFile file = workplace.cases().file(which.folder());
    Certificate certificate = BuyerFile.of(file);
    certificate.requireUsable(HubClock.now());
    requireSame(certificate);
    try (Ledger ledger = workplace.ledger()) {
      KeyEntry key =
          ledger
              .keys()
              .confirmBuyer(file.id(), certificate, workplace.actor(), how.trim(), HubClock.now());
      printed.result(
          KeyText.json(key),
          () -> {
            printed.line(
                "confirmed: runs of case " + file.id() + " are sealed to " + key.fingerprint());
            printed.line("another certificate in its place is refused from now on");
          });
    }
    return 0;
  }

  private void requireSame(Certificate certificate) {
    if (fingerprint != null) {
      requireWhole(certificate.fingerprint(), fingerprint);
      return;
    }
    Console console =
        Seat.console()
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.CONFIGURATION,
                        "HUB-CLI-49",
                        "nobody can be asked here: give the fingerprint that the buyer told with"
                            + " --fingerprint"));
    console.printf(
        "the certificate's fingerprint is%n%n  %s%n%n", KeyText.grouped(certificate.fingerprint()));
    requireLast(
        certificate.fingerprint(),
        Optional.ofNullable(
                console.readLine("Have the buyer read his to you. Its last eight digits: "))
            .orElse(""));
  }

  /** All digits as they were told. */
  static void requireWhole(String fingerprint, String told) {
    if (!KeyText.bare(told).equals(fingerprint)) {
      throw differs(fingerprint);
    }
  }

  /** The last eight digits as they were heard. */
  static void requireLast(String fingerprint, String heard) {
    String digits = KeyText.bare(heard);
    if (digits.length() != 8 || !fingerprint.endsWith(digits)) {
      throw differs(fingerprint);
    }
  }

  private static HandoverException differs(String fingerprint) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-KEY-50",
        "what was told is not the fingerprint of the certificate's file, "
            + fingerprint
            + "; nothing was confirmed. Compare again, all of it; if it differs, the file is not the"
            + " buyer's: find out who put it there");
  }
}
