package dev.handover.cli;

import dev.handover.keys.Certificate;
import dev.handover.keys.SmCertificate;
import dev.handover.receive.RunFolder;
import dev.handover.receive.Verified;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a delivered run without any secret key. */
@Command(
    name = "verify",
    description = {
      "Check a delivered run, or a certificate of destruction, without any secret key.",
      "The manifest's signature, every file's size and digest, the arithmetic; exits 7 when"
          + " anything was altered. What the parcels really hold is counted by open."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN_FOLDER",
      description =
          "The run's folder: the one with manifest.json; or a certificate of destruction, with"
              + " --trust and the hub's own certificate (handover audit certificate).")
  private Path folder;

  @Mixin private TrustOption trust;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    if (Files.isRegularFile(folder)) {
      if (CertificateVerdict.isOne(folder)) {
        return new CertificateVerdict(folder, trust.named()).print(printed);
      }
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-73",
          folder
              + " is a file: verify takes a run's folder; an export of the audit chain is checked"
              + " with: handover audit verify FILE --trust hub.asc");
    }
    Certificate seller = trust.certificate(folder);
    Verified verified = RunFolder.at(folder).verify(seller);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("good", verified.isGood());
    verified.manifest().ifPresent(m -> json.put("case", m.caseId().value()));
    verified.manifest().ifPresent(m -> json.put("run", m.run().value()));
    json.put("seller", seller.fingerprint());
    json.put("manifestSha256", verified.manifestSha256());
    json.put("files", verified.files());
    json.put("bytes", verified.bytes());
    json.put("promised", verified.records());
    json.put("findings", verified.findings());
    json.put("strays", verified.strays());
    json.put("note", "true counts need open");
    List<String> commands = byHand(seller);
    json.put("commands", commands);
    printed.result(
        json,
        () -> {
          printed.line(verified.text());
          printed.line("seller's certificate " + seller.fingerprint());
          printed.line("the same by hand, and the parcels opened, with your own key:");
          commands.forEach(command -> printed.line("  " + command));
        });
    return verified.isGood() ? 0 : ExitCode.INTEGRITY.number();
  }

  /** With the buyer's keys where he stands, called as {@code keys new} calls them. */
  private List<String> byHand(Certificate seller) {
    Path run = folder.toAbsolutePath().normalize();
    return switch (seller.profile()) {
      case OPENPGP -> new GpgByHand(run, Optional.empty()).commands();
      case SM -> openSsl(run, trust.file(folder), (SmCertificate) seller);
    };
  }

  private static List<String> openSsl(Path run, Path trusted, SmCertificate seller) {
    // Under a name of its own: what the buyer has compared before must not be overwritten.
    String own = seller.fingerprint().substring(0, 16).toLowerCase(Locale.ROOT);
    Path bare = seller.isBare() ? trusted : Path.of("seller-" + own + ".pub");
    List<String> commands = new ArrayList<>();
    if (!seller.isBare()) {
      commands.add(
          "openssl x509 -in %s -noout -pubkey -out %s"
              .formatted(
                  ByHand.quoted(trusted.toAbsolutePath().normalize()),
                  ByHand.quoted(bare.toAbsolutePath())));
    }
    commands.addAll(
        new OpenSslByHand(run, Path.of("buyer.key"), Path.of("buyer.crt"), bare).commands());
    return commands;
  }
}
