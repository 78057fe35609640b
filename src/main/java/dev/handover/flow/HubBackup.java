package dev.handover.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.audit.ChainExport;
import dev.handover.audit.EntryFilter;
import dev.handover.backup.Archive;
import dev.handover.backup.ArchiveDraft;
import dev.handover.backup.Contents;
import dev.handover.backup.KeepRule;
import dev.handover.keys.BackupKey;
import dev.handover.keys.Keystore;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.KeptElsewhere;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LedgerExport;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Backups of the hub itself: its ledger as it is at one moment, with what others write meanwhile
 * left out; its configuration, routes, mappings and rule packs; the audit chain with its signed
 * head. No secret of the keystore is in them, and no key of a case: those are the escrow bundle's
 * ({@link EscrowDesk}), without which a backup does not open.
 */
public final class HubBackup {
  /** Whose the backups are. */
  public static final String OWNER = "hub";

  static final String TABLE = "ledger-";
  static final String ABOUT = "about";
  static final String CONFIGURATION = "configuration";
  static final String AUDIT = "audit";
  static final String AUDIT_SIGNATURE = "audit-signature";
  static final List<String> FOLDERS = List.of("routes", "mappings", "law");
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_FAILED = 3; // a place that is away would be tried for hours
  private static final String SCRATCH = ".audit-";
  private static final String KEEP = "handover.backup.keep";
  private static final String CONFIGURATION_FILE = "handover.properties";
  private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

  private final Settings settings;
  private final Ledger ledger;
  private final Keystore keystore;
  private final BackupRoutes routes;
  private final Clock clock;

  public HubBackup(
      Settings settings, Ledger ledger, Keystore keystore, BackupRoutes routes, Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.keystore = keystore;
    this.routes = routes;
    this.clock = clock;
  }

  /**
   * A backup that was made and read back.
   *
   * @param bundle the escrow bundle that opens it; absent where the hub keeps none
   * @param offsite where a copy lies; absent where the hub has no such place, or it failed
   * @param trouble what went wrong after the backup was whole
   */
  public record Made(
      BackupEntry entry,
      Optional<KeptElsewhere.Bundle> bundle,
      Optional<String> offsite,
      List<String> removed,
      Optional<HandoverException> trouble) {}

  /**
   * The key of the hub's backups. One of several hubs on this ledger makes it; another key in
   * another hub's keystore would make backups that no escrow bundle of the first one opens.
   */
  static BackupKey key(Ledger ledger, Keystore keystore) {
    boolean isFirst =
        ledger.elsewhere().bundles().isEmpty()
            && ledger.backups().ofHub().stream()
                .noneMatch(each -> each.state() == BackupEntry.State.COMPLETE);
    return keystore
        .backupKey(isFirst)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-BAK-46",
                    "this keystore lacks the key of the hub's backups, which another hub on this"
                        + " ledger has made: copy var/keys anew from the hub that made the first"
                        + " backup"));
  }

  /** Where the hub's backups lie. */
  static Path parent(Settings settings) {
    return settings.var().resolve("backup").resolve(OWNER);
  }

  /**
   * Makes a backup, one at a time, reads it back, copies it off-site and removes what the rule does
   * not keep.
   *
   * @param progress hears what is being done
   */
  public Made now(String actor, Consumer<String> progress) {
    return exclusively(".lock", () -> alone(actor, progress));
  }

  private <T> T exclusively(String name, Supplier<T> work) {
    Path lock = parent(settings).toAbsolutePath().normalize().resolve(name);
    if (!LOCKED.add(lock)) { // a lock of a file is the process's, not a thread's
      throw busy();
    }
    try {
      Files.createDirectories(lock.getParent());
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.tryLock()) {
        if (held == null) {
          throw busy();
        }
        return work.get();
      }
    } catch (IOException e) {
      throw told(new UncheckedIOException(e));
    } finally {
      LOCKED.remove(lock);
    }
  }

  private static HandoverException busy() {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-BAK-38",
        "somebody else backs the hub up or copies off-site just now; wait until he has ended");
  }

  private Made alone(String actor, Consumer<String> progress) {
    BackupKey key = key(ledger, keystore);
    ownKeys().audit(); // made before the bundle is, if it is missing
    EscrowDesk escrow = new EscrowDesk(settings, ledger, keystore, clock);
    Optional<KeptElsewhere.Bundle> bundle =
        escrow.isSet() ? Optional.of(escrow.refresh(actor)) : Optional.empty();
    removeLeft(actor);
    Instant begun = clock.instant();
    String id = RunId.startingAt(begun).value();
    Path parent = parent(settings);
    BackupEntry entry =
        BackupEntry.beginning(id, Optional.empty(), OWNER, begun, parent.resolve(id).toString());
    ledger.backups().begin(entry, actor);
    Archive archive;
    try (ArchiveDraft draft = ArchiveDraft.begin(parent, OWNER, id, OWNER, key.cipher())) {
      try {
        fill(draft, key, begun, actor, progress);
        archive = draft.complete(begun, clock.instant(), Optional.empty(), Map.of());
        progress.accept("reading it back");
        archive.verify(part -> {});
      } catch (RuntimeException e) {
        HandoverException told = told(e);
        draft.discard();
        Archive.remove(parent, id);
        ledger.backups().failed(id, told.getMessage(), clock.instant(), actor);
        throw told;
      }
    }
    Contents contents = archive.contents();
    entry =
        entry.complete(
            clock.instant(),
            contents.recoveryPoint(),
            Optional.empty(),
            contents.rows(),
            contents.bytes(),
            archive.digest());
    ledger.backups().complete(entry, actor);
    Optional<String> copy = Optional.empty();
    Optional<HandoverException> trouble = Optional.empty();
    List<String> removed = List.of();
    try {
      copy = copyOut(id, actor, progress);
      removed = rotate(actor);
    } catch (HandoverException e) {
      trouble = Optional.of(e);
    }
    return new Made(entry, bundle, copy, removed, trouble);
  }

  private static HandoverException told(RuntimeException e) {
    return e instanceof HandoverException own
        ? own
        : new HandoverException(
            ExitCode.LEDGER,
            "HUB-BAK-33",
            "the backup could not be written; look at the disk's space and permissions, then back"
                + " up again; earlier backups are as they were",
            e);
  }

  private void fill(
      ArchiveDraft draft, BackupKey key, Instant begun, String actor, Consumer<String> progress) {
    Consumer<Part> add =
        part -> draft.add(part.name, part.group, "one moment", begun, part.filling);
    progress.accept("copying the ledger");
    LedgerExport.Written written =
        ledger
            .export()
            .write(
                (table, lines) ->
                    draft.add(TABLE + table, "ledger", "one moment", begun, lines::into));
    byte[] about = about(written);
    add.accept(new Part(ABOUT, "about", out -> written(out, about, 0)));
    progress.accept("copying configuration, routes and mappings");
    Path file = settings.home().resolve(CONFIGURATION_FILE);
    if (Files.exists(file)) {
      byte[] sealed = routes.sealed(bytes(file), key.configuration(draft.id()));
      add.accept(new Part(CONFIGURATION, "configuration", out -> written(out, sealed, 1)));
    }
    for (Map.Entry<String, Path> folder : folders(settings).entrySet()) {
      add.accept(new Part(folder.getKey(), "files", out -> HubFiles.pack(folder.getValue(), out)));
    }
    progress.accept("exporting the audit chain");
    audit(add, actor);
  }

  /** What is added to an archive. */
  private record Part(String name, String group, ArchiveDraft.Filling filling) {}

  static Map<String, Path> folders(Settings settings) {
    Map<String, Path> folders = new LinkedHashMap<>();
    folders.put(FOLDERS.get(0), settings.routes());
    folders.put(FOLDERS.get(1), settings.mappings());
    folders.put(FOLDERS.get(2), settings.law());
    return folders;
  }

  /** Signed by the audit key, as an auditor gets it; its signature is a part of its own. */
  private void audit(Consumer<Part> add, String actor) {
    Path folder = settings.var().resolve("backup");
    try {
      Path scratch = Files.createTempDirectory(folder, SCRATCH);
      try {
        Path file = scratch.resolve("audit.ndjson");
        ledger.audit().append(actor, "audit exported for a backup", OWNER, "");
        new ChainExport(ledger.audit(), ownKeys().audit())
            .write(file, EntryFilter.NONE, clock.instant());
        Path signature;
        try (Stream<Path> files = Files.list(scratch)) {
          signature = files.filter(each -> !each.equals(file)).findFirst().orElseThrow();
        }
        add.accept(new Part(AUDIT, "audit", out -> written(out, file)));
        add.accept(new Part(AUDIT_SIGNATURE, "audit", out -> written(out, signature)));
      } finally {
        try (Stream<Path> files = Files.list(scratch)) {
          for (Path each : (Iterable<Path>) files::iterator) {
            Files.delete(each);
          }
        }
        Files.delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OwnKeys ownKeys() {
    return new OwnKeys(ledger, keystore, settings.keyValidity(), clock);
  }

  private static long written(OutputStream out, Path file) throws IOException {
    Files.copy(file, out);
    return 0;
  }

  private static long written(OutputStream out, byte[] bytes, long rows) throws IOException {
    out.write(bytes);
    return rows;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] about(LedgerExport.Written written) {
    try {
      return JSON.writeValueAsBytes(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one that was killed has left does not count, and goes. */
  private void removeLeft(String actor) {
    Path parent = parent(settings);
    LeftBackups.removeGone(ledger, parent);
    Archive.unfinished(parent).forEach(id -> Archive.remove(parent, id));
    for (BackupEntry each : ledger.backups().ofHub()) {
      boolean here = each.place().equals(parent.resolve(each.id()).toString());
      if (here && each.state() == BackupEntry.State.BEGUN) {
        Archive.remove(parent, each.id());
        ledger.backups().failed(each.id(), CaseBackups.CUT_OFF, clock.instant(), actor);
      }
    }
    try (DirectoryStream<Path> scratch =
        Files.newDirectoryStream(settings.var().resolve("backup"), SCRATCH + "*")) {
      for (Path each : scratch) {
        FileSystemUtils.deleteRecursively(each);
      }
    } catch (IOException e) {
      throw told(new UncheckedIOException(e));
    }
  }

  /**
   * Copies every complete backup that lies here and has no copy yet, and removes copies that are
   * not kept.
   *
   * @throws HandoverException the first failure, after the others were copied
   */
  public List<String> copyAll(String actor, Consumer<String> progress) {
    return exclusively(".lock-offsite", () -> copyAllAlone(actor, progress));
  }

  private List<String> copyAllAlone(String actor, Consumer<String> progress) {
    String place = routes.place();
    Set<String> there =
        ledger.elsewhere().copies().stream()
            .filter(each -> each.place().equals(place) && each.copiedAt().isPresent())
            .filter(each -> each.removedAt().isEmpty())
            .map(each -> each.owner() + "/" + each.id())
            .collect(Collectors.toSet());
    List<String> copied = new ArrayList<>();
    List<HandoverException> failed = new ArrayList<>();
    for (BackupEntry each : completeOfAll()) {
      String name = each.owner() + "/" + each.id();
      Path folder = settings.var().resolve("backup").resolve(each.owner()).resolve(each.id());
      // another hub's, or one that was lost with its machine, is not for this one to copy
      if (!there.contains(name) && Files.isDirectory(folder) && failed.size() < MOST_FAILED) {
        progress.accept("copying " + name);
        try {
          copyOut(folder, each.owner(), each.id(), actor);
          copied.add(name);
        } catch (HandoverException e) {
          failed.add(e); // one must not keep the others here
        }
      }
    }
    removeCopies(actor);
    if (!failed.isEmpty()) {
      throw failed.get(0);
    }
    return copied;
  }

  private List<BackupEntry> completeOfAll() {
    List<BackupEntry> all = new ArrayList<>(complete());
    for (CaseId id : ledger.caseKeys().cases()) {
      ledger.backups().of(id).stream()
          .filter(each -> each.state() == BackupEntry.State.COMPLETE)
          .forEach(all::add);
    }
    return all;
  }

  private void removeCopies(String actor) {
    // Copies first: what is backed up and copied from here on is in neither list or in the second.
    List<KeptElsewhere.Copy> copies = ledger.elsewhere().copies();
    Set<String> kept =
        completeOfAll().stream()
            .map(each -> each.owner() + "/" + each.id())
            .collect(Collectors.toSet());
    for (KeptElsewhere.Copy copy : copies) {
      if (copy.removedAt().isEmpty() && !kept.contains(copy.owner() + "/" + copy.id())) {
        removeCopy(copy, actor);
      }
    }
  }

  private Optional<String> copyOut(String id, String actor, Consumer<String> progress) {
    if (!Offsite.isSet(settings)) {
      return Optional.empty();
    }
    String place = routes.place();
    progress.accept("copying it to " + place);
    copyOut(parent(settings).resolve(id), OWNER, id, actor);
    return Optional.of(place);
  }

  /** Copies a finished backup of whatever owner, and notes where it lies, or that it does not. */
  public void copyOut(Path folder, String owner, String id, String actor) {
    String place = routes.place();
    try {
      long bytes = routes.copy(folder, owner, id);
      note(id, owner, place, Optional.of(clock.instant()), bytes, Optional.empty(), actor);
    } catch (HandoverException e) {
      note(id, owner, place, Optional.empty(), 0, Optional.of(e.getMessage()), actor);
      throw e;
    }
  }

  private void note(
      String id,
      String owner,
      String place,
      Optional<Instant> at,
      long bytes,
      Optional<String> reason,
      String actor) {
    ledger
        .elsewhere()
        .copied(
            new KeptElsewhere.Copy(id, owner, place, at, bytes, Optional.empty(), reason), actor);
  }

  /** Removes what the keep rule does not keep, here and off-site. */
  private List<String> rotate(String actor) {
    Map<String, Instant> there = new LinkedHashMap<>();
    complete().forEach(each -> there.put(each.id(), each.begun()));
    KeepRule rule = settings.find(KEEP).map(KeepRule::parse).orElse(KeepRule.USUAL);
    List<String> gone = rule.superfluous(there, ZoneId.systemDefault());
    for (String id : gone) {
      ledger.backups().removed(id, "not kept by the rule", clock.instant(), actor);
      Archive.remove(parent(settings), id);
    }
    // also those that could not be reached the last time
    List<String> kept = there.keySet().stream().filter(id -> !gone.contains(id)).toList();
    for (KeptElsewhere.Copy copy : ledger.elsewhere().copies()) {
      if (copy.owner().equals(OWNER) && copy.removedAt().isEmpty() && !kept.contains(copy.id())) {
        removeCopy(copy, actor);
      }
    }
    return gone;
  }

  /** Removes a copy, or notes why it could not be reached. */
  public boolean removeCopy(KeptElsewhere.Copy copy, String actor) {
    Optional<Instant> removed = Optional.empty();
    Optional<String> why = Optional.empty();
    try {
      if (!Offsite.isSet(settings) || !routes.place().equals(copy.place())) {
        why = Optional.of("to be removed, but the hub no longer has this place");
      } else {
        routes.remove(copy.owner(), copy.id());
        removed = Optional.of(clock.instant());
      }
    } catch (HandoverException e) {
      why = Optional.of("to be removed: " + e.getMessage());
    }
    ledger
        .elsewhere()
        .copied(
            new KeptElsewhere.Copy(
                copy.id(), copy.owner(), copy.place(), copy.copiedAt(), copy.bytes(), removed, why),
            actor);
    return removed.isPresent();
  }

  /** Reads a backup back, here or fetched from elsewhere; refuses what is not what was written. */
  public Archive verify(Path folder, Consumer<Contents.Part> each) {
    BackupKey key = key(ledger, keystore);
    Archive archive = Archive.open(folder, OWNER, key.cipher());
    archive.verify(each);
    return archive;
  }

  /** The complete backups of the hub, oldest first. */
  public List<BackupEntry> complete() {
    return ledger.backups().ofHub().stream()
        .filter(each -> each.state() == BackupEntry.State.COMPLETE)
        .toList();
  }

  /** The folder of a backup here. */
  public Path folder(String id) {
    if (!id.matches("[0-9a-z-]{1,64}")) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-BAK-32",
          "a backup's id is as handover backup list shows it");
    }
    return parent(settings).resolve(id);
  }
}
