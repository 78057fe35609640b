package dev.handover.keys;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hub's own secrets in a folder: a master key under the operator's passphrase, and everything
 * else wrapped by the master key (AES-256-GCM) with its name or its case bound to it. Safe for use
 * by several threads, and by several processes on one folder.
 */
public final class Keystore implements AutoCloseable {
  private static final String MASTER = "master.cms";
  private static final String MASTER_DIGEST = "master.cms.sha256";
  private static final String LOCK = "lock";
  private static final String WRAPPED = ".wrapped";
  private static final String AUDIT = "audit";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final int KEY = 32;

  /** What the name of a case's signing key begins with; no case's id has a dot. */
  private static final Map<Profile, String> SIGNING =
      Map.of(Profile.OPENPGP, "signing-", Profile.SM, "signing.sm-");

  private final Path folder;
  private final SecretFolder files;
  private final byte[] master;
  private boolean closed;

  private Keystore(Path folder, byte[] master) {
    this.folder = folder;
    this.files = SecretFolder.at(folder);
    this.master = master;
  }

  /** Whether there is a keystore, whole or not. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(MASTER)) || Files.exists(folder.resolve(MASTER_DIGEST));
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
    byte[] master = new byte[KEY];
    new SecureRandom().nextBytes(master);
    byte[] container = MasterContainer.lock(master, passphrase);
    String digest = sha256(container) + "  " + MASTER + "\n";
    files.write(MASTER_DIGEST, digest.getBytes(StandardCharsets.US_ASCII));
    files.write(MASTER, container);
    return new Keystore(folder, master);
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
    byte[] container = wholeContainer(folder);
    byte[] master =
        MasterContainer.unlock(container, passphrase)
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.NOT_PERMITTED,
                        "HUB-KEY-21",
                        "the keystore in "
                            + folder
                            + " does not open with this passphrase; give the one it was made"
                            + " with"));
    return new Keystore(folder, master);
  }

  private static byte[] wholeContainer(Path folder) {
    SecretFolder files = SecretFolder.at(folder);
    try {
      Optional<byte[]> container = files.read(MASTER);
      Optional<String> digest =
          files.read(MASTER_DIGEST).map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
      if (container.isEmpty() || digest.isEmpty()) {
        throw damaged(folder.resolve(container.isEmpty() ? MASTER : MASTER_DIGEST), "is missing");
      }
      if (!digest.get().startsWith(sha256(container.get()) + " ")) {
        throw damaged(folder.resolve(MASTER), "was altered or cut short");
      }
      return container.get();
    } catch (IOException e) {
      throw disk("read", folder, e);
    }
  }

  /** The case's keys for storage elsewhere, bound to the case. */
  public byte[] wrap(CaseKeys keys, CaseId caseId) {
    byte[] plain = keys.encoded();
    try {
      return Sealed.seal(masterKey(), plain, caseContext(caseId));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Refuses keys of another case, of another keystore, or altered ones with INTEGRITY. */
  public CaseKeys unwrap(byte[] wrapped, CaseId caseId) {
    return CaseKeys.decode(
        Sealed.open(masterKey(), wrapped, caseContext(caseId))
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

  /**
   * The key by which the hub signs its audit chain's heads and exports (Ed25519), made at its first
   * use: none of a case's, so that it outlives them all and speaks for nothing else.
   */
  public PgpSecretKey auditKey() {
    return (PgpSecretKey) own(AUDIT, Profile.OPENPGP, "Handover, audit chain");
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
          try {
            return profile.readSecret(found.get(), new char[0]);
          } finally {
            Arrays.fill(found.get(), (byte) 0);
          }
        });
  }

  /**
   * Keeps a secret under a name of lower-case letters, digits, dots, underscores and hyphens; what
   * was there under that name is replaced.
   */
  public void store(String name, byte[] secret) {
    byte[] wrapped = Sealed.seal(masterKey(), secret, nameContext(name));
    try {
      files.write(name + WRAPPED, wrapped);
    } catch (IOException e) {
      throw disk("written", folder, e);
    }
  }

  /** The secret of that name; the caller wipes it. */
  public Optional<byte[]> load(String name) {
    String context = nameContext(name);
    SecretKeySpec key = masterKey();
    try {
      return files
          .read(name + WRAPPED)
          .map(
              wrapped ->
                  Sealed.open(key, wrapped, context)
                      .orElseThrow(
                          () ->
                              damaged(
                                  folder.resolve(name + WRAPPED),
                                  "was altered, renamed or cut short")));
    } catch (IOException e) {
      throw disk("read", folder, e);
    }
  }

  /** Of everything stored, sorted. */
  public List<String> names() {
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
    if (closed) {
      throw new IllegalStateException("the keystore is closed");
    }
    return new Keystore(folder, master.clone());
  }

  /** Wipes the master key; the keystore is of no more use. */
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(master, (byte) 0);
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

  private synchronized SecretKeySpec masterKey() {
    if (closed) {
      throw new IllegalStateException("the keystore is closed");
    }
    return new SecretKeySpec(master, "AES");
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

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static HandoverException damaged(Path file, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY, "HUB-KEY-22", file + " " + what + "; restore it from a backup");
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
