package dev.handover.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.ledger.Exported.Numbers;
import dev.handover.ledger.Exported.Period;
import dev.handover.record.ExitCode;
import dev.handover.record.ExportedPeople;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The threshold of a million, with a million. */
class ExportedMillionTest {
  private static final Period YEAR = new Period("CN", 2026);
  private static final int WINDOW = 20_000;
  @TempDir private Path folder;

  @Test
  void aMillionIsReachedByTheLastOfThemAndByNobodyCountedTwice() {
    try (Ledger ledger =
        Ledger.open("jdbc:h2:file:" + folder.resolve("l"), Optional.empty(), Optional.empty())) {
      Exported exported = ledger.exported();
      for (int from = 0; from < 1_000_000; from += WINDOW) {
        exported.add(YEAR, LedgerContract.people(from, from == 980_000 ? WINDOW - 1 : WINDOW, 0));
      }
      exported.add(YEAR, LedgerContract.people(0, WINDOW, 9_999));

      assertThat(exported.count(YEAR)).isEqualTo(new Numbers(999_999, 9_999));
      refusedWith(exported, LedgerContract.people(999_999, 1, 0), 1_000_000, 10_000);
      refusedWith(exported, LedgerContract.people(9_999, 1, 1), 1_000_000, 10_000);
      exported.tidy(YEAR, 1);
      assertThat(exported.count(YEAR)).isEqualTo(new Numbers(999_999, 9_999));
      refusedWith(exported, LedgerContract.people(999_999, 1, 0), 1_000_000, 10_000);
      exported.count(bound(1_000_000, 10_000), LedgerContract.people(999_998, 1, 0));
      assertThat(exported.count(YEAR)).isEqualTo(new Numbers(999_999, 9_999));
    }
  }

  private static void refusedWith(
      Exported exported, ExportedPeople people, long most, long mostSensitive) {
    assertThatThrownBy(() -> exported.count(bound(most, mostSensitive), people))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("no more");
  }

  private static Exported.Bound bound(long most, long mostSensitive) {
    return new Exported.Bound(
        YEAR,
        new Numbers(most, mostSensitive),
        any -> new HandoverException(ExitCode.GATE_CLOSED, "HUB-EXP-01", "no more"));
  }
}
