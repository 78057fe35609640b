package dev.handover.keys;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hub's own secrets in a folder: a master key under the operator's passphrase, and everything
 * else wrapped by the master key (AES-256-GCM) with its name or its case bound to it. Safe for use
 * by several threads, and by several processes on one folder.
 */
public final class Keystore implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String WRAPPED = ".wrapped";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final String PEOPLE = "people";
  private static final int FIRST_GENERATION = 1;

  /** What the name of a case's signing key begins with; no case's id has a dot. */
  private static final Map<Profile, String> SIGNING =
      Map.of(Profile.OPENPGP, "signing-", Profile.SM, "signing.sm-");

  private static final Map<Profile, String> AUDIT =
      Map.of(Profile.OPENPGP, "audit", Profile.SM, "audit.sm");

  private final Path folder;
  private final SecretFolder files;
  private MasterKeys master;

  /** Of the container from which the master key came: another one means that it was renewed. */
  private String container;

  private Keystore(Path folder, MasterKeys master, String container) {
    this.folder = folder;
    this.files = SecretFolder.at(folder);
    this.master = master;
    this.container = container;
  }

  /** Whether there is a keystore, whole or not. */
  public static boolean exists(Path folder) {
    return MasterFile.exists(folder);
  }

  /** Makes a new master key; refuses an empty passphrase and a folder that has a keystore. */
  public static Keystore create(Path folder, char[] passphrase) {
    Passphrase.requireNotBlank(passphrase);
    try {
      SecretFolder files = SecretFolder.make(folder);
      return exclusively(folder, () -> create(folder, files, passphrase));
    } catch (IOException e) {
      throw disk("written", folder, e);
    }
  }

  private static Keystore create(Path folder, SecretFolder files, char[] passphrase)
      throws IOException {
    if (exists(folder)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-25",
          "there is a keystore in " + folder + " already; open it, or name another folder");
    }
    MasterKeys master = MasterKeys.create();
    byte[] container = lock(master, passphrase);
    MasterFile.write(files, container);
    return new Keystore(folder, master, Sha256.hex(container));
  }

  /** A wrong passphrase is NOT_PERMITTED, damage is INTEGRITY, nothing there is CONFIGURATION. */
  public static Keystore open(Path folder, char[] passphrase) {
    Passphrase.requireNotBlank(passphrase);
    if (!exists(folder)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-20",
          "there is no keystore in " + folder + "; make one, or name the folder where it is");
    }
    try {
      byte[] container = MasterFile.read(folder);
      return new Keystore(folder, unlock(folder, container, passphrase), Sha256.hex(container));
    } catch (IOException e) {
      throw disk("read", folder, e);
    }
  }

  private static MasterKeys unlock(Path folder, byte[] container, char[] passphrase) {
    return MasterContainer.unlock(container, passphrase)
        .map(MasterKeys::decode)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.NOT_PERMITTED,
                    "HUB-KEY-21",
                    "the keystore in "
                        + folder
                        + " does not open with this passphrase; give the one it was made"
                        + " with"));
  }

  private static byte[] lock(MasterKeys master, char[] passphrase) {
    byte[] secrets = master.encoded();
    try {
      return MasterContainer.lock(secrets, passphrase);
    } finally {
      Arrays.fill(secrets, (byte) 0);
    }
  }

  /**
   * Makes a new master key and wraps everything anew by it: what was wrapped before, wherever a
   * copy of it may lie, opens no more with this keystore. What was cut off half-way is finished by
   * doing it again; until then both keys are kept.
   *
   * <p>No other process may use the keystore meanwhile; copies of it elsewhere must be made again.
   *
   * @param passphrase the one that the keystore has from now on
   * @param elsewhere wraps anew, by {@link #rewrap}, what is kept outside the folder
   */
  public synchronized void renewMaster(char[] passphrase, Runnable elsewhere) {
    Passphrase.requireNotBlank(passphrase);
    exclusively(
        folder,
        () -> {
          requireCurrent();
          files.removeParts(); // of a renewal that was cut off: they hold the key that must go
          if (master.isBeingRenewed()) {
            renew(passphrase, elsewhere); // with that key some may have been wrapped since
          }
          renew(passphrase, elsewhere);
          return null;
        });
  }

  private void renew(char[] passphrase, Runnable elsewhere) throws IOException {
    replaceMaster(master.renewing(), passphrase);
    for (String name : names()) {
      byte[] secret = load(name).orElseThrow();
      store(name, secret);
      Arrays.fill(secret, (byte) 0);
    }
    elsewhere.run();
    replaceMaster(master.renewed(), passphrase);
  }

  /** Whoever still has the former master key must wrap nothing by it: nobody could open that. */
  private synchronized void requireCurrent() {
    try {
      if (!MasterFile.digest(folder).equals(container)) {
        throw new HandoverException(
            ExitCode.BUSY,
            "HUB-KEY-33",
            "the master key of the keystore in "
                + folder
                + " was renewed by another process meanwhile; nothing was written: run this again,"
                + " and start a hub that serves anew");
      }
    } catch (IOException e) {
      throw disk("read", folder, e);
    }
  }

  /** Whether a renewal of the master key was cut off and must be done again. */
  public synchronized boolean isBeingRenewed() {
    return master.isBeingRenewed();
  }

  private void replaceMaster(MasterKeys next, char[] passphrase) throws IOException {
    byte[] locked = lock(next, passphrase);
    MasterFile.write(files, locked);
    MasterKeys former = master;
    master = next;
    container = Sha256.hex(locked);
    former.close();
  }

  /** What {@link #wrap} once made, wrapped by the present master key. */
  public byte[] rewrap(CaseId caseId, byte[] wrapped) {
    return wrap(unwrap(wrapped, caseId), caseId);
  }

  /** The case's keys for storage elsewhere, bound to the case. */
  public byte[] wrap(CaseKeys keys, CaseId caseId) {
    requireCurrent();
    byte[] plain = keys.encoded();
    try {
      return master().seal(plain, caseContext(caseId));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Refuses keys of another case, of another keystore, or altered ones with INTEGRITY. */
  public CaseKeys unwrap(byte[] wrapped, CaseId caseId) {
    return CaseKeys.decode(
        master()
            .open(wrapped, caseContext(caseId))
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.INTEGRITY,
                        "HUB-KEY-27",
                        "the keys of case "
                            + caseId
                            + " do not open with the keystore in "
                            + folder
                            + ": they were altered, or belong to another case or keystore; open"
                            + " the keystore with which the case was begun")));
  }

  /** The case's own OpenPGP signing key (Ed25519), made at its first use. */
  public PgpSecretKey signingKey(CaseId caseId) {
    return (PgpSecretKey) signingKey(caseId, Profile.OPENPGP);
  }

  /** The case's own signing key of that profile, made at its first use. */
  public SecretKey signingKey(CaseId caseId, Profile profile) {
    return own(SIGNING.get(profile) + caseId, profile, "Handover, case " + caseId);
  }

  /** The case's signing key of that generation, if it is here; the first is 1. */
  public Optional<SecretKey> signingKey(CaseId caseId, Profile profile, int generation) {
    return kept(SIGNING.get(profile) + caseId + suffix(generation), profile);
  }

  /** Makes the case's signing key of that generation, or takes the one that is there. */
  public SecretKey makeSigningKey(CaseId caseId, Profile profile, int generation) {
    return own(
        SIGNING.get(profile) + caseId + suffix(generation), profile, "Handover, case " + caseId);
  }

  /** The audit key of that generation, if it is here; the first is 1. */
  public Optional<SecretKey> auditKey(Profile profile, int generation) {
    return kept(AUDIT.get(profile) + suffix(generation), profile);
  }

  /** Makes the audit key of that generation, or takes the one that is there. */
  public SecretKey makeAuditKey(Profile profile, int generation) {
    return own(AUDIT.get(profile) + suffix(generation), profile, "Handover, audit chain");
  }

  /**
   * The hub's key by which people are told from each other, made at its first use.
   *
   * @param mayMake whether it may be made: not where a ledger counts by it already
   */
  public Optional<PeopleKey> peopleKey(boolean mayMake) {
    return exclusively(
        folder,
        () -> {
          Optional<byte[]> found = load(PEOPLE);
          if (found.isEmpty() && mayMake) {
            byte[] made = new byte[PeopleKey.BYTES];
            new SecureRandom().nextBytes(made);
            store(PEOPLE, made);
            found = Optional.of(made);
          }
          return found.map(
              secret -> {
                PeopleKey key = PeopleKey.of(secret);
                Arrays.fill(secret, (byte) 0);
                return key;
              });
        });
  }

  /**
   * The key of the hub's own backups, made at its first use.
   *
   * @param mayMake whether it may be made: not where another one's backups are there already
   */
  public Optional<BackupKey> backupKey(boolean mayMake) {
    return exclusively(
        folder,
        () -> {
          Optional<byte[]> found = load(BackupKey.NAME);
          if (found.isEmpty() && mayMake) {
            byte[] made = BackupKey.random();
            store(BackupKey.NAME, made);
            found = Optional.of(made);
          }
          return found.map(
              secret -> {
                BackupKey key = BackupKey.of(secret);
                Arrays.fill(secret, (byte) 0);
                return key;
              });
        });
  }

  /** What the name of a later generation's key ends in; the first is called as ever. */
  private static String suffix(int generation) {
    return generation == FIRST_GENERATION ? "" : "." + generation;
  }

  /** Nothing is made: another hub on the same ledger may have made it. */
  private Optional<SecretKey> kept(String name, Profile profile) {
    return load(name).map(stored -> secret(stored, profile));
  }

  private static SecretKey secret(byte[] stored, Profile profile) {
    try {
      return profile.readSecret(stored, new char[0]);
    } finally {
      Arrays.fill(stored, (byte) 0);
    }
  }

  /** Which cases have a signing key here, and of which profile. */
  public static Map<CaseId, Set<Profile>> signers(Path folder) {
    Map<CaseId, Set<Profile>> found = new TreeMap<>(Comparator.comparing(CaseId::value));
    for (String name : names(folder)) {
      SIGNING.forEach(
          (profile, begin) -> {
            String id = name.startsWith(begin) ? name.substring(begin.length()) : "";
            if (!id.isEmpty() && id.indexOf('.') < 0) {
              found.computeIfAbsent(new CaseId(id), any -> new TreeSet<>()).add(profile);
            }
          });
    }
    return found;
  }

  /** Whether there is an audit key here, of whichever profile. */
  public static boolean hasAuditKey(Path folder) {
    return AUDIT.values().stream().anyMatch(names(folder)::contains);
  }

  private SecretKey own(String name, Profile profile, String owner) {
    return exclusively(
        folder,
        () -> {
          Optional<byte[]> found = load(name);
          if (found.isEmpty()) {
            SecretKey made = profile.generateSigningOnly(owner);
            byte[] stored = made.stored();
            try {
              store(name, stored);
            } finally {
              Arrays.fill(stored, (byte) 0);
            }
            return made;
          }
          return secret(found.get(), profile);
        });
  }

  /**
   * Keeps a secret under a name of lower-case letters, digits, dots, underscores and hyphens; what
   * was there under that name is replaced.
   */
  public void store(String name, byte[] secret) {
    requireCurrent();
    byte[] wrapped = master().seal(secret, nameContext(name));
    try {
      files.write(name + WRAPPED, wrapped);
    } catch (IOException e) {
      throw disk("written", folder, e);
    }
  }

  /** The secret of that name; the caller wipes it. */
  public Optional<byte[]> load(String name) {
    String context = nameContext(name);
    MasterKeys keys = master();
    try {
      return files
          .read(name + WRAPPED)
          .map(
              wrapped ->
                  keys.open(wrapped, context)
                      .orElseThrow(
                          () ->
                              MasterFile.damaged(
                                  folder.resolve(name + WRAPPED),
                                  "was altered, renamed or cut short")));
    } catch (IOException e) {
      throw disk("read", folder, e);
    }
  }

  /** Of everything stored, sorted. */
  public List<String> names() {
    return names(folder);
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.endsWith(WRAPPED) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - WRAPPED.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw disk("read", folder, e);
    }
  }

  /** The same keystore for another to use and close; this one stays open. */
  public synchronized Keystore lent() {
    return new Keystore(folder, MasterKeys.decode(master.encoded()), container);
  }

  /** Wipes the master key; the keystore is of no more use. */
  @Override
  public synchronized void close() {
    master.close();
  }

  /** One at a time over all threads and processes. */
  private static <T> T exclusively(Path folder, Work<T> work) {
    synchronized (Keystore.class) {
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        return work.run();
      } catch (IOException e) {
        throw disk("written", folder, e);
      }
    }
  }

  private synchronized MasterKeys master() {
    master.requireOpen();
    return master;
  }

  private static String caseContext(CaseId caseId) {
    return "handover case keys 1 " + caseId;
  }

  private static String nameContext(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a secret is named with lower-case letters, digits, dots, underscores and hyphens");
    }
    return "handover secret 1 " + name;
  }

  private static HandoverException disk(String act, Path folder, IOException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-KEY-24",
        "the keystore in " + folder + " cannot be " + act + "; look at space and permissions there",
        cause);
  }

  @Override
  public String toString() {
    return "Keystore[" + folder + "]";
  }

  private interface Work<T> {
    T run() throws IOException;
  }
}
