package dev.handover.process;

import static dev.handover.process.Hotel.guest;
import static dev.handover.process.Hotel.stay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Baseline;
import dev.handover.record.Batch;
import dev.handover.record.Held;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night sends of a window, beside what the buyer holds of it. */
class DeltaTest {
  @TempDir private Path folder;
  private Hotel hotel;

  @BeforeEach
  void open() throws IOException {
    hotel = new Hotel(folder);
  }

  @Test
  void whatTheBuyerHoldsAsItIsStaysAndLeavesNoTraceInExposure() {
    MinimisedBatch night = night(first(), guest("1", "Y", " 李雷 ", "138 1234 5678"));

    assertThat(night.isEmpty()).as("but for one that is gone").isFalse();
    assertThat(night.rows().count()).isZero();
    assertThat(night.account().exposure()).isEmpty();
    assertThat(night.account().tally().unchanged()).isEqualTo(1);
    assertThat(night.account().tally().balances()).isTrue();
  }

  @Test
  void whatChangedGoesAgainUnderTheSameReference() {
    MinimisedBatch first = first();
    MinimisedBatch night =
        night(
            first,
            guest("1", "Y", "李雷", "13900001234"),
            guest("2", "Y", "韩梅梅", "13812345679"),
            guest("3", "Y", "王小明", "13812345670"));

    assertThat(refs(night.rows())).containsExactly(refs(first.rows()).get(0), ref("3"));
    assertThat(night.tombstones().count()).isZero();
    assertThat(night.account().tally().delivered()).isEqualTo(2);
    assertThat(night.account().baseline().count()).isEqualTo(2);
  }

  @Test
  void whatMayNoLongerTravelBecomesATombstoneWithItsReasonOnlyIfItWasDelivered() {
    MinimisedBatch night =
        night(
            first(),
            guest("1", "N", "李雷", "13812345678"),
            guest("2", "Y", "", "13812345679"),
            guest("8", "N", "从未到", "13812345671"));

    assertThat(lines(night.tombstones()))
        .containsExactlyInAnyOrder(ref("1") + " withheld", ref("2") + " quarantined");
    assertThat(night.account().tally().tombstones())
        .isEqualTo(Map.of("withheld", 1L, "quarantined", 1L));
    assertThat(new Held(next(night)).count()).as("nothing is held any more").isZero();
  }

  @Test
  void whatIsGoneFromTheSourceOrMarkedAsDeletedIsDeleted() {
    Batch marked = hotel.batch("guest", List.<String[]>of(guest("1", "Y", "李雷", "1")), 0);
    MinimisedBatch night = minimise(marked.beside(held(first()), new BitSet(), Tally.NONE));

    assertThat(lines(night.tombstones()))
        .containsExactlyInAnyOrder(ref("1") + " deleted", ref("2") + " deleted");
  }

  @Test
  void whatARollCallFoundUntouchedIsNeitherReadNorDeleted() {
    Held held = held(first());
    BitSet untouched = new BitSet();
    untouched.set(0, held.count());
    Tally settled = new Tally(2, 0, 0, 0, 0, 0, 2, Map.of());
    MinimisedBatch night =
        minimise(
            hotel
                .batch("guest", List.<String[]>of(guest("3", "Y", "王小明", "13812345670")))
                .beside(held, untouched, settled));

    assertThat(refs(night.rows())).containsExactly(ref("3"));
    assertThat(night.tombstones().count()).isZero();
    assertThat(night.account().tally().read()).isEqualTo(3);
    assertThat(night.account().tally().unchanged()).isEqualTo(2);
    assertThat(night.account().tally().balances()).isTrue();
  }

  @Test
  void aReferenceThatIsNoPseudonymComesBackInTheTombstone() {
    Batch rooms = hotel.batch("room", List.of(new String[] {"808"}, new String[] {"909"}));
    MinimisedBatch first = hotel.minimise("room", Decision.notNeeded(), rooms);
    Held held = new Held(first.account().baseline());
    Batch left = hotel.batch("room", List.<String[]>of(new String[] {"909"}));
    MinimisedBatch night =
        hotel.minimise("room", Decision.notNeeded(), left.beside(held, new BitSet(), Tally.NONE));

    assertThat(lines(night.tombstones())).containsExactly("808 deleted");
  }

  @Test
  void aRecordWhosePersonIsAnotherNowGoesAgain() {
    MinimisedBatch first =
        hotel.minimise(
            "stay",
            Decision.notNeeded(),
            hotel.batch("stay", List.<String[]>of(stay("7", "1", "2"))));
    Batch moved = hotel.batch("stay", List.<String[]>of(stay("7", "2", "2")));
    MinimisedBatch night =
        hotel.minimise(
            "stay",
            Decision.notNeeded(),
            moved.beside(new Held(first.account().baseline()), new BitSet(), Tally.NONE));

    assertThat(night.rows().count()).isEqualTo(1);
  }

  private MinimisedBatch first() {
    return minimise(
        hotel.batch(
            "guest",
            List.of(guest("1", "Y", "李雷", "13812345678"), guest("2", "Y", "韩梅梅", "13812345679"))));
  }

  private MinimisedBatch night(MinimisedBatch before, String[]... rows) {
    return minimise(
        hotel.batch("guest", List.of(rows)).beside(held(before), new BitSet(), Tally.NONE));
  }

  private MinimisedBatch minimise(Batch batch) {
    return hotel.minimise("guest", Decision.notNeeded(), batch);
  }

  private static Held held(MinimisedBatch before) {
    return new Held(before.account().baseline());
  }

  /** What the ledger would make of removals alone: nothing. */
  private static Baseline next(MinimisedBatch night) {
    Held all = new Held(night.account().baseline());
    for (int i = 0; i < all.count(); i++) {
      if (all.reference(i).length > 0) {
        return night.account().baseline();
      }
    }
    return Baseline.EMPTY;
  }

  private String ref(String key) {
    return hotel.pseudonym("guest", key);
  }

  private static List<String> refs(Rows rows) {
    List<String> refs = new ArrayList<>();
    for (int row = 0; row < rows.count(); row++) {
      refs.add(rows.text(row, 0));
    }
    return refs;
  }

  private static List<String> lines(Rows tombstones) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < tombstones.count(); row++) {
      lines.add(tombstones.text(row, 0) + " " + tombstones.text(row, 1));
    }
    return lines;
  }
}
