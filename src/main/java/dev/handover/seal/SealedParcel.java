package dev.handover.seal;

import dev.handover.record.Account;
import dev.handover.record.Window;

/**
 * What leaves for the buyer: sealed bytes and the facts about them. Only a {@link Sealer} makes
 * one, so that nothing else can reach the door.
 */
public final class SealedParcel {
  private final Window window;
  private final String snapshot;
  private final String fileName;
  private final byte[] bytes;
  private final String sha256;
  private final long records;
  private final long upserts;
  private final long unpacked;
  private final Account account;

  SealedParcel(
      Window window,
      String snapshot,
      String extension,
      byte[] bytes,
      String sha256,
      Counts counts,
      Account account) {
    this.window = window;
    this.snapshot = snapshot;
    this.fileName = window.fileStem() + extension;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.records = counts.upserts() + counts.tombstones();
    this.upserts = counts.upserts();
    this.unpacked = counts.unpacked();
    this.account = account;
  }

  public Window window() {
    return window;
  }

  /** The consistent view of the source that the records come from. */
  public String snapshot() {
    return snapshot;
  }

  /** Such as {@code guest-000001-a1.ndjson.zst.pgp}. */
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

  /** What was written into a parcel. */
  record Counts(long upserts, long tombstones, long unpacked) {}
}
