package dev.handover.receive;

import dev.handover.delivery.EntityDescription;
import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.delivery.ManifestJson;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SampleManifests;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.keys.SmSecretKey;
import dev.handover.mapping.FieldType;
import dev.handover.process.MinimisedBatches;
import dev.handover.process.OutputField;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import dev.handover.seal.LineFormat;
import dev.handover.seal.SealedParcel;
import dev.handover.seal.Sealer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A buyer's inbox that fills with really sealed runs, one day apart, each following on the last.
 */
final class SampleInbox {
  static final PgpSecretKey SELLER = PgpSecretKey.generateSigningOnly("seller <s@example.org>");
  static final PgpSecretKey BUYER = PgpSecretKey.generate("buyer <b@example.org>");
  static final PgpSecretKey STRANGER = PgpSecretKey.generate("stranger <x@example.org>");

  static final List<OutputField> GUEST =
      List.of(
          new OutputField("name", FieldType.TEXT),
          new OutputField("visits", FieldType.INTEGER),
          new OutputField("points", FieldType.LONG),
          new OutputField("spent", FieldType.DECIMAL),
          new OutputField("vip", FieldType.BOOLEAN),
          new OutputField("born", FieldType.DATE),
          new OutputField("seen", FieldType.TIMESTAMP));
  static final List<OutputField> STAY = List.of(new OutputField("room", FieldType.TEXT));

  private static final String DIGEST = "cd".repeat(32);

  private final Path inbox;
  private final LineFormat format;
  private final CaseId caseId;
  private final Parties parties;
  private Instant now = Instant.parse("2026-01-31T02:00:00Z");
  private Optional<Manifest.Previous> previous = Optional.empty();

  SampleInbox(Path inbox, LineFormat format) {
    this(inbox, format, new CaseId("hotel-2026"));
  }

  SampleInbox(Path inbox, LineFormat format, CaseId caseId) {
    this(inbox, format, caseId, Parties.OPENPGP);
  }

  SampleInbox(Path inbox, LineFormat format, CaseId caseId, Parties parties) {
    this.parties = parties;
    this.inbox = inbox;
    this.format = format;
    this.caseId = caseId;
  }

  /** Whose keys a run is under. */
  record Parties(SecretKey seller, SecretKey buyer, SecretKey stranger) {
    static final Parties OPENPGP = new Parties(SELLER, BUYER, STRANGER);
    static final Parties SM =
        new Parties(
            SmSecretKey.generateSigningOnly("seller"),
            SmSecretKey.generate("buyer"),
            SmSecretKey.generate("stranger"));

    Profile profile() {
      return seller.certificate().profile();
    }
  }

  /** A run that lies in the inbox. */
  record Written(Path path, Manifest manifest, String sha256) {
    RunFolder folder() {
      return RunFolder.at(path);
    }
  }

  static String[] guest(String ref, String name) {
    return new String[] {
      ref, name, "3", "9007199254740993", "12.50", "true", "1990-02-28", "2026-01-30T08:00:00"
    };
  }

  Draft full() {
    return new Draft(Manifest.Mode.FULL);
  }

  Draft delta() {
    return new Draft(Manifest.Mode.DELTA);
  }

  /** A full of three parcels: two guest windows and one of stays. */
  Written smallFull() {
    return full()
        .guests(guest("g1", "李雷"), guest("g2", "=HYPERLINK(1)"))
        .guests(guest("g3", "韩梅梅"))
        .stays(new String[] {"s1", "101"}, new String[] {"s2", null})
        .write();
  }

  /** Puts a manifest in the place of a run's own, signed anew. */
  static Written resign(Written run, UnaryOperator<String> change, SecretKey signer) {
    try {
      Path file = run.path().resolve(ParcelNames.MANIFEST);
      byte[] changed = change.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
      sign(run.path(), changed, signer);
      return new Written(run.path(), run.manifest(), Sha256.hex(changed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sign(Path folder, byte[] manifest, SecretKey signer) throws IOException {
    SignedDocument signed = SignedDocument.sign(manifest, signer);
    Files.write(folder.resolve(ParcelNames.MANIFEST), signed.content());
    Files.write(
        folder.resolve(ParcelNames.signature(ParcelNames.MANIFEST, signer.certificate().profile())),
        signed.signature());
  }

  static Rows rows(List<String> columns, List<String[]> values) {
    Rows.Builder rows = Rows.builder(columns, values.size());
    for (String[] row : values) {
      for (String cell : row) {
        if (cell == null) {
          rows.addAbsent();
        } else {
          rows.add(cell);
        }
      }
    }
    return rows.build();
  }

  /** A run under way. */
  final class Draft {
    private final Manifest.Mode mode;
    private final RunId run;
    private final List<FileEntry> files = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> tombstones = new TreeMap<>();
    private final Map<String, EntityDescription> entities = new LinkedHashMap<>();
    private final Path folder;

    Draft(Manifest.Mode mode) {
      now = now.plusSeconds(86_400);
      this.mode = mode;
      this.run = RunId.startingAt(now);
      this.folder = inbox.resolve(caseId.value()).resolve(run.value());
      entities.put("guest", describe(GUEST));
      entities.put("stay", describe(STAY));
      tallies.put("guest", Tally.NONE);
      tallies.put("stay", Tally.NONE);
    }

    Draft guests(String[]... upserts) {
      return window("guest", GUEST, List.of(upserts), List.of());
    }

    Draft guestsGone(String... refs) {
      return window(
          "guest",
          GUEST,
          List.of(),
          Stream.of(refs).map(ref -> new String[] {ref, "withdrawn"}).toList());
    }

    Draft stays(String[]... upserts) {
      return window("stay", STAY, List.of(upserts), List.of());
    }

    Draft window(
        String entity, List<OutputField> fields, List<String[]> upserts, List<String[]> gone) {
      int number = 1 + (int) files.stream().filter(f -> f.entity().equals(entity)).count();
      Window window = new Window(caseId, run, entity, number, 1, Bounds.ALL);
      Tally tally = new Tally(upserts.size(), upserts.size(), 0, 0, 0, 0, 0, Map.of());
      List<String> columns =
          Stream.concat(Stream.of("ref"), fields.stream().map(OutputField::name)).toList();
      SealedParcel parcel =
          Sealer.of(parties.buyer().certificate(), parties.seller(), format)
              .seal(
                  MinimisedBatches.of(
                      window,
                      "snapshot-1",
                      fields,
                      rows(columns, upserts),
                      rows(List.of("ref", "reason"), gone),
                      new Account(tally, List.of(), List.of(), Baseline.EMPTY)));
      try {
        Files.createDirectories(folder);
        Files.write(folder.resolve(parcel.fileName()), parcel.bytes());
        if (parcel.signature().isPresent()) {
          Files.write(folder.resolve(parcel.fileName() + ".sig"), parcel.signature().get());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      files.add(
          new FileEntry(
              parcel.fileName(),
              entity,
              number,
              1,
              parcel.snapshot(),
              parcel.records(),
              parcel.bytes().length,
              parcel.unpacked(),
              parcel.sha256()));
      tallies.merge(entity, tally, Tally::plus);
      gone.forEach(
          row ->
              tombstones
                  .computeIfAbsent(entity, any -> new TreeMap<>())
                  .merge(row[1], 1L, Long::sum));
      return this;
    }

    /** Another mapping: this entity alone, with these fields. */
    Draft only(String entity, List<OutputField> fields) {
      entities.clear();
      entities.put(entity, describe(fields));
      tallies.keySet().retainAll(entities.keySet());
      return this;
    }

    Manifest manifest() {
      return new Manifest(
          caseId,
          run,
          mode,
          previous,
          now,
          entities,
          files,
          Manifest.Reconciliation.of(tallies),
          tombstones,
          new Manifest.Fingerprints(
              parties.profile(), parties.seller().fingerprint(), parties.buyer().fingerprint()),
          new Manifest.AuditHead(1, DIGEST),
          SampleManifests.legal());
    }

    Written write() {
      try {
        Files.createDirectories(folder);
        Manifest manifest = manifest();
        byte[] json = new ManifestJson().write(manifest);
        sign(folder, json, parties.seller());
        Written written = new Written(folder, manifest, Sha256.hex(json));
        previous = Optional.of(new Manifest.Previous(run, written.sha256()));
        return written;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private EntityDescription describe(List<OutputField> fields) {
      return new EntityDescription(
          1,
          DIGEST,
          fields.stream()
              .map(
                  field ->
                      new EntityDescription.Field(
                          field.name(), field.type().name().toLowerCase(Locale.ROOT), "basic"))
              .collect(Collectors.toList()));
    }
  }
}
