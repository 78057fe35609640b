package dev.handover.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The secrets of one case, never used for another: for pseudonyms, for the digests of lineage, and
 * for what lies on disk. They never change within a case; destroying them destroys every copy that
 * the hub keeps.
 */
public final class CaseKeys {
  private static final int KEY = 32;
  private static final int IDENTIFIER = 16;
  private static final byte VERSION = 1;
  private static final int ENCODED = 1 + 3 * KEY;

  private final byte[] secrets;
  private final Pseudonyms pseudonyms;
  private final KeyedDigest lineage;
  private final AtRestCipher atRest;

  private CaseKeys(byte[] secrets) {
    this.secrets = secrets;
    this.pseudonyms = new Pseudonyms(part(0));
    this.lineage = new KeyedDigest(part(1));
    this.atRest = new AtRestCipher(part(2));
  }

  /** Three new random keys of 256 bits. */
  public static CaseKeys create() {
    byte[] secrets = new byte[ENCODED];
    new SecureRandom().nextBytes(secrets);
    secrets[0] = VERSION;
    return new CaseKeys(secrets);
  }

  /** Takes over the array. */
  static CaseKeys decode(byte[] encoded) {
    if (encoded.length != ENCODED || encoded[0] != VERSION) {
      throw new IllegalArgumentException("not the keys of a case in format " + VERSION);
    }
    return new CaseKeys(encoded);
  }

  /** A copy that the caller wipes. */
  byte[] encoded() {
    return secrets.clone();
  }

  /** By which the ledger names these keys: 32 upper-case hex digits that tell nothing of them. */
  public String identifier() {
    byte[] digest = new Derivation(secrets).derive("key identifier", "");
    return HexFormat.of().withUpperCase().formatHex(digest, 0, IDENTIFIER);
  }

  /** For pseudonyms that the buyer sees. */
  public Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  /** For digests that stay with the hub: whose data went where. */
  public KeyedDigest lineage() {
    return lineage;
  }

  /** For everything personal on the hub's disk. */
  public AtRestCipher atRest() {
    return atRest;
  }

  private byte[] part(int index) {
    return Arrays.copyOfRange(secrets, 1 + index * KEY, 1 + (index + 1) * KEY);
  }

  @Override
  public String toString() {
    return "CaseKeys";
  }
}
