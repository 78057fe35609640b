package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.delivery.ManifestJson;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A run as it lies in the buyer's inbox: {@code <inbox>/<case>/<run>/}. */
public final class RunFolder {
  private static final int MOST_MANIFEST = 64 << 20;
  private static final int MOST_SIGNATURE = 1 << 20;
  private static final int MOST_STRAYS = 1_000;

  private final Path folder;

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of one run, which must be there. */
  public static RunFolder at(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RCV-02",
          "there is no folder " + absolute + "; name the run's own folder, <inbox>/<case>/<run>");
    }
    return new RunFolder(absolute);
  }

  /** Absolute. */
  public Path path() {
    return folder;
  }

  /**
   * Which of several trusted certificates signed the manifest; the first where none did, by which
   * every check tells what is wrong.
   */
  public Certificate signer(List<Certificate> trusted) {
    return trusted.stream().filter(this::isSignedBy).findFirst().orElse(trusted.get(0));
  }

  private boolean isSignedBy(Certificate trusted) {
    try {
      document(trusted, new ArrayList<>()).orElseThrow(this::unsigned).verified(trusted);
      return true;
    } catch (HandoverException e) {
      return false;
    }
  }

  private HandoverException unsigned() {
    return new HandoverException(
        ExitCode.INTEGRITY, "HUB-RCV-01", "run folder " + folder + " has no signed manifest");
  }

  /**
   * Checks the manifest's signature over its exact bytes, then every listed file's presence, size
   * and digest, then the arithmetic; reports all findings at once and needs no secret key.
   */
  public Verified verify(Certificate trusted) {
    List<String> findings = new ArrayList<>();
    Optional<SignedDocument> document = document(trusted, findings);
    String sha256 = document.map(SignedDocument::sha256).orElse("");
    Optional<Manifest> manifest = document.flatMap(each -> manifest(each, trusted, findings));
    if (manifest.isEmpty()) {
      return new Verified(folder, manifest, sha256, findings, List.of(), 0, 0, 0);
    }
    findings.addAll(manifest.get().disagreements());
    long files = 0;
    long bytes = 0;
    long records = 0;
    for (FileEntry file : manifest.get().files()) {
      Optional<String> trouble = ParcelFile.trouble(folder, file, trusted);
      if (trouble.isEmpty()) {
        files++;
        bytes += file.bytes();
        records += file.records();
      }
      trouble.ifPresent(findings::add);
    }
    return new Verified(
        folder, manifest, sha256, findings, strays(manifest.get()), files, bytes, records);
  }

  /**
   * The manifest, once its signature is good and it lies in its own folder; else INTEGRITY. Says
   * nothing of the files.
   */
  Signed manifest(Certificate trusted) {
    List<String> findings = new ArrayList<>();
    Optional<SignedDocument> document = document(trusted, findings);
    String sha256 = document.map(SignedDocument::sha256).orElse("");
    Optional<Manifest> manifest = document.flatMap(each -> manifest(each, trusted, findings));
    Manifest good =
        manifest.orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.INTEGRITY,
                    "HUB-RCV-01",
                    "run folder " + folder + ": " + String.join("; ", findings)));
    return new Signed(good, sha256);
  }

  /**
   * The names of the files that count, with those of their signatures, once the manifest's
   * signature is good; else INTEGRITY.
   */
  public List<String> files(Certificate trusted) {
    return manifest(trusted).manifest().files().stream()
        .flatMap(file -> names(file).stream())
        .toList();
  }

  private static List<String> names(FileEntry file) {
    return Stream.concat(Stream.of(file.name()), ParcelNames.parcelSignature(file.name()).stream())
        .toList();
  }

  /** Whether the run is the last of its case, once its manifest's signature is good. */
  public boolean isFinal(Certificate trusted) {
    return manifest(trusted).manifest().isFinal();
  }

  /** A manifest whose signature is good, and the digest of its bytes. */
  record Signed(Manifest manifest, String sha256) {}

  /**
   * Decrypts every parcel into {@code <out>/<entity>.ndjson} (or {@code .csv}), the windows in
   * order. Files appear under their names only after every signature, digest and count was found
   * right; nothing is overwritten, and a failure leaves nothing behind.
   */
  public Opened open(SecretKey secretKey, Certificate trusted, Path out) {
    Manifest manifest = verify(trusted).require();
    ParcelReader reader = new ParcelReader(folder, secretKey, trusted, manifest);
    RunCount count = new RunCount(manifest);
    try (EntityFiles files = EntityFiles.into(out, manifest)) {
      for (FileEntry file : RunCount.inOrder(manifest)) {
        try (Plain plain = reader.read(file)) {
          count.add(file, plain.count());
          files.append(file, plain);
        }
      }
      count.require();
      return new Opened(count.lines(), files.complete());
    }
  }

  private Optional<SignedDocument> document(Certificate trusted, List<String> findings) {
    Optional<byte[]> content = bytes(ParcelNames.MANIFEST, MOST_MANIFEST, findings);
    String beside = ParcelNames.signature(ParcelNames.MANIFEST, trusted.profile());
    Optional<byte[]> signature = bytes(beside, MOST_SIGNATURE, findings);
    return content.flatMap(c -> signature.map(s -> new SignedDocument(c, s)));
  }

  private Optional<byte[]> bytes(String name, int most, List<String> findings) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      findings.add(
          Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              ? name + " is not a plain file"
              : name + " is missing: the run is not complete, or this is not a run's folder");
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] read = in.readNBytes(most + 1);
      if (read.length > most) {
        findings.add(name + " is longer than " + most + " bytes");
        return Optional.empty();
      }
      return Optional.of(read);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private Optional<Manifest> manifest(
      SignedDocument document, Certificate trusted, List<String> findings) {
    try {
      Manifest manifest = new ManifestJson().read(document.verified(trusted));
      List<String> misplaced = misplaced(manifest, trusted);
      findings.addAll(misplaced);
      return misplaced.isEmpty() ? Optional.of(manifest) : Optional.empty();
    } catch (HandoverException e) {
      findings.add(e.getMessage());
      return Optional.empty();
    }
  }

  private List<String> misplaced(Manifest manifest, Certificate trusted) {
    List<String> found = new ArrayList<>();
    if (manifest.keys().profile() != trusted.profile()) {
      found.add("the manifest is not of the profile that it is signed in");
    }
    if (!manifest.keys().seller().equals(trusted.fingerprint())) {
      found.add("the manifest names another seller's key than " + trusted.fingerprint());
    }
    if (!isNamed(folder, manifest.run().value())) {
      found.add("the folder is not called " + manifest.run() + ", as the manifest's run is");
    }
    if (folder.getParent() == null || !isNamed(folder.getParent(), manifest.caseId().value())) {
      found.add(
          "the folder does not lie in one called " + manifest.caseId() + ", the manifest's case");
    }
    return found;
  }

  private static boolean isNamed(Path path, String name) {
    return path.getFileName() != null && path.getFileName().toString().equals(name);
  }

  private List<String> strays(Manifest manifest) {
    Set<String> known = new HashSet<>();
    manifest.files().forEach(file -> known.addAll(names(file)));
    known.add(ParcelNames.MANIFEST);
    known.add(ParcelNames.signature(ParcelNames.MANIFEST, manifest.keys().profile()));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !known.contains(name))
          .map(name -> ParcelNames.isSafe(name) ? name : "(a file with an unsafe name)")
          .limit(MOST_STRAYS)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable("the folder", e);
    }
  }

  private HandoverException unreadable(String what, IOException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-RCV-03",
        folder + ": " + what + " cannot be read; check the disk and the permissions",
        cause);
  }
}
