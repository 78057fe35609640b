package dev.handover.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A run in clear.
 *
 * @param entities true counts of the lines per entity
 * @param files that were written, one per entity that had any parcel
 */
public record Opened(Map<String, LineCount> entities, List<Path> files) {
  /** Lines by what they do. */
  public record LineCount(long upserts, long tombstones) {
    /** All lines. */
    public long lines() {
      return upserts + tombstones;
    }

    LineCount plus(LineCount other) {
      return new LineCount(upserts + other.upserts, tombstones + other.tombstones);
    }
  }
}
