package dev.handover.delivery;

/**
 * One parcel as the manifest lists it.
 *
 * @param window counts from 1 within the entity
 * @param attempt counts from 1 within the window
 * @param snapshot the consistent view of the source that its records were read from
 * @param records lines: upserts and tombstones
 * @param bytes of the sealed file
 * @param unpacked bytes of the lines before compression: a reader never unpacks more
 * @param sha256 of the sealed file, 64 lower-case hex digits
 */
public record FileEntry(
    String name,
    String entity,
    int window,
    int attempt,
    String snapshot,
    long records,
    long bytes,
    long unpacked,
    String sha256) {
  private static final long MOST_BYTES = 1L << 32;
  private static final long MOST_UNPACKED = 1L << 34;
  private static final long SHORTEST_LINE = 2;

  public FileEntry {
    Bounded.text("entity", entity);
    Bounded.number("window", window, 1, 999_999_999);
    Bounded.number("attempt", attempt, 1, 999_999);
    if (!ParcelNames.isParcel(name, entity, window, attempt)) {
      throw new IllegalArgumentException(
          "file name is not <entity>-<window>-a<attempt>.ndjson|csv.zst.pgp|sm of "
              + (ParcelNames.isEntity(entity) ? entity : "its entity")
              + " window "
              + window
              + " attempt "
              + attempt);
    }
    Bounded.text(name + ": snapshot", snapshot);
    Bounded.number(name + ": bytes", bytes, 1, MOST_BYTES);
    Bounded.number(name + ": unpacked", unpacked, 0, MOST_UNPACKED);
    Bounded.number(name + ": records", records, 0, unpacked / SHORTEST_LINE);
    Bounded.sha256(name + ": sha256", sha256);
  }
}
