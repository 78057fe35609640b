package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * Leaves at most so many characters (code points, as databases count them) from the beginning:
 * {@code {truncate: 20}}. A letter keeps its marks and an emoji its parts, or goes as a whole;
 * where the very first is longer than the limit, nothing is left.
 */
record Truncate(int characters) implements Treatment {
  static final Rule<Treatment> RULE = new Rule<>("truncate", Rule.ON_TEXT, Truncate::read);

  private static Treatment read(Argument argument) {
    if (!argument.isGiven()) {
      argument.wrong("needs the number of characters that stay, such as {truncate: 20}");
    }
    return new Truncate(argument.wholeNumber(1, 1_000_000, 1));
  }

  @Override
  public void treat(Slice value) {
    if (value.length > characters) {
      int end = value.start + value.length;
      int limit = Utf8.skip(value.bytes, value.start, end, characters);
      if (limit < end) {
        cut(value, limit, end);
      }
    }
  }

  private static void cut(Slice value, int limit, int end) {
    int last = value.start;
    for (int next = last; next <= limit; next = Clusters.behind(value.bytes, next, end)) {
      last = next;
    }
    value.set(value.bytes, value.start, last - value.start);
    if (value.length == 0) {
      value.setAbsent();
    }
  }
}
