package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecisionTest {
  @Test
  void doesNotKnowWhomItWasNotTold() {
    Decision decision = new Decision.Builder().build();

    assertThat(decision.of(digest(1))).isEqualTo(Verdict.UNKNOWN);
    assertThat(decision.of(digest(1)).outcome()).isEqualTo(dev.handover.record.Outcome.QUARANTINED);
  }

  @Test
  void ofTwoVerdictsOnOnePersonTheStricterCounts() {
    for (Verdict stricter :
        new Verdict[] {Verdict.WITHHELD, Verdict.QUARANTINED, Verdict.DELETED}) {
      Decision.Builder builder = new Decision.Builder();
      builder.add(digest(5), stricter);
      builder.add(digest(5), Verdict.TRAVELS);
      builder.add(digest(5), Verdict.WITHHELD);

      Decision decision = builder.build();

      assertThat(decision.of(digest(5))).isEqualTo(stricter);
      assertThat(decision.subjects()).isEqualTo(1);
    }
  }

  @Test
  void remembersEveryoneOfMany() {
    long seed = 7;
    Random random = new Random(seed);
    Decision.Builder builder = new Decision.Builder();
    long[] people = random.longs(50_000).toArray();
    for (int i = 0; i < people.length; i++) {
      builder.add(digest(people[i]), Verdict.values()[i % 4]);
    }

    Decision decision = builder.build();

    for (int i = 0; i < people.length; i++) {
      assertThat(decision.of(digest(people[i])))
          .as("seed %d, person %d", seed, i)
          .isEqualTo(Verdict.values()[i % 4]);
    }
  }

  private static byte[] digest(long person) {
    return ByteBuffer.allocate(16).putLong(person * 0x9E3779B97F4A7C15L).array();
  }
}
