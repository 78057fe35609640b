package dev.handover.keys;

import java.util.HexFormat;

/**
 * The hub's key by which people are told from each other in whatever case: for counting those whose
 * data leave a country. It outlives every case.
 *
 * @param identifier by which the ledger names the key: 32 upper-case hex digits that tell nothing
 */
public record PeopleKey(KeyedDigest digest, String identifier) {
  static final int BYTES = 32;
  private static final int IDENTIFIER = 16;

  /** From random bytes, which may be wiped afterwards. */
  static PeopleKey of(byte[] secret) {
    byte[] named = new Derivation(secret).derive("key identifier", "");
    return new PeopleKey(
        new KeyedDigest(secret), HexFormat.of().withUpperCase().formatHex(named, 0, IDENTIFIER));
  }

  @Override
  public String toString() {
    return "PeopleKey[" + identifier + "]";
  }
}
