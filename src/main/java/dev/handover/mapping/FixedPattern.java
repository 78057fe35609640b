package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression that says of each place of a value of fixed length which ASCII characters
 * may stand there, such as {@code 1[3-9]\d{9}}: most patterns for numbers are so, and can be looked
 * up place by place.
 */
final class FixedPattern {
  private static final int MOST_PLACES = 64;
  private static final String META = "\\^$.|?*+()[]{}";

  /** For each place the characters below and from 64, a bit each. */
  private final long[] low;

  private final long[] high;

  private FixedPattern(List<long[]> places) {
    low = places.stream().mapToLong(place -> place[0]).toArray();
    high = places.stream().mapToLong(place -> place[1]).toArray();
  }

  /** Whether the whole value matches. */
  boolean matches(Slice value) {
    if (value.length != low.length) {
      return false;
    }
    for (int i = 0; i < low.length; i++) {
      byte b = value.bytes[value.start + i];
      if (b < 0 || ((b < 64 ? low[i] : high[i]) >>> (b & 63) & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Reads an expression in RE2's syntax; empty where it says more than that. */
  static Optional<FixedPattern> of(String regex) {
    return new Reader(regex).read();
  }

  /** Reads place after place; gives up at whatever it does not know. */
  private static final class Reader {
    private static final int REFUSED = -2;
    private static final int DIGITS = -1;

    private final String regex;
    private final List<long[]> places = new ArrayList<>();
    private int at;

    Reader(String regex) {
      this.regex = regex;
    }

    Optional<FixedPattern> read() {
      while (at < regex.length()) {
        long[] place = place();
        int times = place == null ? 0 : times();
        if (times < 1 || places.size() + times > MOST_PLACES) {
          return Optional.empty();
        }
        for (int i = 0; i < times; i++) {
          places.add(place);
        }
      }
      return Optional.of(new FixedPattern(places));
    }

    private long[] place() {
      char c = regex.charAt(at);
      long[] place = new long[2];
      if (c == '[') {
        return set(place) ? place : null;
      }
      return character(place, META) == REFUSED ? null : place;
    }

    /** A class of characters and ranges; no negation, nothing nested. */
    private boolean set(long[] place) {
      at++;
      while (at < regex.length() && regex.charAt(at) != ']') {
        int from = character(place, "\\[]^-&~");
        if (from == REFUSED) {
          return false;
        }
        if (at + 1 < regex.length() && regex.charAt(at) == '-') {
          at++;
          int to = character(place, "\\[]^-&~");
          if (from < 0 || to < from) {
            return false;
          }
          for (int c = from; c <= to; c++) {
            add(place, c);
          }
        }
      }
      at++;
      return at <= regex.length() && !isEmpty(place);
    }

    /** Takes one character, or {@code \d}, into a place; the character. */
    private int character(long[] place, String refused) {
      if (at >= regex.length()) {
        return REFUSED;
      }
      char c = regex.charAt(at++);
      if (c == '\\' && at < regex.length()) {
        char escaped = regex.charAt(at++);
        if (escaped == 'd') {
          for (int digit = '0'; digit <= '9'; digit++) {
            add(place, digit);
          }
          return DIGITS;
        }
        if (escaped >= 0x7F || escaped < ' ' || Character.isLetterOrDigit(escaped)) {
          return REFUSED;
        }
        add(place, escaped);
        return escaped;
      }
      if (c >= 0x7F || c < ' ' || refused.indexOf(c) >= 0) {
        return REFUSED;
      }
      add(place, c);
      return c;
    }

    /** How often: once, or {@code {n}}. */
    private int times() {
      if (at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
        return 1;
      }
      int end = regex.indexOf('}', at);
      if (regex.charAt(at) != '{' || end < 0) {
        return 0;
      }
      String number = regex.substring(at + 1, end);
      at = end + 1;
      boolean again = at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0;
      return !again && number.matches("[1-9][0-9]?") ? Integer.parseInt(number) : 0;
    }

    private static void add(long[] place, int c) {
      place[c < 64 ? 0 : 1] |= 1L << (c & 63);
    }

    private static boolean isEmpty(long[] place) {
      return (place[0] | place[1]) == 0;
    }
  }
}
