package dev.handover.flow;

import dev.handover.keys.Certificate;
import dev.handover.keys.EscrowBundle;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpCertificate;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.KeptElsewhere;
import dev.handover.ledger.KeptElsewhere.Bundle;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the escrow bundle, the hub's secrets sealed to an offline recovery certificate, in a folder
 * apart: one bundle, written anew whenever keys have changed; the ones before it are removed where
 * they can be reached, and named where they cannot.
 */
public final class EscrowDesk {
  private static final Logger LOG = LoggerFactory.getLogger(EscrowDesk.class);
  private static final String CERTIFICATE = "handover.backup.recovery";
  private static final String FOLDER = "handover.backup.escrow";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'escrow-'uuuuMMdd't'HHmmss'z'").withZone(ZoneOffset.UTC);
  private final Settings settings;
  private final Ledger ledger;
  private final Keystore keystore;
  private final Clock clock;

  public EscrowDesk(Settings settings, Ledger ledger, Keystore keystore, Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.keystore = keystore;
    this.clock = clock;
  }

  /** Whether the hub was told to keep a bundle. */
  public boolean isSet() {
    return settings.find(CERTIFICATE).isPresent();
  }

  /** The certificate that bundles are to be sealed to, confirmed or not. */
  public PgpCertificate certificate() {
    Path file =
        settings
            .find(CERTIFICATE)
            .map(settings.home()::resolve)
            .orElseThrow(
                () ->
                    unfit(
                        "no recovery certificate is named; set "
                            + CERTIFICATE
                            + " to the file of an OpenPGP certificate whose key is kept offline"));
    if (Certificate.read(file) instanceof PgpCertificate found) {
      return found;
    }
    throw unfit(file + " is not OpenPGP; name one that is in " + CERTIFICATE);
  }

  /** Says that somebody compared the certificate's fingerprint by another way. */
  public void confirm(String fingerprint, String how, String actor) {
    PgpCertificate found = certificate();
    if (!found.fingerprint().equalsIgnoreCase(fingerprint.replaceAll("\\s", ""))) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-ESC-02",
          "the certificate's fingerprint is "
              + found.fingerprint()
              + ", not the one given; find out which is right before anything is sealed to it");
    }
    found.requireUsable(clock.instant());
    ledger
        .elsewhere()
        .confirm(new KeptElsewhere.Recovery(found.fingerprint(), clock.instant(), actor, how));
  }

  /**
   * The bundle as it must be now: the one that lies there if nothing changed, else a new one.
   *
   * @throws HandoverException GATE_CLOSED where nobody confirmed the certificate; CONFIGURATION
   *     where the folder is none that lies apart; LEDGER where it cannot be written
   */
  public Bundle refresh(String actor) {
    PgpCertificate to = confirmed();
    Path folder = folder();
    HubBackup.key(ledger, keystore); // or the bundle would open no backup
    Map<CaseId, byte[]> wrapped = new LinkedHashMap<>();
    for (CaseId id : ledger.caseKeys().cases()) {
      ledger.caseKeys().find(id).ifPresent(bytes -> wrapped.put(id, bytes));
    }
    try (EscrowBundle bundle = EscrowBundle.of(keystore, wrapped)) {
      List<Bundle> known = ledger.elsewhere().bundles();
      Optional<Bundle> newest =
          known.stream()
              .findFirst()
              .filter(each -> each.content().equals(bundle.content()))
              .filter(each -> each.fingerprint().equals(to.fingerprint()))
              .filter(each -> Path.of(each.file()).startsWith(folder) && lies(each));
      if (newest.isPresent()) {
        removeBut(newest.get(), actor);
        return newest.get();
      }
      Bundle made = write(bundle, to, folder, actor);
      removeBut(made, actor);
      return made;
    }
  }

  /** The same after keys may have changed, where nobody waits for it: trouble is logged. */
  public void refreshQuietly(String actor) {
    if (isSet()) {
      try {
        refresh(actor);
      } catch (HandoverException e) {
        LOG.warn("the escrow bundle is not that of the present keys: {}", e.getMessage());
      }
    }
  }

  /** Tells, before bundles must go, whether another can take their place; nothing is to be lost. */
  void requireWritable(String actor) {
    if (isSet()) {
      refresh(actor);
    }
  }

  /** Bundles with a case's keys that lie where this hub cannot remove them. */
  public List<String> outOfReach(CaseId caseId) {
    return ledger.elsewhere().bundles().stream()
        .filter(each -> each.cases().contains(caseId))
        .filter(each -> !lies(each))
        .map(Bundle::sha256)
        .toList();
  }

  /** Notes what their keepers say they have destroyed. */
  public void destroyedElsewhere(CaseId caseId, java.util.Collection<String> gone, String actor) {
    outOfReach(caseId).stream()
        .filter(gone::contains)
        .forEach(
            sha256 ->
                ledger
                    .elsewhere()
                    .bundleRemoved(
                        sha256, "its keeper says that he destroyed it", clock.instant(), actor));
  }

  /** Writes the bundle without a case whose keys are gone, and removes every one that has them. */
  public void forget(CaseId caseId, String actor) {
    refreshQuietly(actor); // what hinders a new bundle must not keep the old ones alive
    for (Bundle each : ledger.elsewhere().bundles()) {
      if (each.cases().contains(caseId)) {
        remove(each, "the keys of case " + caseId + " were destroyed", actor);
      }
    }
    if (isSet() && ledger.elsewhere().bundles().stream().noneMatch(EscrowDesk::lies)) {
      ledger
          .alarms()
          .raise(
              Optional.empty(),
              Optional.empty(),
              AlarmKind.BACKUP_FAILED,
              "no escrow bundle is left: without one no backup opens; handover backup escrow says"
                  + " what hinders a new one",
              clock.instant());
    }
  }

  private PgpCertificate confirmed() {
    PgpCertificate found = certificate();
    boolean isConfirmed =
        ledger
            .elsewhere()
            .recovery()
            .filter(pinned -> pinned.fingerprint().equals(found.fingerprint()))
            .isPresent();
    if (!isConfirmed) {
      throw new HandoverException(
          ExitCode.GATE_CLOSED,
          "HUB-ESC-01",
          "nobody has confirmed the recovery certificate "
              + found.fingerprint()
              + "; compare the fingerprint with who keeps its key, then: handover backup escrow"
              + " --confirm FINGERPRINT --how TEXT");
    }
    found.requireUsable(clock.instant());
    return found;
  }

  private Path folder() {
    Path folder =
        settings
            .find(FOLDER)
            .map(settings.home()::resolve)
            .orElseThrow(
                () -> unfit("no folder is named; set " + FOLDER + " to one on another medium"))
            .toAbsolutePath()
            .normalize();
    Path var = settings.var().toAbsolutePath().normalize();
    Path backups = HubBackup.parent(settings).toAbsolutePath().normalize();
    if (folder.startsWith(var) || folder.startsWith(backups)) {
      throw unfit(
          folder
              + " lies with the hub's own data or its backups, and would be lost or stolen with"
              + " them; name another place in "
              + FOLDER);
    }
    return folder;
  }

  private Bundle write(EscrowBundle bundle, PgpCertificate to, Path folder, String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    byte[] sealed = bundle.seal(to);
    String sha256 = Sha256.hex(sealed);
    Path file = folder.resolve(NAME.format(now) + "-" + sha256.substring(0, 8) + ".asc");
    Bundle made =
        new Bundle(
            sha256, file.toString(), now, to.fingerprint(), bundle.content(), bundle.cases());
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, ".part-", "");
      try {
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(part, sealed);
        ledger.elsewhere().bundled(made, actor); // before it can be seen
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-ESC-03",
          "the escrow bundle cannot be written in "
              + folder
              + "; look at the medium, then: handover"
              + " backup escrow",
          e);
    }
    return made;
  }

  private void removeBut(Bundle kept, String actor) {
    for (Bundle each : ledger.elsewhere().bundles()) {
      if (!each.sha256().equals(kept.sha256()) && lies(each)) {
        remove(each, "replaced by " + kept.sha256(), actor);
      }
    }
  }

  private void remove(Bundle bundle, String why, String actor) {
    if (!lies(bundle)) {
      return; // out of reach: it stays in the register until its keeper says that it is gone
    }
    try {
      Files.delete(Path.of(bundle.file()));
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-ESC-05",
          "the escrow bundle " + bundle.file() + " cannot be removed; look at its permissions",
          e);
    }
    ledger.elsewhere().bundleRemoved(bundle.sha256(), why, clock.instant(), actor);
  }

  /** Whether exactly this bundle is where it was written. */
  private static boolean lies(Bundle bundle) {
    try {
      Path file = Path.of(bundle.file());
      return Files.isRegularFile(file)
          && Sha256.hex(Files.readAllBytes(file)).equals(bundle.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private static HandoverException unfit(String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-ESC-04", "no escrow bundle was written: " + what);
  }
}
