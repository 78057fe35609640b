package dev.handover.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HubClockTest {
  @Test
  void isTheSystemsClock() {
    Instant before = Clock.systemUTC().instant();
    Instant now = HubClock.now();
    assertThat(now).isBetween(before, Clock.systemUTC().instant());
  }

  @Test
  void nobodyButTheStoryOfTheDemoSetsIt() {
    assertThatThrownBy(() -> HubClock.tell(Instant.EPOCH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only the demo's story");
  }
}
