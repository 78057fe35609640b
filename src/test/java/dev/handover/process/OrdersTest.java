package dev.handover.process;

import static dev.handover.process.Hotel.guest;
import static dev.handover.process.Hotel.stay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.KeyedDigest;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectOrder;
import dev.handover.record.Batch;
import dev.handover.record.Held;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.Tally;
import dev.handover.rights.RequestBook;
import java.io.IOException;
import java.nio.file.Files;
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
  void aCorrectionHealsTheCellThatWasMisreadAndNoOther() {
    SubjectOrder mobile =
        SubjectOrder.correction("guest", key("guest", "1"), "mobile", "13900001234");
    Misread.In ruined = new Misread.In("mobile", Misread.NUMBER_RUINED);

    order(mobile);
    MinimisedBatch healed = misread(ruined);
    MinimisedBatch half = misread(ruined, new Misread.In("name", Misread.CELL_ERROR));
    MinimisedBatch broken = misread(new Misread.In("", Misread.ROW_BROKEN));

    assertThat(healed.account().quarantined()).isEmpty();
    assertThat(cell(healed, 0, "mobile")).isEqualTo("+8613900001234");
    assertThat(half.account().quarantined().get(0).rejection().field()).isEqualTo("name");
    assertThat(broken.account().quarantined()).hasSize(1);
    assertThat(hotel.orders.agreed()).as("what was misread agrees with nothing").isEmpty();
  }

  private MinimisedBatch misread(Misread.In... what) {
    Batch batch =
        hotel.batch("guest", List.<String[]>of(guest("1", "Y", "李雷", "13900001234"), GUESTS[1]));
    Batch marked =
        new Batch(
            batch.window(),
            batch.snapshot(),
            batch.rows(),
            batch.deleted(),
            Map.of(0, List.of(what)));
    return hotel.minimise("guest", decide(), marked);
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

  private static String mapped(String who) {
    return """
        entity: guest
        version: 1
        from: {table: guests, key: id, deleted: "gone = 1"}
        subject: id
        consent: {field: consent, granted: [Y]}
        WHO
        carry:
          - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
          - {from: name, to: name, class: basic, check: [required]}
          - {from: mobile, to: mobile, class: contact, clean: [trim, narrow, phone], check: [{phone: CN}]}
          - {from: secret, to: secret, class: note, treat: drop}
        """
        .replace("WHO", who);
  }

  private static final String BY_MOBILE = "duplicates: {by: [mobile], survivor: first}";

  @Test
  void whatIsAskedHoldsForADuplicateThoughTheNamedRecordDoesNotTravelItself(@TempDir Path own)
      throws IOException {
    hotel = new Hotel(own, Map.of("guest", mapped(BY_MOBILE)));
    String[] same = guest("3", "Y", "李雷 again", "13812345678");
    order(person(RequestKind.DELETE, "1"));
    Batch gone = hotel.batch("guest", List.of(GUESTS[0], GUESTS[1], same), 0);
    assertThat(refs(hotel.minimise("guest", hotel.decide(gone), gone)))
        .containsExactly(hotel.pseudonym("guest", "2"));

    order(person(RequestKind.RESTRICT, "1"));
    assertThat(refs(hotel.minimise("guest", hotel.decide(gone), gone)))
        .containsExactly(hotel.pseudonym("guest", "2"));
    String[] broken = guest("1", "Y", "", "13812345678");
    Batch aside = hotel.batch("guest", List.of(broken, GUESTS[1], same));
    MinimisedBatch guests = hotel.minimise("guest", hotel.decide(aside), aside);
    assertThat(refs(guests)).containsExactly(hotel.pseudonym("guest", "2"));
    assertThat(guests.account().tally().balances()).isTrue();
  }

  @Test
  void whoElseAPersonIsCanBeAskedForOneWhoseRecordDoesNotTravelItself(@TempDir Path own)
      throws IOException {
    hotel = new Hotel(own, Map.of("guest", mapped(BY_MOBILE)));
    String[] same = guest("3", "Y", "李雷 again", "13812345678");
    Set<String> asked = Set.of(person(RequestKind.DELETE, "1").digest());
    String other = person(RequestKind.DELETE, "3").digest();
    Batch all = hotel.batch("guest", List.of(GUESTS[0], GUESTS[1], same));
    assertThat(hotel.kin(asked, Map.of("guest", List.of(all)))).contains(other).hasSize(2);

    order(person(RequestKind.DELETE, "1"));
    Batch gone = hotel.batch("guest", List.of(GUESTS[0], GUESTS[1], same), 0);
    assertThat(hotel.kin(asked, Map.of("guest", List.of(gone)))).contains(other).hasSize(2);
  }

  @Test
  void aCorrectionTakesNobodyOffTheListOfObjections(@TempDir Path own) throws IOException {
    Files.writeString(own.resolve("no.csv"), "mobile\n13812345678\n");
    hotel = new Hotel(own, Map.of("guest", mapped("objections: {file: no.csv}")));
    order(SubjectOrder.correction("guest", key("guest", "1"), "mobile", "13900001234"));
    MinimisedBatch guests = full("guest", GUESTS);

    assertThat(refs(guests)).containsExactly(hotel.pseudonym("guest", "2"));
    order(SubjectOrder.correction("guest", key("guest", "2"), "mobile", "13812345678"));
    assertThat(full("guest", GUESTS).rows().count()).as("and puts on it").isZero();
  }

  @Test
  void whatDecidesAboutAPersonIsNotCorrected(@TempDir Path own) throws IOException {
    String text =
        mapped("minors: {born: secret, under: 14}")
            .replace("class: note, treat: drop", "class: note, check: [date], treat: drop")
            .replace(
                "{from: secret", "{from: consent, to: consent, class: basic}\n  - {from: secret");
    hotel = new Hotel(own, Map.of("guest", text));
    for (String field : List.of("consent", "secret")) {
      assertThatThrownBy(() -> RequestBook.requireFit(hotel.compiled("guest"), field, "Y"))
          .hasMessageContaining("decides about the person");
    }
    RequestBook.requireFit(hotel.compiled("guest"), "mobile", "13900001234");
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
    hotel.orders = Orders.of(List.of(orders), List.of(), hotel.keys);
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
