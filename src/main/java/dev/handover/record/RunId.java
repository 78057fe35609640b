package dev.handover.record;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The name of one run: its start in UTC and four random letters; sorts by time to the second, safe
 * as a folder's name.
 */
public record RunId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{8}t[0-9]{6}z-[a-z2-7]{4}");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss'z'").withZone(ZoneOffset.UTC);
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  public RunId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a run is named like 20260131t020000z-ab2c");
    }
  }

  /** A new name for a run that starts at the given moment. */
  public static RunId startingAt(Instant start) {
    StringBuilder name = new StringBuilder(STAMP.format(start)).append('-');
    RANDOM.ints(4, 0, LETTERS.length()).forEach(i -> name.append(LETTERS.charAt(i)));
    return new RunId(name.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
