package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.Set;

/**
 * Leaves so many characters at the head and the tail and writes {@code *} for each between; where
 * head and tail would leave nothing hidden, everything is. A character is what people see as one,
 * so that no letter loses its accent to the other side.
 */
record Mask(int head, int tail) implements Treatment {
  static final Rule<Treatment> RULE = new Rule<>("mask", Rule.ANY, Mask::read);
  private static final int MOST = 10_000;

  private static Treatment read(Argument argument) {
    if (argument.isGiven() && !argument.isMap()) {
      argument.wrong("needs how much stays, such as {head: 3, tail: 4}");
    }
    argument.onlyKeys(Set.of("head", "tail"));
    return new Mask(
        argument.at("head").wholeNumber(0, MOST, 0), argument.at("tail").wholeNumber(0, MOST, 0));
  }

  @Override
  public FieldType delivered(FieldType declared) {
    return FieldType.TEXT;
  }

  @Override
  public void treat(Slice value) {
    byte[] bytes = value.bytes;
    int end = value.start + value.length;
    if (value.isPrintableAscii()) {
      treatAscii(value);
      return;
    }
    int count = Clusters.count(bytes, value.start, end);
    int hidden = head + tail >= count ? count : count - head - tail;
    int headEnd = hidden == count ? value.start : Clusters.skip(bytes, value.start, end, head);
    int tailStart = hidden == count ? end : Clusters.skip(bytes, headEnd, end, hidden);
    int headBytes = headEnd - value.start;
    byte[] written = new byte[headBytes + hidden + end - tailStart];
    System.arraycopy(bytes, value.start, written, 0, headBytes);
    Arrays.fill(written, headBytes, headBytes + hidden, (byte) '*');
    System.arraycopy(bytes, tailStart, written, headBytes + hidden, end - tailStart);
    value.set(written, 0, written.length);
  }

  /** Where every byte is a character: numbers and addresses of machines. */
  private void treatAscii(Slice value) {
    byte[] written = Arrays.copyOfRange(value.bytes, value.start, value.start + value.length);
    boolean all = head + tail >= written.length;
    Arrays.fill(written, all ? 0 : head, written.length - (all ? 0 : tail), (byte) '*');
    value.set(written, 0, written.length);
  }
}
