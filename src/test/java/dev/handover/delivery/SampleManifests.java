package dev.handover.delivery;

import dev.handover.keys.Profile;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Manifests for tests: one small one, and any number of seeded ones that balance. */
public final class SampleManifests {
  private static final String SHA = "ab".repeat(32);
  private static final List<String> TYPES =
      List.of("text", "integer", "long", "decimal", "boolean", "date", "timestamp");

  private SampleManifests() {}

  /** Two guest windows, one of them with a tombstone, and one window of stays. */
  public static Manifest small() {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    tallies.put("guest", new Tally(13, 10, 2, 1, 0, 0, 0, Map.of("quarantined/mobile/phone", 2L)));
    tallies.put("stay", new Tally(5, 4, 0, 0, 0, 1, 0, Map.of()));
    Map<String, EntityDescription> entities = new LinkedHashMap<>();
    entities.put("guest", description());
    entities.put("stay", new EntityDescription(1, SHA, List.of()));
    return new Manifest(
        new CaseId("hotel-2026"),
        new RunId("20260131t020000z-ab2c"),
        Manifest.Mode.DELTA,
        Optional.of(new Manifest.Previous(new RunId("20260130t020000z-zz22"), SHA)),
        Instant.parse("2026-01-31T02:10:00Z"),
        entities,
        List.of(file("guest", 1, 6), file("guest", 2, 5), file("stay", 1, 4)),
        Manifest.Reconciliation.of(tallies),
        Map.of("guest", Map.of("withdrawn", 1L)),
        fingerprints(),
        new Manifest.AuditHead(17, SHA),
        legal());
  }

  /** A description with a field of every type, and fields named like the manifest's own keys. */
  public static EntityDescription description() {
    List<EntityDescription.Field> fields = new ArrayList<>();
    fields.add(new EntityDescription.Field("name", "text", "basic"));
    fields.add(new EntityDescription.Field("sha256", "text", "note"));
    TYPES.forEach(type -> fields.add(new EntityDescription.Field("a_" + type, type, "preference")));
    return new EntityDescription(3, SHA, fields);
  }

  public static FileEntry file(String entity, int window, long records) {
    String name = "%s-%06d-a1.ndjson.zst.pgp".formatted(entity, window);
    return new FileEntry(name, entity, window, 1, "0001-7", records, 900, 4_000, SHA);
  }

  public static Manifest.Fingerprints fingerprints() {
    return new Manifest.Fingerprints(Profile.OPENPGP, "AB".repeat(20), "CD".repeat(20));
  }

  public static Legal legal() {
    return new Legal(
        "asset-sale",
        "go on performing the bookings; \"name\":\"x\" \"sha256\":\"00\"",
        List.of("PIPL art. 22"),
        new Legal.Party("青山酒店有限公司", Optional.of("91310000MA1FL0000X"), "CN"),
        new Legal.Party("Blue Hotel Ltd", Optional.empty(), "CN"),
        List.of(new Legal.Agreement("nda", SHA, "2026-01-01/2027-12-31")),
        List.of("use the data for the stated purpose only"));
  }

  /** A balanced manifest of any size and content; the same seed gives the same manifest. */
  public static Manifest seeded(Random random) {
    Map<String, EntityDescription> entities = new LinkedHashMap<>();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    Map<String, Map<String, Long>> tombstones = new LinkedHashMap<>();
    List<FileEntry> files = new ArrayList<>();
    for (int e = random.nextInt(4); e >= 0; e--) {
      String entity = "entity_" + e;
      entities.put(entity, description());
      long lines = 0;
      for (int window = 1 + random.nextInt(5); window > 0; window--) {
        long records = random.nextInt(1_000);
        files.add(file(entity, window, records));
        lines += records;
      }
      long dead = lines == 0 ? 0 : random.nextInt((int) Math.min(lines, 50));
      tombstones.put(entity, dead == 0 ? Map.of() : Map.of("deleted", dead));
      tallies.put(entity, tally(random, lines - dead));
    }
    boolean full = random.nextBoolean();
    return new Manifest(
        new CaseId("case-" + random.nextInt(100)),
        RunId.startingAt(Instant.ofEpochSecond(random.nextInt(2_000_000_000))),
        full ? Manifest.Mode.FULL : Manifest.Mode.DELTA,
        full && random.nextBoolean() ? Optional.empty() : small().previous(),
        Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
        entities,
        files,
        Manifest.Reconciliation.of(tallies),
        tombstones,
        fingerprints(),
        new Manifest.AuditHead(random.nextLong(Long.MAX_VALUE), SHA),
        legal());
  }

  private static Tally tally(Random random, long delivered) {
    long quarantined = random.nextInt(9);
    long withheld = random.nextInt(9);
    long duplicate = random.nextInt(9);
    long deleted = random.nextInt(9);
    long unchanged = random.nextInt(9);
    return new Tally(
        delivered + quarantined + withheld + duplicate + deleted + unchanged,
        delivered,
        quarantined,
        withheld,
        duplicate,
        deleted,
        unchanged,
        Map.of("quarantined/mobile/phone", quarantined, "withheld/consent/refused", withheld));
  }
}
