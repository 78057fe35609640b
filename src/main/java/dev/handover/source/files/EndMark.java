package dev.handover.source.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text with a line of our own behind it. Who reads it as CSV and does not find that line as a
 * record of its own has met its end inside a quote.
 */
final class EndMark extends FilterReader {
  /** No file holds a line of this. */
  static final String LINE = "handover-7d1f0c52-end-of-file";

  private final String tail = "\n" + LINE;
  private int at = -1;

  EndMark(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (at < 0) {
      int read = in.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      at = 0;
    }
    int left = Math.min(length, tail.length() - at);
    if (left == 0 && length > 0) {
      return -1;
    }
    tail.getChars(at, at + left, buffer, offset);
    at += left;
    return left;
  }
}
