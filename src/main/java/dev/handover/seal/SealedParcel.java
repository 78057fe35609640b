package dev.handover.seal;

import dev.handover.process.MinimisedBatch;
import dev.handover.record.Account;
import dev.handover.record.Sha256;
import dev.handover.record.Window;
import java.util.Optional;

/**
 * What leaves for the buyer: sealed bytes and the facts about them. Only a {@link Sealer} makes
 * one, so that nothing else can reach the door.
 */
public final class SealedParcel {
  private final Window window;
  private final String snapshot;
  private final String fileName;
  private final byte[] bytes;
  private final Optional<byte[]> signature;
  private final String sha256;
  private final long records;
  private final long upserts;
  private final long unpacked;
  private final Account account;

  private SealedParcel(
      MinimisedBatch batch,
      String extension,
      byte[] bytes,
      Optional<byte[]> signature,
      long unpacked) {
    this.window = batch.window();
    this.snapshot = batch.snapshot();
    this.fileName = window.fileStem() + extension;
    this.bytes = bytes;
    this.signature = signature;
    this.sha256 = Sha256.hex(bytes);
    this.upserts = batch.rows().count();
    this.records = upserts + batch.tombstones().count();
    this.unpacked = unpacked;
    this.account = batch.account();
  }

  static SealedParcel of(
      MinimisedBatch batch,
      String extension,
      byte[] bytes,
      Optional<byte[]> signature,
      long unpacked) {
    return new SealedParcel(batch, extension, bytes, signature, unpacked);
  }

  public Window window() {
    return window;
  }

  /** The consistent view of the source that the records come from. */
  public String snapshot() {
    return snapshot;
  }

  /** Such as {@code guest-000001-a1.ndjson.zst.pgp}, or {@code .sm} at the end. */
  public String fileName() {
    return fileName;
  }

  /** {@code <case>/<run>/<fileName>}. */
  public String path() {
    return window.caseId() + "/" + window.runId() + "/" + fileName;
  }

  /** The sealed bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * The detached signature over the sealed bytes, in DER, where the profile has one: it travels as
   * a file of its own, called like the parcel with {@code .sig} behind.
   */
  public Optional<byte[]> signature() {
    return signature;
  }

  /** Of the sealed bytes, 64 lower-case hex digits. */
  public String sha256() {
    return sha256;
  }

  /** Lines: upserts and tombstones. */
  public long records() {
    return records;
  }

  public long upserts() {
    return upserts;
  }

  /** Bytes of the lines before compression. */
  public long unpacked() {
    return unpacked;
  }

  public Account account() {
    return account;
  }

  @Override
  public String toString() {
    return "SealedParcel[" + path() + ", " + records + " lines, " + bytes.length + " bytes]";
  }
}
