package dev.handover.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How much of something was done within a time, whenever that time was. */
final class Burst {
  private Burst() {}

  /**
   * The most that was done of each key within any such time which ends with an act of this look.
   *
   * @param acts oldest first
   * @param key what is counted together; absent where an act is not counted
   * @param weight how much an act is
   */
  static <K> Map<K, Long> most(
      Look look,
      List<Deed> acts,
      Duration within,
      Function<Deed, Optional<K>> key,
      ToLongFunction<Deed> weight) {
    Map<K, Deque<Deed>> recent = new HashMap<>();
    Map<K, Long> sums = new HashMap<>();
    Map<K, Long> most = new HashMap<>();
    for (Deed deed : acts) {
      Optional<K> of = key.apply(deed);
      if (of.isEmpty()) {
        continue;
      }
      Deque<Deed> window = recent.computeIfAbsent(of.get(), k -> new ArrayDeque<>());
      window.add(deed);
      long sum = sums.getOrDefault(of.get(), 0L) + weight.applyAsLong(deed);
      while (window.peek().entry().time().plus(within).isBefore(deed.entry().time())) {
        sum -= weight.applyAsLong(window.remove());
      }
      sums.put(of.get(), sum);
      if (look.isNew(deed)) {
        most.merge(of.get(), sum, Math::max);
      }
    }
    return most;
  }
}
