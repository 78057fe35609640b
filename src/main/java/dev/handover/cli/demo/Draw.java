package dev.handover.cli.demo;

import java.time.LocalDateTime;

/**
 * The luck of one row (SplitMix64, Steele et al. 2014): it depends on seed, table and index only,
 * so the same row comes out alike on every JDK and in whatever order rows are made.
 */
final class Draw {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  static Draw of(long seed, int table, long index) {
    return new Draw(mixed(mixed(seed + table * GAMMA) + index * GAMMA));
  }

  /** A number from 0 to {@code bound - 1}; the bias of the remainder does not matter here. */
  int below(int bound) {
    return (int) below((long) bound);
  }

  long below(long bound) {
    return (next() >>> 1) % bound;
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in {@code times} of 10,000 rows. */
  boolean chance(int times) {
    return below(10_000) < times;
  }

  String one(String[] choices) {
    return choices[below(choices.length)];
  }

  /** A minute of so many days from {@code first} on. */
  LocalDateTime minute(LocalDateTime first, int days) {
    return first.plusMinutes(below(days * 24L * 60));
  }

  /** So many digits, the first of which is not 0. */
  String digits(int count) {
    StringBuilder digits = new StringBuilder(count).append(between(1, 9));
    while (digits.length() < count) {
      digits.append(below(10));
    }
    return digits.toString();
  }

  private long next() {
    state += GAMMA;
    return mixed(state);
  }

  private static long mixed(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
