package dev.handover.cli.keys;

import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.delivery.Succession;
import dev.handover.keys.Certificate;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one certificate, or one key of the register. */
@Command(
    name = "show",
    description = {
      "Show a certificate's fingerprint and whether parcels can be sealed to it; of a fingerprint,"
          + " what the ledger knows of that key.",
    })
final class KeysShow implements Callable<Integer> {
  private static final long MOST = 1 << 20;

  @Mixin private Printed printed;

  @Parameters(
      paramLabel = "FILE|FINGERPRINT",
      description = "A certificate, OpenPGP or SM2; or a key's fingerprint as keys list shows it.")
  private String what;

  @Option(
      names = "--follows",
      paramLabel = "FILE",
      description =
          "The former certificate, which you trust: check by FILE.succession.json and its signature"
              + " that its owner says this one follows it; exits 7 where he does not.")
  private Path former;

  @Override
  public Integer call() {
    Optional<String> fingerprint = KeyText.fingerprint(what);
    Path file = Path.of(what);
    return fingerprint.isPresent() && !Files.exists(file)
        ? ofRegister(fingerprint.get())
        : ofFile(file);
  }

  private int ofRegister(String fingerprint) {
    try (Ledger ledger = Workplace.here().ledger()) {
      KeyEntry key =
          ledger
              .keys()
              .find(fingerprint)
              .orElseThrow(
                  () ->
                      new HandoverException(
                          ExitCode.CONFIGURATION,
                          "HUB-CLI-53",
                          "the ledger knows no key of that fingerprint, and there is no such file;"
                              + " see handover keys list"));
      printed.result(
          KeyText.json(key),
          () -> {
            printed.line(KeyText.line(key));
            printed.line(KeyText.more(key));
            key.certificate().ifPresent(printed::line);
          });
    }
    return 0;
  }

  private int ofFile(Path file) {
    Certificate certificate = Certificate.read(file);
    String told = usable(certificate);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fingerprint", certificate.fingerprint());
    json.put("usable", told);
    certificate.validUntil(HubClock.now()).ifPresent(at -> json.put("validUntil", at.toString()));
    if (former != null) {
      json.put("follows", followed(file, certificate).fingerprint());
    }
    printed.result(
        json,
        () -> {
          printed.line(certificate.fingerprint());
          printed.line("can be sealed to: " + told);
          if (former != null) {
            printed.line("follows " + json.get("follows") + ", as that key has signed");
          }
        });
    return told.equals("yes") || former != null ? 0 : ExitCode.CONFIGURATION.number();
  }

  private static String usable(Certificate certificate) {
    try {
      certificate.requireUsable(HubClock.now());
      return "yes";
    } catch (HandoverException e) {
      return e.getMessage();
    }
  }

  private Certificate followed(Path file, Certificate certificate) {
    Certificate trusted = Certificate.read(former);
    Path statement = Succession.beside(file);
    Path signature =
        statement.resolveSibling(
            ParcelNames.signature(statement.getFileName().toString(), trusted.profile()));
    Succession.require(
        new SignedDocument(bytes(statement), bytes(signature)), trusted, certificate, bytes(file));
    return trusted;
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) <= MOST) {
        return Files.readAllBytes(file);
      }
      throw new IOException("too large");
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-54",
          file + " cannot be read; have it sent with the certificate",
          e);
    }
  }
}
