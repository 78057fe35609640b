package dev.handover.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.keys.AtRestCipher;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.Window;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case's backup over a source that may go away. */
class CaseBackupTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
  private static final int WINDOWS = 3;
  private final AtRestCipher cipher = AtRestCipher.ofThisProcess();
  private final Case deal =
      new Cases(Path.of("mappings"), name -> Optional.of(filled(name))).load("hotel");
  private final List<String> read = new ArrayList<>();
  private Optional<Batch> last = Optional.empty();
  private int most = Integer.MAX_VALUE;
  private Instant now = NOW;
  @TempDir private Path parent;

  private static String filled(String name) {
    return switch (name) {
      case "seller.url" -> "jdbc:h2:mem:nobody";
      case "delivery.to", "delivery.receipts" -> "file:/tmp/inbox";
      default -> "x";
    };
  }

  @Test
  void goesOnAfterEachWindowAtWhichItWasCutOff() {
    int all = deal.mappings().size() * WINDOWS;
    for (int cut = 0; cut < all; cut++) {
      most = cut;
      assertThatThrownBy(() -> backUp("first")).hasMessage("the source is away");
      most = Integer.MAX_VALUE;
      read.clear();
      Archive whole = backUp("second");
      assertThat(read).as("read again").hasSize(all - cut);
      CaseBackup.verify(whole, (done, of) -> {});
      assertThat(whole.contents().rowsOf().values()).containsOnly((long) WINDOWS);
      assertThat(whole.contents().isOfOneMoment()).isEqualTo(cut == 0);
      assertThat(whole.contents().recoveryPoint()).isEqualTo(NOW);
      assertThat(Archive.unfinished(parent)).isEmpty();
      Archive.remove(parent, whole.contents().id());
      read.clear();
    }
  }

  @Test
  void whatWasCutOffLongAgoIsBegunAnew() {
    most = 2;
    assertThatThrownBy(() -> backUp("first")).hasMessage("the source is away");
    most = Integer.MAX_VALUE;
    read.clear();
    now = NOW.plus(Duration.ofDays(2));
    assertThat(backUp("second").contents().isOfOneMoment()).isTrue();
    assertThat(read).hasSize(deal.mappings().size() * WINDOWS);
    assertThat(Archive.unfinished(parent)).isEmpty();
  }

  private Archive backUp(String snapshot) {
    CaseBackup backup = new CaseBackup(deal, cipher, Clock.fixed(now, ZoneOffset.UTC));
    try (ArchiveDraft draft =
        backup
            .cutOff(parent, false, id -> {})
            .orElseGet(
                () ->
                    ArchiveDraft.begin(
                        parent,
                        deal.file().id().value(),
                        "20260301t020000z-aaaa",
                        CaseBackup.KIND,
                        cipher))) {
      return backup.write(
          draft,
          new CaseBackup.View(
              snapshot,
              now,
              Optional.empty(),
              any -> Collections.nCopies(WINDOWS, Bounds.ALL),
              this::read),
          (done, all) -> {});
    }
  }

  /** Gives one row for each window, and sees that no two are in memory. */
  private Batch read(Window window, Mapping mapping) {
    if (read.size() == most) {
      throw new IllegalStateException("the source is away");
    }
    last.ifPresent(
        before ->
            assertThatThrownBy(() -> before.rows().read(0, 0, new Slice()))
                .as("the window before is still in memory")
                .isInstanceOf(ArrayIndexOutOfBoundsException.class));
    read.add(window.fileStem());
    Rows.Builder rows = Rows.builder(mapping.columns(), 1);
    mapping.columns().forEach(column -> rows.add(window.fileStem() + column));
    Batch batch = new Batch(window, "view", rows.build(), new BitSet());
    last = Optional.of(batch);
    return batch;
  }
}
