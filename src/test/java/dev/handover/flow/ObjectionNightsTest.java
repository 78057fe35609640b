package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.RunMode;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who objects after a delivery is called back the same night, whatever else did not change. */
class ObjectionNightsTest {
  @TempDir private Path folder;

  @Test
  void whoObjectsIsCalledBackTheSameNightAndComesAgainWhenHeNoLongerDoes() throws IOException {
    try (ManyNights nights = new ManyNights(folder)) {
      guests(nights);
      nights.seller.update("insert into stays values (11, 1, 2, timestamp '2026-01-01 00:00:00')");
      nights.seller.update("insert into stays values (12, 2, 3, timestamp '2026-01-01 00:00:00')");
      night(nights, RunMode.FULL);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 3, "stay", 2));

      assertThatThrownBy(() -> objected(nights, "shoe_size\n44\n", false))
          .hasMessageContaining("HUB-DEC-04");
      NoticeLists.Taken taken = objected(nights, "mobile\nCANARY13812345601\n\n", false);
      assertThat(taken.known()).isEqualTo(1);
      RunReport report = night(nights, RunMode.DELTA);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 2, "stay", 1));
      assertThat(report.json().toString()).contains("objected");
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).as("and stays away").isEqualTo(Map.of("guest", 2, "stay", 1));

      objected(nights, "mobile\nCANARY13812345601\n", true);
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 3, "stay", 2));
      String audit = nights.ledger.audit().entries(0, 1000).toString();
      assertThat(new Canaries(List.of("canary13812345601")).in(audit.toLowerCase())).isEmpty();
      assertThat(nights.ledger.audit().entries(0, 1000))
          .extracting(AuditChain.Entry::act)
          .contains("objections registered", "objections withdrawn");
    }
  }

  /** No record depends on another and nothing is asked of anybody: only marks are looked at. */
  @Test
  void alsoWhereNothingElseIsAskedOfPeople() throws IOException {
    try (ManyNights nights = new ManyNights(folder)) {
      guests(nights);
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
                - {from: mobile, to: mobile, class: contact, identifier: true}
              """);
      night(nights, RunMode.FULL);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 3));
      objected(nights, "mobile\ncanary13812345602\n", false);
      night(nights, RunMode.DELTA);
      assertThat(held(nights)).as("letters in any case").isEqualTo(Map.of("guest", 2));
    }
  }

  @Test
  void aMappingThatNoLongerTellsWhoObjectedIsRefused() throws IOException {
    try (ManyNights nights = new ManyNights(folder)) {
      guests(nights);
      objected(nights, "mobile\nCANARY13812345601\n", false);
      String carried = "  - {from: mobile, to: mobile, class: contact, identifier: true}\n";
      nights.mapping(
          "guest",
          text ->
              text.replace("duplicates: {by: [mobile], survivor: latest}\n", "")
                  .replace(carried, ""));
      assertThatThrownBy(() -> nights.run(RunMode.FULL))
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
          .hasMessageContaining("HUB-DEC-05")
          .hasMessageContaining("column mobile of guest");
      nights.withdraw("meal");
      nights.withdraw("stay");
      String guest = nights.withdraw("guest");
      nights.restore("customer", guest.replace("entity: guest", "entity: customer"));
      assertThatThrownBy(() -> nights.run(RunMode.FULL)).hasMessageContaining("HUB-DEC-05");
      nights.withdraw("customer");
      nights.restore(
          "guest", guest + "  - {from: mobile, to: mobile, class: contact, treat: drop}\n");
      night(nights, RunMode.FULL);
      assertThat(held(nights)).isEqualTo(Map.of("guest", 2));
    }
  }

  private static void guests(ManyNights nights) {
    for (int id = 1; id <= 3; id++) {
      nights.seller.update(
          """
          insert into guests values (?, ?, ?, 'x', '1980-01-01', 'Y', 'Y', 0, 0,
          timestamp '2026-01-01 00:00:00')""",
          id,
          "guest " + id,
          "CANARY1381234560" + id);
    }
  }

  private static RunReport night(ManyNights nights, RunMode mode) {
    nights.later(Duration.ofDays(1));
    RunReport report = nights.run(mode);
    nights.receive(nights.ledger.runs().of(nights.deal.file().id()).get(0));
    return report;
  }

  private static Map<String, Integer> held(ManyNights nights) {
    Map<String, Integer> held = new java.util.TreeMap<>();
    nights.atTheBuyer().forEach((entity, rows) -> held.put(entity, rows.size()));
    held.keySet().removeAll(List.of("meal", "room"));
    return held;
  }

  private NoticeLists.Taken objected(ManyNights nights, String list, boolean withdrawn)
      throws IOException {
    Path file = Files.writeString(folder.resolve("objections.csv"), list);
    return new NoticeLists(
            nights.deal, nights.ledger, "ann", Clock.fixed(nights.now, java.time.ZoneOffset.UTC))
        .objected(file, withdrawn, nights.keystore);
  }
}
