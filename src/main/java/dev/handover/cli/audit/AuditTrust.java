package dev.handover.cli.audit;

import dev.handover.audit.Anchors;
import dev.handover.cli.Seat;
import dev.handover.delivery.SignedFile;
import dev.handover.keys.Certificate;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Whose signatures the auditor believes, and what he remembers. */
final class AuditTrust implements Anchors.Trust {
  private static final int FOLDERS = 3;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "The certificate of the hub's audit key, where it has changed each of them: repeated, or"
              + " several in one file. Otherwise hub.asc or hub.crt beside the document or in one of"
              + " the two folders above it.")
  private List<Path> hubs = List.of();

  @Option(
      names = "--seller",
      paramLabel = "FILE",
      description =
          "The seller's certificate of a case, for manifests given as anchors; may be repeated."
              + " Otherwise seller.asc or seller.crt beside the manifest or in one of the two folders above it.")
  private List<Path> sellers = List.of();

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "What remembers where the chain once ended: signed heads (audit head) and manifests, or the"
              + " run folders that hold them, each with its signature beside it.")
  private List<Path> anchors = List.of();

  private final Set<Path> told = new HashSet<>();

  Anchors anchors() {
    return Anchors.read(anchors, this);
  }

  @Override
  public Certificate hub(Path document) {
    if (hubs.isEmpty()) {
      return beside(document, "--trust", "hub.asc", "hub.crt");
    }
    List<Certificate> trusted =
        hubs.stream().flatMap(file -> Certificate.readAll(file).stream()).toList();
    return trusted.stream()
        .filter(each -> trusted.size() > 1 && isSignedBy(document, each))
        .findFirst()
        .orElse(trusted.get(0)); // by which the check tells what is wrong
  }

  private static boolean isSignedBy(Path document, Certificate trusted) {
    try {
      new SignedFile(document, trusted.profile()).verify(trusted);
      return true;
    } catch (HandoverException e) {
      return false;
    } catch (IOException e) {
      return false; // the check itself tells that it cannot be read
    }
  }

  @Override
  public Certificate seller(Path manifest, String fingerprint) {
    if (sellers.isEmpty()) {
      return beside(manifest, "--seller", "seller.asc", "seller.crt", "seller.pub");
    }
    return sellers.stream()
        .map(Certificate::read)
        .filter(each -> each.fingerprint().equals(fingerprint))
        .findFirst()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-AUD-05",
                    manifest
                        + " names the seller's key "
                        + fingerprint
                        + ", which none of --seller is; name that certificate too"));
  }

  private Certificate beside(Path document, String option, String... names) {
    Path found =
        Stream.iterate(
                document.toAbsolutePath().normalize().getParent(), p -> p != null, Path::getParent)
            .limit(FOLDERS)
            .flatMap(folder -> Stream.of(names).map(folder::resolve))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.CONFIGURATION,
                        "HUB-AUD-04",
                        "there is no "
                            + String.join(" or ", names)
                            + " beside "
                            + document
                            + "; name the certificate with "
                            + option));
    Certificate certificate = Certificate.read(found);
    if (told.add(found)) {
      Seat.say(
          "note: trusting "
              + found
              + ", which only lies beside what it is to vouch for; compare its fingerprint "
              + certificate.fingerprint()
              + " by another way, then name it with "
              + option);
    }
    return certificate;
  }
}
