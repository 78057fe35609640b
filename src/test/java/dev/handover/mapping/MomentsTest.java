package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.mapping.api.Times;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments that an API writes in a way of its own. */
class MomentsTest {
  private static Moments moments(Times.Written written) {
    return new Moments(new Times(Set.of("Made"), written, ZoneId.of("Asia/Shanghai")));
  }

  @ParameterizedTest
  @CsvSource({
    "EPOCH, 1767225600, 2026-01-01T00:00:00Z",
    "EPOCH_MILLIS, 1767225600123, 2026-01-01T00:00:00.123Z",
    "EPOCH, soon, soon",
    "LOCAL, 2026-01-01 08:00:00, 2026-01-01T00:00:00Z",
    "LOCAL, 2026/1/1 8:00, 2026-01-01T00:00:00Z",
    "LOCAL, 2026-01-01T08:00:00+09:00, 2025-12-31T23:00:00Z",
    "WRONG_OFFSET, 2026-01-01T08:00:00Z, 2026-01-01T00:00:00Z",
    "WRONG_OFFSET, 2026-01-01T08:00:00.500+0000, 2026-01-01T00:00:00.5Z",
    "WRONG_OFFSET, 2026-01-01 08:00:00 +00:00, 2026-01-01T00:00:00Z",
    "WRONG_OFFSET, 2026-01-01T08:00:00, 2026-01-01T00:00:00Z",
    "WRONG_OFFSET, never, never",
  })
  void areToldInUtc(Times.Written written, String value, String utc) {
    assertThat(moments(written).read("made", value)).isEqualTo(utc);
  }

  @Test
  void otherColumnsStayAsTheyAre() {
    assertThat(moments(Times.Written.EPOCH).read("points", "1767225600")).isEqualTo("1767225600");
    assertThat(moments(Times.Written.EPOCH).read("made", "")).isEmpty();
  }
}
