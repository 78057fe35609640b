package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.ledger.Evidence;
import dev.handover.ledger.Notices;
import dev.handover.ledger.RunMode;
import dev.handover.process.Lineage;
import dev.handover.record.CaseId;
import dev.handover.testing.OpenedGates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case gets new customers each day: each waits for his own notice, and the others travel. */
class NoticeNightsTest {
  private static final CaseId NIGHTS = new CaseId("nights");
  @TempDir private Path folder;

  @Test
  void whoIsToldLaterComesWhenHisTimeToObjectIsOverAndNobodyElseWaits() {
    try (ManyNights nights = new ManyNights(folder)) {
      withNotices(nights);
      guest(nights, 1);
      guest(nights, 2);
      stay(nights, 1);
      assertThatThrownBy(() -> nights.run(RunMode.FULL)).hasMessageContaining("HUB-LAW-20");
      tell(nights, 1);
      tell(nights, 2);
      nights.later(Duration.ofDays(10));
      guest(nights, 3);
      stay(nights, 3);
      tell(nights, 3);
      nights.later(Duration.ofDays(7));
      guest(nights, 4);
      stay(nights, 4);

      RunReport first = night(nights, RunMode.FULL);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 2, "stay", 1));
      assertThat(first.json().toString()).contains("withheld/record/not-yet-told=4");
      tell(nights, 4);
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 2, "stay", 1));
      nights.later(Duration.ofDays(9));
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).as("the third").isEqualTo(Map.of("guest", 3, "stay", 2));
      nights.later(Duration.ofDays(8));
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).as("and the fourth").isEqualTo(Map.of("guest", 4, "stay", 3));

      nights
          .ledger
          .notices()
          .bounced(
              NIGHTS,
              List.of("N-1"),
              List.of(),
              nights.now,
              new dev.handover.ledger.Note("ann", "notices bounced", "nights", ""));
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).as("he was not told").isEqualTo(Map.of("guest", 3, "stay", 2));
      OpenedGates.record(nights.ledger, NIGHTS, "notice", "", LocalDate.of(2099, 12, 31));
      guest(nights, 5);
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).as("somebody vouches").isEqualTo(Map.of("guest", 5, "stay", 3));
    }
  }

  /** No record depends on another and nothing is asked of anybody: only marks are looked at. */
  @Test
  void alsoWhereNothingElseIsAskedOfPeople() {
    try (ManyNights nights = new ManyNights(folder)) {
      withNotices(nights);
      nights.withdraw("meal");
      nights.withdraw("stay");
      nights.withdraw("room");
      nights.mapping(
          "guest",
          text ->
              """
              entity: guest
              version: 1
              from: {table: guests, key: id, changed: changed, deleted: "gone = 1"}
              subject: id
              carry:
                - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
                - {from: name, to: name, class: basic, check: [required]}
              """);
      OpenedGates.record(nights.ledger, NIGHTS, "separate-consent", "", LocalDate.of(2099, 12, 31));
      guest(nights, 1);
      guest(nights, 2);
      tell(nights, 1);
      nights.later(Duration.ofDays(17));
      night(nights, RunMode.FULL);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 1));
      tell(nights, 2);
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 1));
      nights.later(Duration.ofDays(16));
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 2));
    }
  }

  private static void withNotices(ManyNights nights) {
    nights.caseSays("notice: {window: P15D, channels: [sms], language: [zh]}\n");
    nights.ledger.evidence().valid(NIGHTS).stream()
        .filter(item -> item.entry().kind().equals("notice"))
        .forEach(
            item ->
                nights
                    .ledger
                    .evidence()
                    .end(item.id(), Evidence.Status.WITHDRAWN, "the hub tells", nights.now, "ann"));
  }

  private static void guest(ManyNights nights, int id) {
    nights.seller.update(
        """
        insert into guests values (?, ?, ?, 'x', '1980-01-01', 'Y', 'Y', 0, 0,
        timestamp '2026-01-01 00:00:00')""",
        id,
        "guest " + id,
        "1381234560" + id);
  }

  private static void stay(ManyNights nights, int guest) {
    nights.seller.update(
        "insert into stays values (?, ?, 2, timestamp '2026-01-01 00:00:00')", 10 + guest, guest);
  }

  /** A message went out, and all that there are were looked at. */
  private static void tell(ManyNights nights, int guest) {
    byte[] person =
        HexFormat.of()
            .parseHex(
                new Lineage(DataKeys.of(nights.ledger, nights.keystore, NIGHTS).lineage())
                    .person("" + guest));
    Notices.Message message =
        new Notices.Message(person, new byte[16], "sms", List.of(), "N-" + guest, "");
    Notices notices = nights.ledger.notices();
    notices.counting(NIGHTS);
    notices.claim(NIGHTS, "us", Duration.ofMinutes(5));
    notices.take(NIGHTS, "us", List.of(message), nights.now);
    notices.ended(NIGHTS, List.of(message), Notices.State.SENT, nights.now);
    notices.counted(NIGHTS, guest, 0, 0, nights.now);
    notices.release(NIGHTS, "us");
  }

  private static RunReport night(ManyNights nights, RunMode mode) {
    nights.later(Duration.ofHours(1));
    RunReport report = nights.run(mode);
    nights.receive(nights.ledger.runs().of(nights.deal.file().id()).get(0));
    return report;
  }

  private static Map<String, Integer> held(ManyNights nights) {
    Map<String, Integer> held = new TreeMap<>();
    nights.atTheBuyer().forEach((entity, rows) -> held.put(entity, rows.size()));
    held.keySet().removeAll(List.of("meal", "room"));
    return held;
  }
}
