package dev.handover.mapping;

import dev.handover.record.Slice;

/** Leaves at most so many characters from the beginning: {@code {truncate: 20}}. */
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
      int last = Utf8.skip(value.bytes, value.start, end, characters);
      value.set(value.bytes, value.start, last - value.start);
    }
  }
}
