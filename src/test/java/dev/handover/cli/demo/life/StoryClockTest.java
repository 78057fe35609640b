package dev.handover.cli.demo.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.HubClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StoryClockTest {
  private static final Instant BEGIN = Instant.parse("2026-02-28T15:59:59Z");

  @Test
  void aStoryLetsTimePassForWhateverHoldsTheClock() {
    Clock held = HubClock.utc();
    try (HubClock.Story story = HubClock.tell(BEGIN)) {
      assertThat(Duration.between(BEGIN, held.instant())).isBetween(Duration.ZERO, ofMinutes(5));
      story.jump(BEGIN.plus(Duration.ofDays(30)));
      assertThat(HubClock.now()).isAfterOrEqualTo(BEGIN.plus(Duration.ofDays(30)));
      assertThat(HubClock.today(ZoneId.of("Asia/Shanghai"))).isAfter(LocalDate.of(2026, 3, 29));
    }
    assertThat(Duration.between(held.instant(), Clock.systemUTC().instant()).abs())
        .isLessThan(ofMinutes(5));
  }

  @Test
  void noClockGoesBackAndNoTwoStoriesAreTold() {
    try (HubClock.Story story = HubClock.tell(BEGIN)) {
      assertThatThrownBy(() -> story.jump(BEGIN.minusSeconds(1)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> HubClock.tell(BEGIN)).isInstanceOf(IllegalStateException.class);
    }
  }

  private static Duration ofMinutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }
}
