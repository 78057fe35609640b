package dev.handover.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Case;
import dev.handover.keys.KeyedDigest;
import dev.handover.ledger.Holds;
import dev.handover.ledger.LegalHold;
import dev.handover.mapping.Mapping;
import dev.handover.process.Lineage;
import dev.handover.record.Batch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClocksTest {
  private static final LocalDate RECEIPT = LocalDate.of(2026, 3, 31);
  @TempDir private static Path folder;
  private static Case deal;

  private final List<LegalHold> holds = new ArrayList<>();
  private final Map<LegalHold, Holds.Whom> whom = new LinkedHashMap<>();

  @BeforeAll
  static void load() {
    deal = SampleCase.in(folder);
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/dev/handover/retention/fates.csv",
      delimiter = '|',
      numLinesToSkip = 1)
  void everyRecordMeetsTheFateOfTheTable(
      String entity,
      LocalDate acknowledged,
      LocalDate cutover,
      String record,
      LocalDate day,
      String hold,
      Fate.Way way,
      String blank,
      LocalDate until) {
    if (hold != null) {
      hold(hold);
    }
    Mapping mapping = deal.mapping(entity);
    Starts starts = new Starts(Optional.ofNullable(acknowledged), Optional.ofNullable(cutover));
    Fate fate =
        clocks(starts, day, Optional.empty())
            .of(mapping, SampleCase.batch(mapping, values(record)))
            .get(0);
    assertThat(fate.way()).isEqualTo(way);
    assertThat(String.join(" ", fate.blank())).isEqualTo(blank == null ? "" : blank);
    assertThat(fate.until()).isEqualTo(Optional.ofNullable(until));
    assertThat(fate.ground()).as("why").isNotBlank();
  }

  @Test
  void aRecordToWhichOthersReferThatMustStayIsOverwritten() {
    Mapping guest = deal.mapping("guest");
    Map<String, Batch> tables =
        Map.of(
            "memo", SampleCase.batch(deal.mapping("memo"), values("memo_id=1,guest_id=7,text=x")),
            "stay", SampleCase.batch(deal.mapping("stay"), values("stay_id=1,guest_id=8,room=9")));
    Tables source =
        (mapping, sink) ->
            Optional.ofNullable(tables.get(mapping.entity())).ifPresent(sink::accept);
    Clocks clocks =
        clocks(
            new Starts(Optional.of(RECEIPT), Optional.of(RECEIPT)),
            LocalDate.of(2040, 1, 1),
            Optional.of(source));
    List<Fate> fates =
        clocks.of(
            guest,
            SampleCase.batch(
                guest,
                values("guest_id=7,name=Li,mobile=138"),
                values("guest_id=8,name=Han,mobile=139"),
                values("guest_id=9,name=Wu")));
    assertThat(fates)
        .extracting(Fate::way)
        .containsExactly(Fate.Way.BLANK, Fate.Way.DELETE, Fate.Way.DELETE);
    assertThat(fates.get(0).blank()).containsExactly("name", "mobile", "password_hash");
    assertThat(fates.get(0).ground()).contains("records that must stay refer to it");
  }

  @Test
  void aHoldSetMeanwhileCountsFromTheNextWindow() {
    Mapping guest = deal.mapping("guest");
    Clocks clocks =
        clocks(
            new Starts(Optional.of(RECEIPT), Optional.of(RECEIPT)),
            LocalDate.of(2040, 1, 1),
            Optional.empty());
    Batch batch = SampleCase.batch(guest, values("guest_id=7,name=Li"));
    assertThat(clocks.of(guest, batch).get(0).way()).isEqualTo(Fate.Way.DELETE);
    hold("subject 7");
    assertThat(clocks.of(guest, batch).get(0).way()).isEqualTo(Fate.Way.HELD);
    assertThat(clocks.of(guest, batch).get(0).ground()).isEqualTo("legal hold 1 on one person");
    holds.clear();
    assertThat(clocks.of(guest, batch).get(0).way()).isEqualTo(Fate.Way.DELETE);
  }

  @Test
  void aPersonsHoldKeepsRowsThatNameHimAndSayNotWhoseTheyAre() {
    Mapping guest = deal.mapping("guest");
    Mapping lead =
        new Mapping(
            "lead",
            1,
            guest.from(),
            Optional.empty(),
            Mapping.Who.EVERYONE,
            guest.carry(),
            List.of(),
            List.of(),
            "0".repeat(64));
    hold("mobile +8613800001001");
    Clocks clocks =
        clocks(
            new Starts(Optional.of(RECEIPT), Optional.of(RECEIPT)),
            LocalDate.of(2040, 1, 1),
            Optional.empty());
    Batch batch =
        SampleCase.batch(
            lead,
            values("guest_id=7,name=Li,mobile=138 0000 1001"),
            values("guest_id=8,name=Han,mobile=13800001002"));
    assertThat(clocks.of(lead, batch))
        .extracting(fate -> fate.way() == Fate.Way.HELD)
        .containsExactly(true, false);
  }

  @Test
  void theLawsGroundIsTold() {
    Mapping voucher = deal.mapping("voucher");
    Fate fate =
        clocks(
                new Starts(Optional.of(RECEIPT), Optional.of(RECEIPT)),
                LocalDate.of(2040, 1, 1),
                Optional.empty())
            .of(voucher, SampleCase.batch(voucher, values("voucher_id=1,guest_id=7,amount=1")))
            .get(0);
    assertThat(fate.ground()).contains("会计档案管理办法").contains("thirty years");
  }

  private Clocks clocks(Starts starts, LocalDate day, Optional<Tables> tables) {
    return new Clocks(
        deal,
        SampleCase.law(deal),
        SampleCase.KEYS,
        day,
        starts,
        tables,
        () -> List.copyOf(holds),
        hold -> List.of(whom.get(hold)));
  }

  private void hold(String words) {
    String[] parts = words.split(" ", 2);
    LegalHold.Scope scope =
        words.equals("case")
            ? LegalHold.Scope.CASE
            : parts.length == 2 ? LegalHold.Scope.SUBJECT : LegalHold.Scope.CLASS;
    LegalHold hold = SampleCase.hold(1, scope, scope == LegalHold.Scope.CLASS ? words : "");
    if (scope == LegalHold.Scope.SUBJECT) {
      whom.put(hold, known(parts[0].toLowerCase(Locale.ROOT), parts[1]));
    }
    holds.add(hold);
  }

  private static Holds.Whom known(String field, String value) {
    Lineage lineage = new Lineage(SampleCase.KEYS.lineage());
    if (field.equals("subject")) {
      return new Holds.Whom("", HexFormat.of().parseHex(lineage.person(value)));
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    byte[] digest = new byte[KeyedDigest.BYTES];
    lineage.identifier(field).digest(bytes, 0, bytes.length, digest, 0);
    return new Holds.Whom(field, digest);
  }

  private static Map<String, String> values(String record) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : record.split(",")) {
      int at = each.indexOf('=');
      values.put(each.substring(0, at), each.substring(at + 1));
    }
    return values;
  }
}
