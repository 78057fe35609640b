package dev.handover.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a file from outside, one at a time, none longer than an entry can be. */
final class ExportLines {
  /** Texts of 2,600 characters, six bytes each at most where they are escaped. */
  private static final int LONGEST = 1 << 16;

  private final InputStream in;
  private long number;
  private Optional<String> trouble = Optional.empty();

  ExportLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its line feed; empty at the end, and where it goes no further. */
  Optional<byte[]> next() throws IOException {
    if (trouble.isPresent()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        if (line.size() > 0) {
          number++;
          trouble = Optional.of("does not end");
        }
        return Optional.empty();
      }
      if (line.size() == LONGEST) {
        number++;
        trouble = Optional.of("is longer than any entry; nothing after it was read");
        return Optional.empty();
      }
      line.write(each);
    }
    number++;
    return Optional.of(line.toByteArray());
  }

  /** Of the line that came last, from 1. */
  long number() {
    return number;
  }

  /** Why it went no further. */
  Optional<String> trouble() {
    return trouble;
  }
}
