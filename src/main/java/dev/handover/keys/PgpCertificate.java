package dev.handover.keys;

import static java.util.Comparator.naturalOrder;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/**
 * Somebody's public OpenPGP keys, as {@code gpg --export} writes them. Reading checks the form;
 * {@link #requireUsable} and the key getters check the self-signatures, so that a key that its
 * owner did not bind, revoked or let expire is never used. Those checks are for one thread at a
 * time: BouncyCastle keeps their results in the certificate as it goes.
 */
public final class PgpCertificate implements Certificate {
  private final OpenPGPCertificate certificate;
  private final String origin;

  PgpCertificate(PGPPublicKeyRing ring, String origin) {
    this.certificate = new OpenPGPCertificate(ring, PgpProviders.OPENPGP, PgpProviders.POLICY);
    this.origin = origin;
  }

  /** Reads one certificate, armoured or binary. */
  public static PgpCertificate read(byte[] bytes) {
    return read(bytes, "the given bytes");
  }

  static PgpCertificate read(byte[] bytes, String origin) {
    PGPPublicKeyRing ring = null;
    try {
      PGPObjectFactory objects =
          new PGPObjectFactory(
              PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)),
              new BcKeyFingerprintCalculator());
      for (Object next = objects.nextObject(); next != null; next = objects.nextObject()) {
        if (next instanceof PGPSecretKeyRing) {
          throw unreadable(origin, "it holds a secret key, which nobody should hand over", null);
        } else if (next instanceof PGPPublicKeyRing found) {
          if (ring != null) {
            throw unreadable(origin, "it holds more than one certificate", null);
          }
          ring = found;
        } else {
          throw unreadable(origin, "it is OpenPGP, but not a certificate", null);
        }
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof HandoverException known) {
        throw known;
      }
      throw unreadable(origin, "it is not OpenPGP, or damaged", e);
    }
    if (ring == null) {
      throw unreadable(origin, "it holds no certificate", null);
    }
    return new PgpCertificate(ring, origin);
  }

  @Override
  public Profile profile() {
    return Profile.OPENPGP;
  }

  /** The fingerprint of the primary key: 40 upper-case hex digits (64 for version 6 keys). */
  @Override
  public String fingerprint() {
    return HexFormat.of().withUpperCase().formatHex(certificate.getFingerprint());
  }

  /** The certificate as text, without any header. */
  @Override
  public String armoured() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArmoredOutputStream armour = ArmoredOutputStream.builder().clearHeaders().build(out)) {
      armour.write(encoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.US_ASCII);
  }

  /** The certificate's packets. */
  public byte[] encoded() {
    try {
      return certificate.getPGPPublicKeyRing().getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String algorithm() {
    PGPPublicKey primary = certificate.getPrimaryKey().getPGPPublicKey();
    return switch (primary.getAlgorithm()) {
      case PublicKeyAlgorithmTags.RSA_GENERAL, PublicKeyAlgorithmTags.RSA_SIGN ->
          "RSA " + primary.getBitStrength();
      case PublicKeyAlgorithmTags.EDDSA_LEGACY, PublicKeyAlgorithmTags.Ed25519 -> "Ed25519";
      case PublicKeyAlgorithmTags.Ed448 -> "Ed448";
      case PublicKeyAlgorithmTags.ECDSA -> "ECDSA " + primary.getBitStrength();
      default -> "OpenPGP algorithm " + primary.getAlgorithm();
    };
  }

  @Override
  public Optional<Instant> validFrom() {
    return Optional.of(certificate.getPrimaryKey().getCreationTime().toInstant());
  }

  /** The earlier of the primary key's end and that of the last key for encryption. */
  @Override
  public synchronized Optional<Instant> validUntil(Instant now) {
    Optional<Instant> own = end(certificate.getPrimaryKey(), now);
    List<Optional<Instant>> encryption =
        certificate.getKeys().stream()
            .filter(PgpCertificate::claimsEncryption)
            .map(key -> end(key, now))
            .toList();
    if (encryption.isEmpty() || encryption.stream().anyMatch(Optional::isEmpty)) {
      return own;
    }
    Instant last = encryption.stream().flatMap(Optional::stream).max(naturalOrder()).orElseThrow();
    return own.filter(last::isAfter).or(() -> Optional.of(last));
  }

  private static Optional<Instant> end(OpenPGPComponentKey key, Instant now) {
    try {
      return Optional.ofNullable(key.getKeyExpirationDateAt(Date.from(now))).map(Date::toInstant);
    } catch (ClassCastException e) {
      return Optional.empty(); // its signatures are damaged, which requireUsable tells
    }
  }

  /**
   * Refuses a certificate to which nothing may be sealed at that moment: revoked, expired, not
   * bound by its own signatures, or without a valid key for encryption.
   */
  @Override
  public synchronized void requireUsable(Instant now) {
    encryptionKey(now);
  }

  @Override
  public synchronized void requireMaySign(Instant now) {
    try {
      requirePrimary(Date.from(now));
      if (signingKeys(now).isEmpty()) {
        throw refused("HUB-KEY-05", "has no valid key for signatures", renew());
      }
    } catch (ClassCastException e) {
      // as below
      throw unreadable(origin, "its own signatures are damaged", e);
    }
  }

  /** The newest key that may receive sealed data at that moment; refuses like requireUsable. */
  public synchronized PGPPublicKey encryptionKey(Instant now) {
    Date at = Date.from(now);
    try {
      requirePrimary(at);
      return newest(certificate.getEncryptionKeys(at)).orElseThrow(() -> noEncryptionKey(at));
    } catch (ClassCastException e) {
      // BouncyCastle takes a damaged signature over one thing for one over another
      throw unreadable(origin, "its own signatures are damaged", e);
    }
  }

  @Override
  public void verifyDetached(InputStream content, byte[] signature) throws IOException {
    PgpSignatures.verifyDetached(content.readAllBytes(), signature, this);
  }

  @Override
  public void verifyDetached(byte[] content, byte[] signature) {
    PgpSignatures.verifyDetached(content, signature, this);
  }

  /**
   * The key that made the signature, if it is one of this certificate's and was allowed to sign at
   * the moment that the signature claims. A key revoked as compromised signs nothing, whenever.
   */
  public synchronized Optional<PGPPublicKey> signingKey(PGPSignature signature) {
    OpenPGPComponentKey key = certificate.getSigningKeyFor(signature);
    Date made = signature.getCreationTime();
    if (key == null
        || !certificate.getPrimaryKey().isBoundAt(made)
        || !key.isBoundAt(made)
        || !key.isSigningKey(made)) {
      return Optional.empty();
    }
    return Optional.of(key.getPGPPublicKey());
  }

  /** A key of this certificate by its id, whatever it is for and whether or not it is valid. */
  public Optional<PGPPublicKey> key(long keyId) {
    return Optional.ofNullable(ring().getPublicKey(keyId));
  }

  /** Keys that may sign at that moment, newest first. */
  synchronized List<PGPPublicKey> signingKeys(Instant now) {
    Date at = Date.from(now);
    return certificate.getSigningKeys(at).stream()
        .map(OpenPGPComponentKey::getPGPPublicKey)
        .sorted(Comparator.comparing(PGPPublicKey::getCreationTime).reversed())
        .toList();
  }

  PGPPublicKeyRing ring() {
    return certificate.getPGPPublicKeyRing();
  }

  private void requirePrimary(Date at) {
    OpenPGPComponentKey primary = certificate.getPrimaryKey();
    if (revoked(primary, at)) {
      throw refused(
          "HUB-KEY-03", "is revoked", "ask its owner for the certificate that replaced it");
    }
    Instant now = at.toInstant();
    Instant created = primary.getCreationTime().toInstant();
    Optional<Instant> until =
        Optional.ofNullable(primary.getKeyExpirationDateAt(at)).map(Date::toInstant);
    if (until.filter(end -> !end.isAfter(now)).isPresent()) {
      throw refused("HUB-KEY-04", "expired on " + until.get(), renew());
    }
    if (now.isBefore(created)) {
      throw refused("HUB-KEY-04", "becomes valid only on " + created, "set this machine's clock");
    }
    if (!PgpProviders.POLICY.isAcceptablePublicKey(primary.getPGPPublicKey())) {
      throw refused(
          "HUB-KEY-06",
          "uses an algorithm or a length that is no longer safe (DSA, RSA below 2048 bits)",
          "ask its owner for a new one (gpg --quick-generate-key)");
    }
    if (!primary.isBoundAt(at)) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-KEY-06",
          name() + " does not carry its owner's own valid signature with a safe hash; " + renew());
    }
  }

  private HandoverException noEncryptionKey(Date at) {
    boolean any = false;
    boolean revoked = false;
    for (OpenPGPComponentKey key : certificate.getKeys()) {
      if (!claimsEncryption(key)) {
        continue;
      }
      any = true;
      revoked |= revoked(key, at);
    }
    String what =
        !any
            ? "has no key for encryption"
            : revoked
                ? "has no valid key for encryption left: a subkey is revoked"
                : "has no valid key for encryption: its subkeys are expired, too weak or not bound"
                    + " by their owner's signature";
    return refused(
        "HUB-KEY-05",
        what,
        "ask its owner to add an encryption subkey (gpg"
            + " --quick-add-key "
            + fingerprint()
            + " cv25519 encrypt) and export the certificate again");
  }

  private static boolean claimsEncryption(OpenPGPComponentKey key) {
    var signatures = key.getPGPPublicKey().getSignatures();
    while (signatures.hasNext()) {
      var hashed = signatures.next().getHashedSubPackets();
      if (hashed != null
          && (hashed.getKeyFlags() & (KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE)) != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean revoked(OpenPGPComponentKey key, Date at) {
    return key.getRevocation(at) != null;
  }

  private static Optional<PGPPublicKey> newest(List<OpenPGPComponentKey> keys) {
    return keys.stream()
        .map(OpenPGPComponentKey::getPGPPublicKey)
        .max(Comparator.comparing(PGPPublicKey::getCreationTime));
  }

  private String renew() {
    return "ask its owner to renew it and to export it again (gpg --export --armor "
        + fingerprint()
        + ")";
  }

  private String name() {
    return "certificate " + fingerprint() + " (" + origin + ")";
  }

  private HandoverException refused(String code, String what, String remedy) {
    return new HandoverException(ExitCode.CONFIGURATION, code, name() + " " + what + "; " + remedy);
  }

  private static HandoverException unreadable(String origin, String what, Exception cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-01",
        "certificate "
            + origin
            + ": "
            + what
            + "; export one with gpg --export --armor <fingerprint>",
        cause);
  }

  @Override
  public String toString() {
    return "PgpCertificate[" + fingerprint() + "]";
  }
}
