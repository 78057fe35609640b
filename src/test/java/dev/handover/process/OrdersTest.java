package dev.handover.process;

import static dev.handover.process.Hotel.guest;
import static dev.handover.process.Hotel.stay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.KeyedDigest;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectOrder;
import dev.handover.record.Batch;
import dev.handover.record.Held;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of what subjects asked for. */
class OrdersTest {
  private static final String[][] GUESTS = {
    guest("1", "Y", "李雷", "13812345678"), guest("2", "Y", "韩梅梅", "13812345679")
  };
  private static final String[][] STAYS = {stay("10", "1", "2"), stay("11", "2", "3")};

  @TempDir private Path folder;
  private Hotel hotel;

  @BeforeEach
  void open() throws IOException {
    hotel = new Hotel(folder);
  }

  @Test
  void whoAskedForErasureIsDeletedWithEveryRecordAndTheBuyerIsToldWhy() {
    MinimisedBatch guestsBefore = full("guest", GUESTS);
    MinimisedBatch staysBefore = full("stay", STAYS);
    order(person(RequestKind.DELETE, "1"));

    MinimisedBatch guests = night("guest", guestsBefore, GUESTS);
    MinimisedBatch stays = night("stay", staysBefore, STAYS);

    assertThat(lines(guests.tombstones()))
        .containsExactly(hotel.pseudonym("guest", "1") + " erased");
    assertThat(lines(stays.tombstones()))
        .containsExactly(hotel.pseudonym("stay", "10") + " erased");
    assertThat(guests.account().tally().reasons())
        .containsEntry("deleted/record/erased-by-request", 1L);
    assertThat(guests.account().tally().balances()).isTrue();
    assertThat(refs(full("guest", GUESTS))).containsExactly(hotel.pseudonym("guest", "2"));
    assertThat(refs(full("stay", STAYS))).containsExactly(hotel.pseudonym("stay", "11"));
  }

  @Test
  void erasureGoesBeforeEveryCheckSoThatNothingOfThePersonIsSetAside() {
    order(person(RequestKind.DELETE, "1"));
    MinimisedBatch guests = full("guest", new String[][] {guest("1", "N", "", "no number")});

    assertThat(guests.account().quarantined()).isEmpty();
    assertThat(guests.account().tally().deleted()).isEqualTo(1);
  }

  @Test
  void recordsOfAPersonWhomTheSourceNoLongerHasAreErasedNotQuarantined() {
    order(person(RequestKind.DELETE, "9"));
    Decision decision = decide();
    MinimisedBatch stays =
        hotel.minimise(
            "stay", decision, hotel.batch("stay", List.<String[]>of(stay("12", "9", "1"))));

    assertThat(stays.account().quarantined()).isEmpty();
    assertThat(stays.account().tally().deleted()).isEqualTo(1);
  }

  @Test
  void whoIsRestrictedStaysUntilItIsEndedAndThenTravelsUnderTheSameReference() {
    MinimisedBatch before = full("guest", GUESTS);
    order(person(RequestKind.RESTRICT, "1"));
    MinimisedBatch restricted = night("guest", before, GUESTS);
    assertThat(lines(restricted.tombstones()))
        .containsExactly(hotel.pseudonym("guest", "1") + " restricted");

    order();
    MinimisedBatch again = night("guest", restricted, GUESTS);
    assertThat(refs(again)).contains(hotel.pseudonym("guest", "1"));
  }

  @Test
  void anObjectionAndAWithdrawalAreWithheldWithTheirReasons() {
    order(person(RequestKind.OBJECT, "1"), person(RequestKind.WITHDRAW, "2"));
    MinimisedBatch guests = full("guest", GUESTS);

    assertThat(guests.rows().count()).isZero();
    assertThat(guests.account().tally().reasons())
        .containsEntry("withheld/record/objected-by-request", 1L)
        .containsEntry("withheld/record/withdrawn", 1L);
  }

  @Test
  void theStricterOfTwoRequestsOfOnePersonHolds() {
    order(person(RequestKind.DELETE, "1"), person(RequestKind.OBJECT, "1"));
    assertThat(full("guest", GUESTS).account().tally().deleted()).isEqualTo(1);
  }

  @Test
  void whereNobodyIsDecidedAboutOnlyWhoAskedIsKeptBack(@TempDir Path own) throws IOException {
    String text =
        """
        entity: stay
        version: 1
        from: {table: stays, key: id}
        subject: guest_id
        carry:
          - {from: id, to: stay_ref, class: basic, treat: pseudonymise}
          - {from: guest_id, to: guest_ref, class: basic, treat: pseudonymise}
          - {from: nights, to: nights, class: transaction, type: integer}
        """;
    hotel = new Hotel(own, Map.of("stay", text));
    order(person(RequestKind.DELETE, "1"));
    MinimisedBatch stays =
        hotel.minimise("stay", hotel.decide(Map.of()), hotel.batch("stay", List.of(STAYS)));

    assertThat(refs(stays)).containsExactly(hotel.pseudonym("stay", "11"));
    assertThat(stays.account().tally().deleted()).isEqualTo(1);
  }

  @Test
  void aCorrectionTakesTheSourcesPlaceBeforeItIsCleanedAndChecked() {
    order(SubjectOrder.correction("guest", key("guest", "1"), "mobile", " 139 0000 1234"));
    MinimisedBatch guests =
        full("guest", new String[][] {guest("1", "Y", "李雷", "broken"), GUESTS[1]});

    assertThat(guests.account().tally().delivered()).isEqualTo(2);
    assertThat(cell(guests, 0, "mobile")).isEqualTo("+8613900001234");
    assertThat(cell(guests, 0, "name")).isEqualTo("李雷");
    assertThat(cell(guests, 1, "mobile")).isEqualTo("+8613812345679");
    assertThat(hotel.orders.agreed()).isEmpty();
  }

  @Test
  void aCorrectionEndsWhenTheSourceSaysTheSameInWhateverForm() {
    SubjectOrder correction =
        SubjectOrder.correction("guest", key("guest", "1"), "mobile", "13900001234");
    order(correction);
    full("guest", new String[][] {guest("1", "Y", "李雷", "１３９-0000-1234")});

    assertThat(hotel.orders.agreed()).isEqualTo(Set.of(0L));
  }

  @Test
  void aValueMayBeTakenAway() {
    order(SubjectOrder.correction("guest", key("guest", "1"), "mobile", ""));
    MinimisedBatch guests = full("guest", GUESTS);

    assertThat(guests.rows().isAbsent(0, guests.rows().columns().indexOf("mobile"))).isTrue();
  }

  @Test
  void aCorrectedRecordIsMarkedToBeReadAgainEveryNight() {
    order(SubjectOrder.correction("guest", key("guest", "1"), "mobile", "13900001234"));
    Held held = new Held(full("guest", GUESTS).account().baseline());
    byte[] digest = HexFormat.of().parseHex(key("guest", "1"));
    byte[] other = HexFormat.of().parseHex(key("guest", "2"));

    assertThat(held.flags(held.find(digest, 0)) & Held.DECIDED).isNotZero();
    assertThat(held.flags(held.find(other, 0)) & Held.DECIDED).isZero();
  }

  @Test
  void explainTellsWhatWasAsked() {
    order(person(RequestKind.DELETE, "1"));
    Explanation explanation =
        hotel.explain("1", Map.of("guest", List.of(hotel.batch("guest", List.of(GUESTS)))));

    assertThat(explanation.outcome()).isEqualTo("erased");
    assertThat(explanation.rule()).isEqualTo("erased-by-request");
    assertThat(explanation.steps())
        .extracting(Explanation.Step::rule)
        .contains("erased-by-request");
  }

  private void order(SubjectOrder... orders) {
    hotel.orders = Orders.of(List.of(orders), hotel.keys);
  }

  private SubjectOrder person(RequestKind kind, String subject) {
    return SubjectOrder.person(kind, new Lineage(hotel.keys.lineage()).person(subject));
  }

  private String key(String entity, String key) {
    byte[] digest = new byte[KeyedDigest.BYTES];
    Slice value = Slice.of(key);
    new Lineage(hotel.keys.lineage())
        .key(entity)
        .digest(value.bytes, value.start, value.length, digest, 0);
    return HexFormat.of().formatHex(digest);
  }

  private Decision decide() {
    return hotel.decide(hotel.batch("guest", List.of(GUESTS)));
  }

  private MinimisedBatch full(String entity, String[][] rows) {
    Decision decision =
        entity.equals("guest") ? hotel.decide(hotel.batch("guest", List.of(rows))) : decide();
    return hotel.minimise(entity, decision, hotel.batch(entity, List.of(rows)));
  }

  private MinimisedBatch night(String entity, MinimisedBatch before, String[][] rows) {
    Batch batch =
        hotel
            .batch(entity, List.of(rows))
            .beside(new Held(before.account().baseline()), new BitSet(), Tally.NONE);
    return hotel.minimise(entity, decide(), batch);
  }

  private static String cell(MinimisedBatch batch, int row, String column) {
    return batch.rows().text(row, batch.rows().columns().indexOf(column));
  }

  private static List<String> refs(MinimisedBatch batch) {
    List<String> refs = new ArrayList<>();
    for (int row = 0; row < batch.rows().count(); row++) {
      refs.add(batch.rows().text(row, 0));
    }
    return refs;
  }

  private static List<String> lines(Rows rows) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows.count(); row++) {
      lines.add(rows.text(row, 0) + " " + rows.text(row, 1));
    }
    return lines;
  }
}
