package dev.handover.delivery;

import dev.handover.keys.Profile;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one run delivered, as the seller signs it: which files count, what they amount to, on what
 * ground they travel. Holds no personal data. Its parts are in bounds and name no file and no
 * window twice; whether the figures agree is told by {@link #disagreements()}.
 *
 * @param previous the manifest that this one follows on; a full run may begin a chain anew
 * @param entities in the order in which they load: parents first
 * @param tombstones per entity and reason
 * @param isFinal whether it ends the chain: the seller's source stood still and the buyer has it
 *     all
 * @param heldBack entities that this run leaves out for the time being: what the buyer holds of
 *     them stays, also in a full run
 * @param decisions the SHA-256 by which the seller's hub names what it decided about each person
 */
public record Manifest(
    CaseId caseId,
    RunId run,
    Mode mode,
    Optional<Previous> previous,
    Instant createdAt,
    Map<String, EntityDescription> entities,
    List<FileEntry> files,
    Reconciliation reconciliation,
    Map<String, Map<String, Long>> tombstones,
    Fingerprints keys,
    AuditHead audit,
    Legal legal,
    boolean isFinal,
    Set<String> heldBack,
    Optional<String> decisions) {
  /** The version of the parcel format that this hub writes and reads. */
  public static final int FORMAT = 1;

  private static final int MOST_ENTITIES = 1_000;

  public Manifest {
    Bounded.number("number of entities", entities.size(), 0, MOST_ENTITIES);
    Bounded.number("number of tombstoned entities", tombstones.size(), 0, MOST_ENTITIES);
    entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    files = List.copyOf(files);
    Map<String, Map<String, Long>> counted = new LinkedHashMap<>();
    tombstones.forEach((entity, reasons) -> counted.put(entity, Counts.checked(reasons)));
    tombstones = Collections.unmodifiableMap(counted);
    Bounded.number("number of entities held back", heldBack.size(), 0, MOST_ENTITIES);
    heldBack = Collections.unmodifiableSet(new TreeSet<>(heldBack));
    for (String entity : heldBack) {
      if (!ParcelNames.isEntity(entity) || entities.containsKey(entity)) {
        throw new IllegalArgumentException("an entity is held back and carried, or has no name");
      }
    }
    for (String entity : entities.keySet()) {
      if (!ParcelNames.isEntity(entity)) {
        throw new IllegalArgumentException("an entity's name cannot be used as a file's name");
      }
    }
    decisions.ifPresent(digest -> Bounded.sha256("decisions", digest));
    if (mode == Mode.DELTA && previous.isEmpty()) {
      throw new IllegalArgumentException("a delta names no previous manifest");
    }
    if (files.stream().anyMatch(file -> ParcelNames.profile(file.name()) != keys.profile())) {
      throw new IllegalArgumentException("a file is not sealed as the keys are");
    }
    List<String> repeated = repeated(files);
    if (!repeated.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", repeated));
    }
  }

  /** A manifest of everything, after which others will come. */
  public Manifest(
      CaseId caseId,
      RunId run,
      Mode mode,
      Optional<Previous> previous,
      Instant createdAt,
      Map<String, EntityDescription> entities,
      List<FileEntry> files,
      Reconciliation reconciliation,
      Map<String, Map<String, Long>> tombstones,
      Fingerprints keys,
      AuditHead audit,
      Legal legal) {
    this(
        caseId,
        run,
        mode,
        previous,
        createdAt,
        entities,
        files,
        reconciliation,
        tombstones,
        keys,
        audit,
        legal,
        false,
        Set.of(),
        Optional.empty());
  }

  /** The same manifest, bound to what was decided about persons. */
  public Manifest deciding(Optional<String> sha256) {
    return new Manifest(
        caseId,
        run,
        mode,
        previous,
        createdAt,
        entities,
        files,
        reconciliation,
        tombstones,
        keys,
        audit,
        legal,
        isFinal,
        heldBack,
        sha256);
  }

  /** The same manifest, of a run that leaves entities out or that ends the chain. */
  public Manifest as(Set<String> newlyHeldBack, boolean last) {
    return new Manifest(
        caseId,
        run,
        mode,
        previous,
        createdAt,
        entities,
        files,
        reconciliation,
        tombstones,
        keys,
        audit,
        legal,
        last,
        newlyHeldBack,
        decisions);
  }

  /** Whether a run brings everything or what changed. */
  public enum Mode {
    FULL,
    DELTA
  }

  /** The link of the chain: the run before and the SHA-256 of its manifest. */
  public record Previous(RunId run, String manifestSha256) {
    public Previous {
      Bounded.sha256("previousManifestSha256", manifestSha256);
    }
  }

  /** The account of every record that was read, over all and per entity. */
  public record Reconciliation(Tally overall, Map<String, Tally> entities) {
    public Reconciliation {
      Counts.check(overall);
      Bounded.number("number of counted entities", entities.size(), 0, MOST_ENTITIES);
      entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
      entities.values().forEach(Counts::check);
    }

    /** The sum over the entities is the account over all. */
    public static Reconciliation of(Map<String, Tally> entities) {
      return new Reconciliation(
          entities.values().stream().reduce(Tally.NONE, Tally::plus), entities);
    }
  }

  /** Who sealed and for whom: fingerprints in upper-case hex, of keys of one profile. */
  public record Fingerprints(Profile profile, String seller, String buyer) {
    public Fingerprints {
      Bounded.fingerprint("keys.seller", seller);
      Bounded.fingerprint("keys.buyer", buyer);
    }
  }

  /** Where the seller's audit chain stood: what he did before cannot be rewritten unseen. */
  public record AuditHead(long sequence, String hash) {
    public AuditHead {
      Bounded.number("audit.sequence", sequence, 0, Long.MAX_VALUE);
      Bounded.sha256("audit.hash", hash);
    }
  }

  /** What does not agree within the manifest, each as one sentence; empty when all balances. */
  public List<String> disagreements() {
    return Counts.disagreements(this);
  }

  /** The files of one entity, in the order of their windows. */
  public List<FileEntry> filesOf(String entity) {
    return files.stream()
        .filter(file -> file.entity().equals(entity))
        .sorted(java.util.Comparator.comparingInt(FileEntry::window))
        .toList();
  }

  /** Tombstones of one entity, whatever their reason. */
  public long tombstonesOf(String entity) {
    return tombstones.getOrDefault(entity, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static List<String> repeated(List<FileEntry> files) {
    Set<String> names = new HashSet<>();
    Set<String> windows = new HashSet<>();
    List<String> repeated = new ArrayList<>();
    for (FileEntry file : files) {
      if (!names.add(file.name())) {
        repeated.add("file " + file.name() + " is listed twice");
      } else if (!windows.add(file.entity() + " " + file.window())) {
        repeated.add(file.entity() + " window " + file.window() + " is listed twice");
      }
    }
    return repeated;
  }
}
