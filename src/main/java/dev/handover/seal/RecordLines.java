package dev.handover.seal;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines of an opened parcel, one at a time, exactly as they were before they were
 * written. A line of another shape, a field too many, too few or of another name is refused with
 * INTEGRITY, by its number and never by its content.
 */
public sealed interface RecordLines extends AutoCloseable permits NdjsonLines, CsvLines {
  /** The next line, empty at the end. */
  Optional<RecordLine> next();

  @Override
  void close();

  /**
   * Reads from plain bytes that have been verified.
   *
   * @param fields the names of the delivered fields in order, as the manifest's schema has them
   */
  static RecordLines read(InputStream plain, LineFormat format, List<String> fields) {
    return format == LineFormat.NDJSON
        ? new NdjsonLines(plain, fields)
        : new CsvLines(plain, fields);
  }
}
