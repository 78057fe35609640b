package dev.handover.cli;

import dev.handover.keys.Certificate;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Whose signature counts on the buyer's side. */
final class TrustOption {
  static final String BESIDE = "seller.asc";

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "The seller's certificate; otherwise seller.asc in the run's folder or in one of the two"
              + " above it. Compare its fingerprint with the seller by another way before you rely"
              + " on it.")
  private Path file;

  Certificate certificate(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path found =
        file != null
            ? file
            : Stream.iterate(absolute, p -> p != null, Path::getParent)
                .limit(3)
                .map(p -> p.resolve(BESIDE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                    () ->
                        new HandoverException(
                            ExitCode.CONFIGURATION,
                            "HUB-CLI-01",
                            "there is no seller.asc beside "
                                + folder
                                + "; name the seller's certificate with --trust"));
    Certificate certificate = Certificate.read(found);
    if (file == null) {
      System.err.println(
          "note: trusting "
              + found
              + ", which only lies beside the parcels; is the seller's fingerprint "
              + certificate.fingerprint()
              + "? Ask him by another way, then name his certificate with --trust");
    }
    return certificate;
  }
}
