package dev.handover.mapping;

import java.util.Optional;

/** Says how two values differ without showing either. */
final class Difference {
  private Difference() {}

  static Optional<String> between(Optional<String> wanted, Optional<String> seen) {
    if (wanted.equals(seen)) {
      return Optional.empty();
    }
    if (seen.isEmpty()) {
      return Optional.of("the buyer would see nothing");
    }
    if (wanted.isEmpty()) {
      return Optional.of("the buyer would see a value where the example has none");
    }
    int[] a = wanted.get().codePoints().toArray();
    int[] b = seen.get().codePoints().toArray();
    int same = 0;
    while (same < a.length && same < b.length && a[same] == b[same]) {
      same++;
    }
    return Optional.of(
        String.format(
            "%d characters instead of %d, the first difference at character %d",
            b.length, a.length, same + 1));
  }
}
