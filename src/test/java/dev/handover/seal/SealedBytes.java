package dev.handover.seal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A parcel in memory, with the signature beside it. */
record SealedBytes(byte[] bytes, byte[] signature) implements SealedFile {
  SealedBytes(byte[] bytes) {
    this(bytes, new byte[0]);
  }

  static SealedBytes of(SealedParcel parcel) {
    return new SealedBytes(parcel.bytes(), parcel.signature().orElse(new byte[0]));
  }

  /** The same signature beside other bytes. */
  SealedBytes with(byte[] otherBytes) {
    return new SealedBytes(otherBytes, signature);
  }

  @Override
  public InputStream read() {
    return new ByteArrayInputStream(bytes);
  }
}
