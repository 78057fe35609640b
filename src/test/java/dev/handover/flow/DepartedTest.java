package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table from which nearly everybody seems to have left; the case allows a quarter at once. */
class DepartedTest {
  private static final int ROOMS = 100;
  @TempDir private Path folder;
  private ManyNights nights;

  @BeforeEach
  void open() {
    nights = ManyNights.allowing(folder, "25%");
    for (int i = 0; i < ROOMS; i++) {
      nights.seller.update("insert into rooms values (?, 'red')", "r" + i);
    }
    RunReport first = nights.run(RunMode.FULL);
    assertThat(first.tally().delivered()).isEqualTo(ROOMS);
    nights.receive(first.run());
    nights.later(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    nights.close();
  }

  @ParameterizedTest
  @EnumSource(RunMode.class)
  void theRunStopsBeforeAnythingIsDeleted(RunMode mode) {
    nights.seller.execute("delete from rooms where cast(substring(no, 2) as int) < 26");
    HandoverException stopped =
        catchThrowableOfType(HandoverException.class, () -> nights.run(mode));
    assertThat(stopped.exitCode()).isEqualTo(ExitCode.REJECT_LIMIT);
    assertThat(stopped)
        .hasMessageContaining("26 of 100 room records")
        .hasMessageContaining("limits.gone");
    assertThat(nights.ledger.runs().unfinished(nights.deal.file().id()))
        .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(RunState.STOPPED));

    nights.allow("26%");
    RunReport again = nights.run(mode);
    nights.receive(again.run());
    assertThat(nights.atTheBuyer().get("room")).hasSize(ROOMS - 26);
  }

  @Test
  void aQuarterMayLeave() {
    nights.seller.execute("delete from rooms where cast(substring(no, 2) as int) < 25");
    nights.receive(nights.run(RunMode.DELTA).run());
    assertThat(nights.atTheBuyer().get("room")).hasSize(ROOMS - 25);
  }

  @Test
  void consentIsObeyedHoweverManyWithdrawIt() {
    for (int i = 0; i < ROOMS; i++) {
      nights.seller.update(
          "insert into guests values (?, 'n', ?, 'x', '1980-01-01', 'Y', 'Y', 0, 0,"
              + " timestamp '2040-01-01 10:00:00')",
          i,
          "1381234" + (1000 + i));
    }
    nights.receive(nights.run(RunMode.DELTA).run());
    nights.later(Duration.ofDays(1));
    nights.seller.execute("update guests set ok = 'N', changed = timestamp '2040-02-02 10:00:00'");
    nights.receive(nights.run(RunMode.DELTA).run());
    assertThat(nights.atTheBuyer().get("guest")).isEmpty();
  }
}
