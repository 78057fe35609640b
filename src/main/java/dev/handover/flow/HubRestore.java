package dev.handover.flow;

import dev.handover.backup.Archive;
import dev.handover.backup.Contents;
import dev.handover.keys.BackupKey;
import dev.handover.keys.EscrowBundle;
import dev.handover.keys.Keystore;
import dev.handover.ledger.KeptElsewhere;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LedgerExport;
import dev.handover.ledger.LedgerImport;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a hub anew on an empty machine from a backup and the escrow bundle: keystore, ledger,
 * configuration, routes, mappings, rule packs. Everything is tested before anything is written.
 */
public final class HubRestore {
  private static final String CONFIGURATION_FILE = "handover.properties";
  private final Clock clock;

  public HubRestore(Clock clock) {
    this.clock = clock;
  }

  /**
   * What to restore, and where to.
   *
   * @param from the backup's folder
   * @param home empty, or not there yet
   * @param passphrase of the new keystore
   * @param changed settings that are another on the new machine, such as {@code
   *     spring.datasource.url}
   * @param bundle the file of the escrow bundle
   */
  public record Order(
      Path from, Path home, char[] passphrase, Map<String, String> changed, Used bundle) {
    @Override
    public String toString() {
      return "Order[" + from + ", " + home + ", " + changed.keySet() + "]";
    }
  }

  /**
   * The file of a bundle.
   *
   * @param sha256 of its bytes
   * @param fingerprint of the certificate that it is sealed to
   */
  public record Used(Path file, String sha256, String fingerprint) {}

  /**
   * What was restored.
   *
   * @param point the moment whose state it is: what was done later, the hub does not know
   * @param newest the newest delivered run of each case, as far as it knows
   * @param forgotten cases whose keys the bundle does not have: destroyed since the backup
   */
  public record Restored(
      String id,
      Instant point,
      long rows,
      Settings settings,
      Map<CaseId, Optional<RunId>> newest,
      List<CaseId> forgotten) {}

  /**
   * Restores.
   *
   * @param recoverRoutes the routes that open the configuration, of the program that runs now
   * @throws HandoverException CONFIGURATION where the home is not empty; INTEGRITY where bundle or
   *     backup is not what was written, or the audit chain in it is not whole
   */
  public Restored restore(
      Order order,
      EscrowBundle bundle,
      BackupRoutes recoverRoutes,
      String actor,
      Consumer<String> progress) {
    Path home = order.home().toAbsolutePath().normalize();
    requireEmpty(home);
    BackupKey key = bundle.backupKey();
    progress.accept("testing the backup");
    Archive archive =
        Archive.open(order.from().toAbsolutePath().normalize(), HubBackup.OWNER, key.cipher());
    archive.verify(part -> {});
    boolean made = false;
    try {
      Files.createDirectories(home);
      made = true;
      Settings settings = files(archive, key, recoverRoutes, home, order.changed());
      requireEmpty(settings.var());
      progress.accept("loading the ledger");
      LedgerExport.Written written = ledger(archive, settings);
      return known(archive, written, settings, bundle, order, actor);
    } catch (IOException e) {
      removeAll(home, made);
      throw disk(home, e);
    } catch (RuntimeException e) {
      removeAll(home, made);
      throw e instanceof UncheckedIOException disk ? disk(home, disk) : e;
    }
  }

  private Settings files(
      Archive archive,
      BackupKey key,
      BackupRoutes recoverRoutes,
      Path home,
      Map<String, String> changed)
      throws IOException {
    Optional<Contents.Part> sealed = part(archive, HubBackup.CONFIGURATION);
    StringBuilder text = new StringBuilder();
    if (sealed.isPresent()) {
      byte[] bytes = archive.read(sealed.get(), InputStream::readAllBytes);
      String id = archive.contents().id();
      text.append(
          new String(recoverRoutes.opened(bytes, key.configuration(id)), StandardCharsets.UTF_8));
    }
    if (!changed.isEmpty()) {
      text.append("\n# Since the restore of ").append(clock.instant()).append('\n');
      new TreeMap<>(changed)
          .forEach(
              (name, value) ->
                  text.append(name).append('=').append(value.replace("\\", "\\\\")).append('\n'));
    }
    Path file = home.resolve(CONFIGURATION_FILE);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
    Settings settings = Settings.load(home, Map.of());
    for (Map.Entry<String, Path> folder : HubBackup.folders(settings).entrySet()) {
      Contents.Part part = part(archive, folder.getKey()).orElseThrow(() -> incomplete(archive));
      if (part.rows() > 0) {
        requireEmpty(folder.getValue());
      }
      archive.read(part, in -> HubFiles.unpack(in, folder.getValue()));
    }
    return settings;
  }

  private static LedgerExport.Written ledger(Archive archive, Settings settings) {
    Contents.Part about = part(archive, HubBackup.ABOUT).orElseThrow(() -> incomplete(archive));
    LedgerExport.Written written =
        archive.read(
            about, in -> HubBackup.JSON.readValue(in.readAllBytes(), LedgerExport.Written.class));
    LedgerImport.load(
        settings.ledgerUrl(),
        settings.find("spring.datasource.username"),
        settings.find("spring.datasource.password"),
        written,
        (name, lines) -> {
          Contents.Part part =
              part(archive, HubBackup.TABLE + name).orElseThrow(() -> incomplete(archive));
          return archive.read(part, lines::from);
        });
    return written;
  }

  private Restored known(
      Archive archive,
      LedgerExport.Written written,
      Settings settings,
      EscrowBundle bundle,
      Order order,
      String actor) {
    try (Keystore keystore = bundle.restore(settings.keys(), order.passphrase());
        Ledger ledger =
            Ledger.open(
                settings.ledgerUrl(),
                settings.find("spring.datasource.username"),
                settings.find("spring.datasource.password"),
                settings.ledgerPatience())) {
      List<String> wrong = ledger.audit().verify();
      if (!wrong.isEmpty() || !ledger.audit().head().equals(written.head())) {
        throw new HandoverException(
            ExitCode.INTEGRITY,
            "HUB-BAK-36",
            "the audit chain in backup "
                + archive.contents().id()
                + " is not whole: nothing was restored. Use another backup, and find out who"
                + " changed the ledger before it was made");
      }
      requireYounger(ledger, bundle, order.bundle());
      Instant now = clock.instant();
      ledger.restored().restored(archive.contents().id(), now, actor);
      ledger.elsewhere().restoredWith(registered(bundle, order.bundle(), now), actor);
      List<CaseId> before = ledger.caseKeys().cases();
      ledger.caseKeys().restore(bundle.wrappedBy(keystore), actor, now);
      List<CaseId> forgotten =
          before.stream().filter(id -> !ledger.caseKeys().cases().contains(id)).toList();
      Map<CaseId, Optional<RunId>> newest = new TreeMap<>(Comparator.comparing(CaseId::value));
      for (CaseId id : ledger.caseKeys().cases()) {
        newest.put(id, ledger.runs().lastDelivered(id).map(Run::id));
      }
      return new Restored(
          archive.contents().id(),
          archive.contents().recoveryPoint(),
          written.all(),
          settings,
          newest,
          forgotten);
    }
  }

  /** Only a bundle that the backup does not know yet can tell that keys were destroyed since. */
  private static void requireYounger(Ledger ledger, EscrowBundle bundle, Used used) {
    List<CaseId> lacking =
        ledger.caseKeys().cases().stream().filter(id -> !bundle.cases().contains(id)).toList();
    if (!lacking.isEmpty() && ledger.elsewhere().knows(used.sha256())) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-BAK-39",
          "the escrow bundle "
              + used.file()
              + " is older than the backup and lacks the keys of "
              + lacking.stream().map(CaseId::value).collect(Collectors.joining(", "))
              + ": nothing was restored; use a newer bundle");
    }
  }

  private static KeptElsewhere.Bundle registered(EscrowBundle bundle, Used used, Instant now) {
    return new KeptElsewhere.Bundle(
        used.sha256(),
        used.file().toAbsolutePath().normalize().toString(),
        now,
        used.fingerprint(),
        bundle.content(),
        bundle.cases());
  }

  private static Optional<Contents.Part> part(Archive archive, String name) {
    return archive.contents().parts().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static HandoverException incomplete(Archive archive) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-BAK-35",
        "backup " + archive.contents().id() + " lacks a part; use another backup");
  }

  private static void requireEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isEmpty()) {
        return;
      }
    } catch (IOException e) {
      throw disk(folder, e);
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-BAK-34",
        folder
            + " is not empty; nothing was restored: a hub is restored into an empty folder only");
  }

  /** Half a hub must not be started; what was not there before is taken away again. */
  private static void removeAll(Path home, boolean made) {
    if (!made) {
      return;
    }
    try {
      Files.walkFileTree(
          home,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException trouble)
                throws IOException {
              if (!folder.equals(home)) {
                Files.delete(folder);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw disk(home, e);
    }
  }

  private static HandoverException disk(Path home, Exception e) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-BAK-37",
        home
            + " cannot be written; look at the disk's space and permissions, empty it, and restore"
            + " again",
        e);
  }
}
