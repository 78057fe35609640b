package dev.handover.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.RunMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A case that goes on as ever raises no alarm, and one that suddenly does not raises one. */
class QuietPropertyTest {
  private static final int HISTORIES = 12;
  private static final int RUNS = 14;

  @Test
  void noiseBelowTheThresholdIsNoAlarmAndWhatIsAboveItIs() {
    long seed = Long.getLong("handover.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int history = 0; history < HISTORIES; history++) {
      String as = "seed " + seed + ", history " + history;
      RunMode mode = RunMode.values()[random.nextInt(RunMode.values().length)];
      int size = 1_000 + random.nextInt(100_000);
      double rejected = random.nextDouble() * 0.02;
      try (WatchedHub hub = new WatchedHub()) {
        for (int run = 0; run < RUNS; run++) {
          deliver(hub, mode, size, noise(random), rejected * noise(random));
          if (random.nextBoolean()) {
            assertThat(hub.look()).as(as).isEmpty();
          }
        }
        assertThat(hub.look()).as(as).isEmpty();
        boolean more = random.nextBoolean();
        deliver(hub, mode, size, more ? 5.5 : 0.18, rejected);
        assertThat(hub.look()).as(as).isEqualTo(List.of(AlarmKind.VOLUME));
        deliver(hub, mode, size, 1, 3.1 * Math.max(rejected * 1.7, 0.01));
        assertThat(hub.look()).as(as).isEqualTo(List.of(AlarmKind.REJECTS));
      }
    }
  }

  /** Two such differ by a factor of less than three. */
  private static double noise(Random random) {
    return 0.6 + random.nextDouble() * 1.1;
  }

  private static void deliver(
      WatchedHub hub, RunMode mode, int size, double factor, double rejected) {
    long read = Math.round(size * factor);
    long quarantined = Math.round(read * rejected);
    hub.deliver(mode, read, mode == RunMode.FULL ? read - quarantined : 0, quarantined);
  }
}
