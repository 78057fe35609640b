package dev.handover.mapping;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes labels for codes: {@code {labels: {"1": 男, "2": 女, "0": ~}}}; {@code ~} makes absent.
 * Codes are compared trimmed and narrowed, letter for letter. A code that is not listed stays as it
 * is for a check to report, or gets the label behind {@code otherwise}.
 */
final class Labels implements Cleaner {
  static final Rule<Cleaner> RULE = new Rule<>("labels", Rule.ANY, Labels::read);
  private static final String OTHERWISE = "otherwise";

  /** Sorted as unsigned bytes. */
  private final byte[][] codes;

  /** One for each code; empty where it makes absent. */
  private final byte[][] labels;

  private final Optional<byte[]> otherwise;

  private Labels(Map<String, String> written, Optional<String> otherwise) {
    TreeMap<byte[], byte[]> sorted = new TreeMap<>(Arrays::compareUnsigned);
    written.forEach((code, label) -> sorted.put(utf8(code), utf8(label)));
    this.codes = sorted.keySet().toArray(byte[][]::new);
    this.labels = sorted.values().toArray(byte[][]::new);
    this.otherwise = otherwise.map(Labels::utf8);
  }

  private static Cleaner read(Argument argument) {
    Map<String, String> written = argument.entries();
    Optional<String> otherwise = Optional.ofNullable(written.remove(OTHERWISE));
    if (written.isEmpty()) {
      argument.wrong("needs codes with their labels, such as {\"1\": 男, \"2\": 女, \"0\": ~}");
    }
    Map<String, String> plain = new TreeMap<>();
    for (Map.Entry<String, String> each : written.entrySet()) {
      Slice code = plain(Slice.of(each.getKey()));
      if (code.length == 0) {
        argument.wrong("needs a code before each label; an empty value is absent anyway");
      } else if (plain.putIfAbsent(code.text(), each.getValue()) != null) {
        argument.wrong("has a code twice that differs only in width or space");
      }
    }
    return new Labels(plain, otherwise);
  }

  @Override
  public void clean(Slice value) {
    int at = find(value);
    if (at < 0 && mayBeWide(value)) {
      Slice copy = new Slice();
      copy.set(value.bytes, value.start, value.length);
      at = find(plain(copy));
    }
    if (at >= 0) {
      set(labels[at], value);
    } else if (otherwise.isPresent()) {
      set(otherwise.get(), value);
    }
  }

  private static void set(byte[] label, Slice value) {
    if (label.length == 0) {
      value.setAbsent();
    } else {
      value.set(label, 0, label.length);
    }
  }

  private int find(Slice value) {
    int low = 0;
    int high = codes.length - 1;
    int end = value.start + value.length;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      byte[] code = codes[middle];
      int order = Arrays.compareUnsigned(value.bytes, value.start, end, code, 0, code.length);
      if (order == 0) {
        return middle;
      }
      low = order > 0 ? middle + 1 : low;
      high = order < 0 ? middle - 1 : high;
    }
    return -1;
  }

  private static boolean mayBeWide(Slice value) {
    byte first = value.bytes[value.start];
    byte last = value.bytes[value.start + value.length - 1];
    return !value.isAscii() || first <= ' ' || last <= ' ' || first == 0x7F || last == 0x7F;
  }

  private static Slice plain(Slice code) {
    Narrow.CLEANER.clean(code);
    Trim.CLEANER.clean(code);
    return code;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
