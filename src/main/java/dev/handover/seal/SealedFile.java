package dev.handover.seal;

import java.io.InputStream;

/** A parcel as it lies somewhere. */
public interface SealedFile {
  /** The sealed bytes from their beginning, as often as asked; the caller closes. */
  InputStream read();

  /** The detached signature beside it; empty where there is none. */
  byte[] signature();
}
