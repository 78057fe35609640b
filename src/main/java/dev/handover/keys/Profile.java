package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/**
 * The cryptography that seller and buyer of a case agreed on. Everything that the two exchange is
 * in one profile: certificates, parcels, manifests and receipts.
 */
public enum Profile {
  /** OpenPGP (RFC 9580, in the forms that GnuPG 2.2 reads). */
  OPENPGP("openpgp", "asc", "asc", ".asc", "SHA-256") {
    @Override
    public Certificate read(byte[] certificate) {
      return PgpCertificate.read(certificate);
    }

    @Override
    public SecretKey generate(String owner) {
      return PgpSecretKey.generate(owner);
    }

    @Override
    SecretKey generateSigningOnly(String owner) {
      return PgpSecretKey.generateSigningOnly(owner);
    }

    @Override
    SecretKey readSecret(byte[] secret, char[] passphrase) {
      return PgpSecretKey.read(secret, passphrase);
    }
  },

  /**
   * The national algorithms SM2, SM3 and SM4 (GB/T 32918, 32905, 32907), as OpenSSL 3.0 has them.
   */
  SM("sm", "crt", "key", ".sig", "SM3") {
    @Override
    public Certificate read(byte[] certificate) {
      return SmCertificate.read(certificate);
    }

    @Override
    public SecretKey generate(String owner) {
      return SmSecretKey.generate(owner);
    }

    @Override
    SecretKey generateSigningOnly(String owner) {
      return SmSecretKey.generateSigningOnly(owner);
    }

    @Override
    SecretKey readSecret(byte[] secret, char[] passphrase) {
      return SmSecretKey.read(secret, passphrase);
    }
  };

  /** The signer's user ID of every SM2 signature; {@code openssl} is told it as distid. */
  public static final String SM_USER_ID = Sm2.USER_ID;

  private final String word;
  private final String certificateExtension;
  private final String secretExtension;
  private final String signatureSuffix;
  private final String digest;

  Profile(
      String word,
      String certificateExtension,
      String secretExtension,
      String signatureSuffix,
      String digest) {
    this.word = word;
    this.certificateExtension = certificateExtension;
    this.secretExtension = secretExtension;
    this.signatureSuffix = signatureSuffix;
    this.digest = digest;
  }

  /** The name in case files and manifests: {@code openpgp} or {@code sm}. */
  public String word() {
    return word;
  }

  /** What the name of the file with a certificate ends in, without the dot. */
  public String certificateExtension() {
    return certificateExtension;
  }

  /** What the name of the file with a secret key ends in, without the dot. */
  public String secretExtension() {
    return secretExtension;
  }

  /** What the detached signature's name adds to that of the signed document. */
  public String signatureSuffix() {
    return signatureSuffix;
  }

  /** The profile's digest of 256 bits, SHA-256 or SM3, ready to be shown its content. */
  public MessageDigest newDigest() {
    try {
      return this == SM
          ? MessageDigest.getInstance(digest, PgpProviders.BC)
          : MessageDigest.getInstance(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + digest, e);
    }
  }

  /** Reads one certificate of this profile; CONFIGURATION if it is none. */
  public abstract Certificate read(byte[] certificate);

  /**
   * New keys that sign and receive.
   *
   * @param owner who is named in the certificate
   */
  public abstract SecretKey generate(String owner);

  abstract SecretKey generateSigningOnly(String owner);

  abstract SecretKey readSecret(byte[] secret, char[] passphrase);

  /** The profile of that name; CONFIGURATION if there is none. */
  public static Profile named(String word) {
    return Stream.of(values())
        .filter(each -> each.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-KEY-31",
                    "there is no such seal; write openpgp or sm (in a case: seal, under delivery; for the audit chain: handover.audit)"));
  }

  /** Refuses keys of two profiles, which cannot work together, with CONFIGURATION. */
  public static Profile ofBoth(Certificate certificate, SecretKey key) {
    Profile profile = certificate.profile();
    if (key.certificate().profile() != profile) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-32",
          certificate
              + " and "
              + key
              + " do not go together: use keys of the case's seal, openpgp or sm, on both sides");
    }
    return profile;
  }
}
