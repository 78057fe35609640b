package dev.handover.mapping;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The value is one of a list, letter for letter: {@code {one-of: [web, app, desk]}}. */
final class OneOfCheck implements Check {
  static final Rule<Check> RULE = new Rule<>("one-of", Rule.ANY, OneOfCheck::read);

  /** Sorted as unsigned bytes. */
  private final byte[][] allowed;

  private OneOfCheck(List<String> allowed) {
    this.allowed =
        allowed.stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .sorted(Arrays::compareUnsigned)
            .toArray(byte[][]::new);
  }

  private static Check read(Argument argument) {
    List<String> allowed = argument.isGiven() ? argument.texts() : List.of();
    if (allowed.isEmpty()) {
      argument.wrong("needs a list of the values that are allowed, such as [web, app]");
    }
    return new OneOfCheck(allowed);
  }

  @Override
  public boolean passes(Slice value) {
    int low = 0;
    int high = allowed.length - 1;
    int end = value.start + value.length;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      byte[] candidate = allowed[middle];
      int order =
          Arrays.compareUnsigned(value.bytes, value.start, end, candidate, 0, candidate.length);
      if (order == 0) {
        return true;
      }
      low = order > 0 ? middle + 1 : low;
      high = order < 0 ? middle - 1 : high;
    }
    return false;
  }

  @Override
  public String reason() {
    return "not one of the " + allowed.length + " values that the mapping allows";
  }
}
