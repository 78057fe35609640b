package dev.handover.report;

import dev.handover.audit.ChainExport;
import dev.handover.audit.EntryFilter;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedFile;
import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.law.RulePack;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.mapping.Mapping;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that an outside auditor needs to check a case without this hub: signed manifests, receipts,
 * the audit chain, certificates, case and mappings, rule packs and the documents, with their
 * digests under the hub's signature and the commands that check them. A case that could be read
 * holds no secret, only placeholders.
 */
public final class AuditPack {
  private final Dossier dossier;
  private final Place place;
  private final SecretKey hub;
  private final List<String> notes = new ArrayList<>();

  /**
   * Where things lie.
   *
   * @param caseFolder the case's folder under mappings
   * @param lawFolder the officer's own rule packs, which need not exist
   * @param records where transfer records are filed
   * @param receipts the buyer's answers with their signatures, as he sent them
   */
  public record Place(Path caseFolder, Path lawFolder, Path records, Optional<Path> receipts) {}

  /**
   * @param files that the sums list
   * @param notes what is missing in it, and why
   */
  public record Written(int files, List<String> notes) {
    public Written {
      notes = List.copyOf(notes);
    }
  }

  /**
   * @param hub the audit key, which signs the sums and the chain's export
   */
  public AuditPack(Dossier dossier, Place place, SecretKey hub) {
    this.dossier = dossier;
    this.place = place;
    this.hub = hub;
  }

  /**
   * Writes it.
   *
   * @param documents finished documents by their file's name
   * @param work a new folder for what is written on the way
   */
  public Written write(OutputStream to, List<Document> documents, Path work) {
    try (Zip zip = new Zip(to)) {
      chain(zip, work);
      certificates(zip);
      runs(zip);
      place.receipts().ifPresent(folder -> receipts(zip, folder));
      caseFiles(zip);
      dossier.packs().forEach(pack -> zip.add("law/" + pack.id() + ".yaml", bytes(pack)));
      documents.forEach(each -> zip.add("documents/" + each.name(), each.content()));
      new FiledRecords(place.records(), dossier.ledger())
          .of(id())
          .forEach((name, file) -> zip.add("records/" + name, read(file)));
      zip.add("VERIFY.txt", new VerifyText(profile(), caseProfile(), notes).text());
      byte[] sums = zip.sums();
      zip.put("SHA256SUMS", sums);
      zip.put("SHA256SUMS" + profile().signatureSuffix(), hub.signDetached(sums));
      return new Written(zip.files(), notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A finished document. */
  public record Document(String name, byte[] content) {
    @Override
    public String toString() {
      return "Document[" + name + "]";
    }
  }

  private CaseId id() {
    return dossier.deal().file().id();
  }

  private Ledger ledger() {
    return dossier.ledger();
  }

  private Profile profile() {
    return hub.certificate().profile();
  }

  private Profile caseProfile() {
    return Profile.named(dossier.deal().file().delivery().seal());
  }

  private void chain(Zip zip, Path work) {
    Path export = work.resolve("audit.ndjson");
    new ChainExport(ledger().audit(), hub).write(export, EntryFilter.NONE, dossier.now());
    zip.add("audit/audit.ndjson", read(export));
    Path signature = new SignedFile(export, profile()).signature();
    zip.add("audit/" + signature.getFileName(), read(signature));
  }

  private void certificates(Zip zip) {
    zip.add(
        "certificates/hub." + profile().certificateExtension(),
        ascii(hub.certificate().armoured()));
    for (KeyEntry each : ledger().keys().all()) {
      boolean mine = each.caseId().map(id()::equals).orElse(each.purpose() == KeyPurpose.AUDIT);
      if (mine && each.certificate().isPresent()) {
        Certificate read =
            Certificate.read(ascii(each.certificate().get()), "the ledger's " + each.fingerprint());
        zip.add(
            "certificates/"
                + side(each.purpose())
                + "-"
                + each.fingerprint().toLowerCase(Locale.ROOT)
                + "."
                + read.profile().certificateExtension(),
            ascii(each.certificate().get()));
      }
    }
  }

  private static String side(KeyPurpose purpose) {
    return switch (purpose) {
      case CASE_SIGNING -> "seller";
      case BUYER -> "buyer";
      case AUDIT, CASE_DATA -> "audit";
    };
  }

  private void runs(Zip zip) {
    for (Run run : ledger().runs().of(id())) {
      ledger()
          .manifests()
          .find(run.id())
          .ifPresent(
              kept -> {
                String name = "runs/" + run.id() + "/" + ParcelNames.MANIFEST;
                zip.add(name, kept.content());
                zip.add(name + caseProfile().signatureSuffix(), kept.signature());
              });
    }
  }

  /** Only receipts that the ledger knows by their digest: others prove nothing here. */
  private void receipts(Zip zip, Path folder) {
    for (Run run : ledger().runs().of(id())) {
      Path file = receipt(folder, ParcelNames.receipt(run.id()));
      Path signature = new SignedFile(file, caseProfile()).signature();
      if (!Files.isRegularFile(file) || !Files.isRegularFile(signature)) {
        continue;
      }
      byte[] content = read(file);
      boolean isKnown =
          ledger().receipts().of(run.id()).stream()
              .anyMatch(row -> row.sha256().equals(Sha256.hex(content)));
      if (isKnown) {
        zip.add("receipts/" + file.getFileName(), content);
        zip.add("receipts/" + signature.getFileName(), read(signature));
      } else {
        notes.add("the receipt of run " + run.id() + " is not the one that the ledger recorded");
      }
    }
  }

  /** In the folder itself or in that of the case, as the buyer lays it. */
  private Path receipt(Path folder, String name) {
    Path ofCase = folder.resolve(id().value()).resolve(name);
    return Files.isRegularFile(ofCase) ? ofCase : folder.resolve(name);
  }

  private void caseFiles(Zip zip) {
    caseFile(zip, "case.yaml", dossier.deal().file().digest());
    for (Mapping each : dossier.deal().mappings()) {
      caseFile(zip, each.entity() + ".yaml", each.digest());
    }
  }

  private void caseFile(Zip zip, String name, String digest) {
    byte[] content = read(place.caseFolder().resolve(name));
    if (!Sha256.hex(content).equals(digest)) {
      notes.add(name + " was changed while this pack was made");
    }
    zip.add("case/" + name, content);
  }

  private byte[] bytes(RulePack pack) {
    Path own = place.lawFolder().resolve(pack.id() + ".yaml");
    if (Files.isRegularFile(own)) {
      return read(own);
    }
    try (var in = RulePack.class.getResourceAsStream("/law/" + pack.id() + ".yaml")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-REP-04", file + " cannot be read; check its permissions", e);
    }
  }
}
