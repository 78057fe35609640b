package dev.handover.seal;

import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.SecretKey;

class OpenPgpSealerTest extends SealerContract {
  private static final PgpSecretKey SELLER = PgpSecretKey.generateSigningOnly("Seller");
  private static final PgpSecretKey BUYER = PgpSecretKey.generate("Buyer");
  private static final PgpSecretKey STRANGER = PgpSecretKey.generate("Stranger");

  @Override
  SecretKey seller() {
    return SELLER;
  }

  @Override
  SecretKey buyer() {
    return BUYER;
  }

  @Override
  SecretKey stranger() {
    return STRANGER;
  }

  @Override
  String extension() {
    return ".zst.pgp";
  }

  /** The packet with the session key comes first: new format, one byte of length. */
  @Override
  int protectedFrom(byte[] sealed) {
    return 2 + (sealed[1] & 0xff);
  }
}
