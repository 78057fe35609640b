package dev.handover.cli;

import dev.handover.delivery.ParcelNames;
import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.receive.RunFolder;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Whose signature counts on the buyer's side. */
final class TrustOption {
  private static final int FOLDERS = 3;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "The seller's certificate, as long as he changes keys the former and the next: repeated, or"
              + " several in one file. Otherwise seller.asc (SM: seller.crt) in the run's folder or"
              + " in one of the two above it. Compare its fingerprint with the seller by another"
              + " way before you rely on it.")
  private List<Path> files = List.of();

  /** The files that were named. */
  List<Path> named() {
    return List.copyOf(files);
  }

  /** The one by which the run's manifest is signed. */
  Certificate certificate(Path folder) {
    Path found = file(folder);
    Certificate certificate = signer(folder, files.isEmpty() ? List.of(found) : files);
    if (files.isEmpty()) {
      System.err.println(
          "note: trusting "
              + found
              + ", which only lies beside the parcels; is the seller's fingerprint "
              + certificate.fingerprint()
              + "? Ask him by another way, then name his certificate with --trust");
    }
    return certificate;
  }

  private static Certificate signer(Path folder, List<Path> files) {
    List<Certificate> trusted =
        files.stream().flatMap(file -> Certificate.readAll(file).stream()).toList();
    return trusted.size() == 1 ? trusted.get(0) : RunFolder.at(folder).signer(trusted);
  }

  /** The file that is or would be trusted: with several, the one that holds the run's signer. */
  Path file(Path folder) {
    if (!files.isEmpty()) {
      String signer = files.size() == 1 ? "" : signer(folder, files).fingerprint();
      return files.stream()
          .filter(each -> files.size() == 1 || holds(each, signer))
          .findFirst()
          .orElseThrow();
    }
    List<String> names =
        profiles(folder).stream().map(each -> "seller." + each.certificateExtension()).toList();
    return Stream.iterate(folder.toAbsolutePath().normalize(), p -> p != null, Path::getParent)
        .limit(FOLDERS)
        .flatMap(each -> names.stream().map(each::resolve))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-CLI-01",
                    "there is no "
                        + String.join(" or ", names)
                        + " beside "
                        + folder
                        + "; name the seller's certificate with --trust"));
  }

  private static boolean holds(Path file, String fingerprint) {
    return Certificate.readAll(file).stream()
        .anyMatch(each -> each.fingerprint().equals(fingerprint));
  }

  /** Those in which the manifest is signed; all where none is there. */
  private static List<Profile> profiles(Path folder) {
    List<Profile> signed =
        Stream.of(Profile.values())
            .filter(
                each ->
                    Files.exists(folder.resolve(ParcelNames.signature(ParcelNames.MANIFEST, each))))
            .toList();
    return signed.isEmpty() ? List.of(Profile.values()) : signed;
  }
}
