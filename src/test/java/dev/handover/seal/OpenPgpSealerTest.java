package dev.handover.seal;

import dev.handover.keys.PgpSecretKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

class OpenPgpSealerTest extends SealerContract {
  private static final PgpSecretKey SELLER = PgpSecretKey.generateSigningOnly("Seller");
  private static final PgpSecretKey BUYER = PgpSecretKey.generate("Buyer");
  private static final PgpSecretKey STRANGER = PgpSecretKey.generate("Stranger");

  @Override
  Sealer sealer(LineFormat format) {
    return new OpenPgpSealer(BUYER.certificate(), SELLER, format);
  }

  @Override
  String extension() {
    return ".zst.pgp";
  }

  @Override
  void open(byte[] sealed, ByteArrayOutputStream plain, long unpackedLimit) {
    new OpenPgpOpener(BUYER, SELLER.certificate())
        .open(new ByteArrayInputStream(sealed), plain, unpackedLimit);
  }

  @Override
  void openAsStranger(byte[] sealed) {
    new OpenPgpOpener(STRANGER, SELLER.certificate())
        .open(new ByteArrayInputStream(sealed), OutputStream.nullOutputStream(), 1 << 30);
  }

  @Override
  void openExpectingStranger(byte[] sealed) {
    new OpenPgpOpener(BUYER, STRANGER.certificate())
        .open(new ByteArrayInputStream(sealed), OutputStream.nullOutputStream(), 1 << 30);
  }

  /** The packet with the session key comes first: new format, one byte of length. */
  @Override
  int protectedFrom(byte[] sealed) {
    return 2 + (sealed[1] & 0xff);
  }
}
