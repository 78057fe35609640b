package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.handover.keys.CaseKeys;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.SubjectOrder;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.MappingFiles;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.Outcome;
import dev.handover.record.Rows;
import dev.handover.record.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewScanTest {
  private static final String GUEST =
      """
      entity: guest
      version: 1
      from: {table: guests, key: id}
      subject: id
      consent:
        - {field: ok, granted: [Y]}
        - {field: call_ok, granted: [Y], classes: [contact]}
      carry:
        - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
        - {from: name, to: name, class: basic, check: [required], flag: [{length: 2..9}]}
        - {from: [mobile, landline], to: phone, class: contact, check: [{phone: CN}]}
      """;

  private final CaseKeys keys = CaseKeys.create();
  @TempDir private Path folder;
  private CompiledMapping mapping;

  @BeforeEach
  void load() throws IOException {
    Files.writeString(folder.resolve("guest.yaml"), GUEST);
    MappingFiles.Loaded loaded = MappingFiles.load(folder);
    assertThat(loaded.problems()).isEmpty();
    Mapping guest = loaded.mappings().get(0);
    assertThat(guest.columns())
        .containsExactly("id", "ok", "call_ok", "name", "mobile", "landline");
    mapping = CompiledMapping.of(guest, keys.pseudonyms());
  }

  @Test
  void whoAskedForItIsNeitherShownNorReadAgainAsHealed() {
    Lineage lineage = new Lineage(keys.lineage());
    Orders orders =
        Orders.of(
            List.of(
                SubjectOrder.person(RequestKind.DELETE, lineage.person("1")),
                SubjectOrder.person(RequestKind.RESTRICT, lineage.person("2")),
                SubjectOrder.correction(
                    "guest", lineage.record(mapping, "3"), "phone", "13900001234")),
            List.of(),
            keys);
    Batch batch =
        batch(
            row("1", "Y", "Y", "Wang", "13812345678", null),
            row("2", "Y", "Y", "Li", "13812345679", null),
            row("3", "Y", "Y", "Zhao", "broken", null));

    // a preview's own keys are made for it and forgotten
    List<Preview> previews = Preview.of(mapping, batch, CaseKeys.create(), Hotel.AS_OF, orders);
    List<Recheck> rechecks = Recheck.of(mapping, batch, keys, Hotel.AS_OF, orders);

    assertThat(previews)
        .extracting(Preview::outcome, Preview::rule)
        .containsExactly(
            tuple("deleted", "erased-by-request"),
            tuple("withheld", "restricted-by-request"),
            tuple("delivered", ""));
    assertThat(previews.get(2).delivered()).containsEntry("phone", "13900001234");
    assertThat(rechecks)
        .extracting(Recheck::outcome, Recheck::rule)
        .containsExactly(
            tuple(Outcome.DELETED, "erased-by-request"),
            tuple(Outcome.WITHHELD, "restricted-by-request"),
            tuple(Outcome.DELIVERED, ""));
    assertThat(rechecks.get(0).isErased()).isTrue();
  }

  @Test
  void oneRecordStandsForEachReasonTheRarestFirst() {
    Batch batch =
        batch(
            row("1", "Y", "Y", "Wang", "13812345678", null),
            row("2", "Y", "Y", "Wang", "12", null),
            row("3", "Y", "Y", "Wang", "12", "34"),
            row("4", "Y", "Y", null, "12", null),
            row("5", "N", "Y", "Wang", null, null),
            row("6", "Y", "N", "Wang", "13812345678", null),
            row("7", "Y", "Y", "W", "13812345678", null));

    PreviewScan scan = PreviewScan.of(Preview.of(mapping, batch, keys, Hotel.AS_OF, Orders.NONE));

    assertThat(scan.records()).isEqualTo(7);
    assertThat(scan.outcomes())
        .isEqualTo(Map.of("delivered", 3L, "quarantined", 3L, "withheld", 1L));
    assertThat(scan.worst())
        .extracting(
            each -> each.reason().kind(),
            each -> each.reason().field(),
            each -> each.reason().rule(),
            PreviewScan.Worst::count)
        .containsExactly(
            tuple("quarantined", "name", "required", 1L),
            tuple("quarantined", "phone", "phone", 2L),
            tuple("withheld", "record", "consent", 1L),
            tuple("flagged", "name", "length", 1L),
            tuple("emptied", "phone", "consent-of-class", 1L));
    assertThat(scan.worst().get(0).preview().faults())
        .extracting(Fault::field)
        .containsExactly("name", "phone");
  }

  @Test
  void ofAReasonTheRecordThatBreaksMostIsShown() {
    Batch batch =
        batch(row("1", "Y", "Y", null, "13812345678", null), row("2", "Y", "Y", " ", "12", null));
    PreviewScan scan = PreviewScan.of(Preview.of(mapping, batch, keys, Hotel.AS_OF, Orders.NONE));
    assertThat(scan.worst()).hasSize(1);
    assertThat(scan.worst().get(0).count()).isEqualTo(2);
    assertThat(scan.worst().get(0).preview().read()).containsEntry("id", "2");
  }

  @Test
  void aFieldOfSeveralColumnsIsNoFaultWhereOneOfThemPasses() {
    Batch batch =
        batch(
            row("1", "Y", "Y", "Wang", "12", "13812345678"),
            row("2", "Y", "Y", "Wang", null, "34"),
            row("3", "Y", "Y", "Wang", null, null));
    List<Preview> previews = Preview.of(mapping, batch, keys, Hotel.AS_OF, Orders.NONE);
    assertThat(previews).extracting(Preview::travels).containsExactly(true, false, true);
    for (Preview each : previews) {
      assertThat(each.faults().isEmpty()).isEqualTo(each.travels());
    }
  }

  @Test
  void aSecondLookSaysWhatEachRecordBreaksNowAndShowsNoKey() {
    Batch batch =
        batch(
            row("1", "Y", "Y", "Wang", null, null),
            row("2", "Y", "Y", null, null, null),
            row("2", "Y", "Y", "Wang", null, null),
            row("canary", "N", "Y", "Wang", null, null));
    List<Recheck> found = Recheck.of(mapping, batch, keys, Hotel.AS_OF, Orders.NONE);
    assertThat(found)
        .extracting(Recheck::outcome, Recheck::rule)
        .containsExactly(
            tuple(Outcome.DELIVERED, ""),
            tuple(Outcome.QUARANTINED, "required"),
            tuple(Outcome.QUARANTINED, "key-repeated"),
            tuple(Outcome.WITHHELD, "consent"));
    assertThat(found.toString()).doesNotContain("canary");
  }

  private static String[] row(String... values) {
    return values;
  }

  private Batch batch(String[]... rows) {
    Rows.Builder grid = Rows.builder(mapping.columns(), rows.length);
    for (String[] row : rows) {
      for (String value : row) {
        if (value == null) {
          grid.addAbsent();
        } else {
          grid.add(value);
        }
      }
    }
    Window window = new Window(Hotel.CASE, Hotel.RUN, "guest", 1, 1, Bounds.ALL);
    return new Batch(window, "test", grid.build(), new BitSet());
  }
}
