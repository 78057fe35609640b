package dev.handover.keys;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyDataDecryptorFactoryBuilder;

/**
 * All that a hub's keystore holds and the data keys of its cases, for the day on which the machine
 * is lost: one line of JSON, {@code handover-escrow-bundle-1}, encrypted to an offline OpenPGP
 * certificate. Neither the passphrase nor the master key is in it: a restored keystore gets new
 * ones. Whoever opens it can do what the hub can.
 */
public final class EscrowBundle implements AutoCloseable {
  private static final String FORMAT = "handover-escrow-bundle-1";
  private static final int MOST_BYTES = 16 << 20;
  private static final JsonFactory JSON = new JsonFactory();
  private final Map<String, byte[]> secrets;
  private final Map<CaseId, byte[]> cases;

  private EscrowBundle(Map<String, byte[]> secrets, Map<CaseId, byte[]> cases) {
    this.secrets = secrets;
    this.cases = cases;
  }

  private static Map<CaseId, byte[]> byCase() {
    return new TreeMap<>(Comparator.comparing(CaseId::value));
  }

  /**
   * What is to be kept now.
   *
   * @param wrapped the cases' keys as {@link Keystore#wrap} made them
   */
  public static EscrowBundle of(Keystore keystore, Map<CaseId, byte[]> wrapped) {
    Map<String, byte[]> secrets = new TreeMap<>();
    for (String name : keystore.names()) {
      keystore.load(name).ifPresent(secret -> secrets.put(name, secret));
    }
    Map<CaseId, byte[]> cases = byCase();
    wrapped.forEach((id, bytes) -> cases.put(id, keystore.unwrap(bytes, id).encoded()));
    return new EscrowBundle(secrets, cases);
  }

  /** Whose keys are in it. */
  public Set<CaseId> cases() {
    return Set.copyOf(cases.keySet());
  }

  /** Tells, without telling anything of the keys, whether two bundles hold the same. */
  public String content() {
    byte[] plain = plain();
    try {
      return Sha256.hex(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Armoured OpenPGP; refuses a certificate to which nothing may be sealed now. */
  public byte[] seal(PgpCertificate to) {
    byte[] plain = plain();
    try {
      return EscrowCopy.sealed(plain, to);
    } catch (IOException | PGPException e) {
      throw new IllegalStateException("sealing in memory does not fail", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * Opens a bundle.
   *
   * @throws HandoverException INTEGRITY where it is altered, or not sealed to that key
   */
  public static EscrowBundle open(byte[] sealed, PgpSecretKey recovery) {
    byte[] plain = {};
    try {
      plain = opened(sealed, recovery);
      return read(plain);
    } catch (IOException | PGPException | RuntimeException e) {
      if (e instanceof HandoverException own) {
        throw own;
      }
      throw refused("it is altered, cut short, or no escrow bundle", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static byte[] opened(byte[] sealed, PgpSecretKey recovery)
      throws IOException, PGPException {
    PGPObjectFactory outer =
        new PGPObjectFactory(
            PGPUtil.getDecoderStream(new ByteArrayInputStream(sealed)),
            new BcKeyFingerprintCalculator());
    if (!(outer.nextObject() instanceof PGPEncryptedDataList list)) {
      throw refused("it is not encrypted", null);
    }
    for (PGPEncryptedData each : list) {
      if (each instanceof PGPPublicKeyEncryptedData mine) {
        Optional<PGPPrivateKey> key = recovery.decryptionKey(mine.getKeyIdentifier().getKeyId());
        if (key.isPresent()) {
          return content(mine, key.get());
        }
      }
    }
    throw refused(
        "it is not sealed to " + recovery.fingerprint() + ": give the key of the right one", null);
  }

  private static byte[] content(PGPPublicKeyEncryptedData mine, PGPPrivateKey key)
      throws IOException, PGPException {
    if (!mine.isIntegrityProtected()) {
      throw refused("it is not protected against changes", null);
    }
    InputStream clear =
        mine.getDataStream(
            new JcePublicKeyDataDecryptorFactoryBuilder()
                .setProvider(PgpProviders.BC)
                .setContentProvider("SunJCE")
                .build(key));
    PGPObjectFactory inner = new PGPObjectFactory(clear, new BcKeyFingerprintCalculator());
    if (!(inner.nextObject() instanceof PGPLiteralData literal)) {
      throw refused("it holds no content", null);
    }
    byte[] plain = literal.getInputStream().readNBytes(MOST_BYTES);
    if (!mine.verify()) {
      Arrays.fill(plain, (byte) 0);
      throw refused("it was altered", null);
    }
    return plain;
  }

  private byte[] plain() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeObjectFieldStart("secrets");
      for (Map.Entry<String, byte[]> each : secrets.entrySet()) {
        json.writeBinaryField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("cases");
      for (Map.Entry<CaseId, byte[]> each : cases.entrySet()) {
        json.writeBinaryField(each.getKey().value(), each.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static EscrowBundle read(byte[] plain) throws IOException {
    Map<String, byte[]> secrets = new TreeMap<>();
    Map<CaseId, byte[]> cases = byCase();
    try (JsonParser json = JSON.createParser(plain)) {
      require(json.nextToken() == JsonToken.START_OBJECT && "format".equals(json.nextFieldName()));
      require(FORMAT.equals(json.nextTextValue()));
      require("secrets".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        secrets.put(name, json.getBinaryValue());
      }
      require("cases".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        CaseId id = new CaseId(json.currentName());
        json.nextToken();
        cases.put(id, json.getBinaryValue());
        CaseKeys.decode(cases.get(id).clone());
      }
    }
    return new EscrowBundle(secrets, cases);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw refused("it is no escrow bundle, or of a newer program", null);
    }
  }

  /** The key of the hub's backups, which lies nowhere else but in the lost keystore. */
  public BackupKey backupKey() {
    byte[] secret = secrets.get(BackupKey.NAME);
    if (secret == null) {
      throw refused("it holds no key of the hub's backups: none had been made", null);
    }
    return BackupKey.of(secret);
  }

  /** Makes a keystore with all of it, under a new master key and that passphrase. */
  public Keystore restore(Path folder, char[] passphrase) {
    Keystore made = Keystore.create(folder, passphrase);
    secrets.forEach(made::store);
    return made;
  }

  /** The cases' keys, wrapped by that keystore. */
  public Map<CaseId, byte[]> wrappedBy(Keystore keystore) {
    Map<CaseId, byte[]> wrapped = new LinkedHashMap<>();
    cases.forEach((id, keys) -> wrapped.put(id, keystore.wrap(CaseKeys.decode(keys.clone()), id)));
    return wrapped;
  }

  /** Wipes the secrets. */
  @Override
  public void close() {
    secrets.values().forEach(each -> Arrays.fill(each, (byte) 0));
    cases.values().forEach(each -> Arrays.fill(each, (byte) 0));
  }

  private static HandoverException refused(String what, Exception cause) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-KEY-60",
        "the escrow bundle does not open: " + what + "; use another copy of it",
        cause);
  }

  @Override
  public String toString() {
    return "EscrowBundle[" + secrets.keySet() + ", " + cases.keySet() + "]";
  }
}
