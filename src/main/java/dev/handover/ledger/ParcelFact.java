package dev.handover.ledger;

/**
 * What is known of a sealed parcel.
 *
 * @param records lines: upserts and tombstones
 * @param bytes size of the sealed file
 * @param unpacked size of its lines before compression
 * @param sha256 of the sealed file, 64 hex digits
 */
public record ParcelFact(
    String fileName,
    String entity,
    int window,
    int attempt,
    String snapshot,
    long records,
    long upserts,
    long bytes,
    long unpacked,
    String sha256) {}
