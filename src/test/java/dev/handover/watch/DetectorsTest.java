package dev.handover.watch;

import static dev.handover.watch.WatchedHub.CASE;
import static dev.handover.watch.WatchedHub.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.WatchRules;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Incident;
import dev.handover.ledger.IncidentKind;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.RequestState;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.Severity;
import dev.handover.ledger.SubjectRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Histories that must alarm, and ones that must not. Each look is by a hub that just started. */
class DetectorsTest {
  private static final String RUN = CASE + "/20260131t020000z-ab2c";
  private final WatchedHub hub = new WatchedHub();

  @AfterEach
  void close() {
    hub.close();
  }

  // requests of subjects

  @Test
  void aRequestThatIsNotAnsweredByItsDayIsAnAlarmUntilItIs() {
    SubjectRequest request =
        new SubjectRequest(
            "abcdef012345",
            CASE,
            RequestKind.COMPLAIN,
            RequestState.RECEIVED,
            List.of(),
            hub.now(),
            "ann",
            hub.now().plus(Duration.ofDays(15)),
            "the case's own term",
            "ann",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            hub.now(),
            Optional.empty(),
            Optional.empty());
    hub.ledger.requests().lodge(request);
    hub.pass(Duration.ofDays(15));
    assertThat(hub.look()).isEmpty();
    hub.pass(Duration.ofMinutes(1));
    assertThat(hub.look()).containsExactly(AlarmKind.REQUEST_OVERDUE);

    hub.ledger
        .requests()
        .refused(request.id(), new SubjectRequest.Answer(hub.now(), "not the person"), "ann");
    assertThat(hub.look()).isEmpty();
  }

  // volume

  @Test
  void aRunFarFromTheUsualSizeIsAnAlarmUntilOneIsAsUsual() {
    for (int i = 0; i < 3; i++) {
      hub.deliver(RunMode.FULL, 1_000, 900, 0);
    }
    assertThat(hub.look()).isEmpty();
    Run odd = hub.deliver(RunMode.FULL, 3_100, 900, 0);

    assertThat(hub.look()).containsExactly(AlarmKind.VOLUME);
    Alarm alarm = hub.ledger.alarms().open(CASE).get(0);
    assertThat(alarm.run()).contains(odd.id());
    assertThat(alarm.detail()).contains("read 3100 records").contains("1000");
    assertThat(hub.look()).as("told once").hasSize(1);

    hub.deliver(RunMode.FULL, 1_050, 900, 0);
    assertThat(hub.look()).isEmpty();
    assertThat(hub.ledger.alarms().of(CASE)).hasSize(1);
  }

  @Test
  void aRunThatReadsAsMuchAndDeliversLittleIsAnAlarm() {
    for (int i = 0; i < 3; i++) {
      hub.deliver(RunMode.FULL, 1_000, 900, 0);
    }
    hub.deliver(RunMode.FULL, 1_000, 200, 0);
    assertThat(hub.look()).containsExactly(AlarmKind.VOLUME);
  }

  @Test
  void threeRunsMakeAHistoryAndTwoDoNot() {
    hub.deliver(RunMode.FULL, 1_000, 900, 0);
    hub.deliver(RunMode.FULL, 1_000, 900, 0);
    hub.deliver(RunMode.FULL, 9_000, 8_000, 0);
    assertThat(hub.look()).isEmpty();
  }

  @Test
  void runsOfAnotherModeAreNoHistory() {
    for (int i = 0; i < 3; i++) {
      hub.deliver(RunMode.FULL, 1_000, 900, 0);
    }
    hub.deliver(RunMode.SWEEP, 9_000, 900, 0);
    assertThat(hub.look()).isEmpty();
  }

  @Test
  void aNightOfManyChangesIsAnAlarmOnlyWhereItIsAGoodPartOfAll() {
    for (int i = 0; i < 3; i++) {
      hub.deliver(RunMode.DELTA, 10_000, 10, 0);
    }
    hub.deliver(RunMode.DELTA, 10_000, 800, 0);
    assertThat(hub.look()).isEmpty();
    hub.deliver(RunMode.DELTA, 10_000, 0, 0);
    assertThat(hub.look()).isEmpty();
    hub.deliver(RunMode.DELTA, 10_000, 1_200, 0);
    assertThat(hub.look()).containsExactly(AlarmKind.VOLUME);
  }

  @Test
  void aFewRecordsAreNoAnomalyWhateverTheirFactor() {
    for (int i = 0; i < 3; i++) {
      hub.deliver(RunMode.FULL, 10, 10, 0);
    }
    hub.deliver(RunMode.FULL, 90, 90, 0);
    assertThat(hub.look()).isEmpty();
  }

  // rejects

  @Test
  void aJumpOfWhatIsSetAsideIsAnAlarmBelowTheLimit() {
    for (int i = 0; i < 3; i++) {
      hub.deliver(RunMode.FULL, 1_000, 990, 10);
    }
    hub.deliver(RunMode.FULL, 1_000, 971, 29);
    assertThat(hub.look()).as("29 is not three times 10").isEmpty();
    hub.deliver(RunMode.FULL, 1_000, 965, 35);
    assertThat(hub.look()).containsExactly(AlarmKind.REJECTS);
    assertThat(hub.ledger.alarms().open(CASE).get(0).detail())
        .contains("guest: 35 of 1000")
        .contains("3.5% where 1.0% is usual");
    hub.deliver(RunMode.FULL, 1_000, 985, 15);
    assertThat(hub.look()).isEmpty();
  }

  // hours

  @Test
  void aRunOutsideItsHoursIsAnAlarm() {
    hub.rules = WatchedHub.rules(Optional.of(hours("22:00", "06:00")));
    hub.done(Instant.parse("2026-01-31T15:30:00Z"), "hub", "run running", RUN, ""); // 23:30
    hub.done(Instant.parse("2026-01-31T21:59:59Z"), "hub", "manifest signed", RUN, "00"); // 05:59
    assertThat(hub.look()).isEmpty();
    hub.done(Instant.parse("2026-01-31T22:00:00Z"), "hub", "run resumed", RUN, ""); // 06:00
    assertThat(hub.look()).containsExactly(AlarmKind.HOURS);
    assertThat(hub.ledger.alarms().open(CASE).get(0).detail())
        .isEqualTo("the run went on at 06:00 (Asia/Shanghai), its hours are 22:00-06:00");
  }

  @Test
  void whereNoHoursAreSaidEveryHourIsGood() {
    hub.done(Instant.parse("2026-01-31T08:00:00Z"), "hub", "run running", RUN, "");
    assertThat(hub.look()).isEmpty();
  }

  // quarantine

  @Test
  void onePersonWhoReadsMuchOfTheQuarantineWithinAnHourIsAnAlarm() {
    Instant at = Instant.parse("2026-01-31T02:00:00Z");
    hub.done(at, "ann", "quarantine exported", RUN, "60 records with source keys, no values");
    hub.done(at, "bob", "quarantine exported", RUN, "100 records with source keys, no values");
    for (int i = 0; i < 40; i++) {
      hub.done(at.plusSeconds(i), "ann", "quarantined record shown in clear", RUN, "guest 0a");
    }
    assertThat(hub.look()).as("100 each").isEmpty();

    hub.done(at.plusSeconds(3_601), "ann", "quarantined record shown in clear", RUN, "guest 0b");
    assertThat(hub.look()).as("the first is more than an hour ago").isEmpty();

    hub.done(at.plusSeconds(3_000), "bob", "quarantined record shown in clear", RUN, "guest 0b");
    assertThat(hub.look()).containsExactly(AlarmKind.QUARANTINE_READ);
    assertThat(hub.ledger.alarms().open(CASE).get(0).detail())
        .contains("101 records")
        .doesNotContain("bob");
  }

  // sign-ins

  @Test
  void manyRefusedSignInsAreAnAlarmOfTheHubThatEndsWhenTheyDo() {
    Instant at = hub.now().minus(Duration.ofHours(3));
    for (int i = 0; i < 10; i++) {
      hub.done(at.plusSeconds(i), "unknown person", "sign-in refused", "hub", "");
    }
    hub.done(at.plusSeconds(901), "ann", "sign-in refused", "hub", "");
    hub.look();
    assertThat(hub.ledger.alarms().all()).as("10 within 15 minutes").isEmpty();

    for (int i = 0; i < 10; i++) {
      hub.done(hub.now().minusSeconds(60 - i), "x" + i, "sign-in refused", "hub", "");
    }
    hub.look();
    hub.done(hub.now().minusSeconds(10), "ann", "sign-in refused", "hub", "");
    assertThat(hub.look()).containsExactly(AlarmKind.SIGN_IN_REFUSED);
    assertThat(hub.ledger.alarms().openOfHub().get(0).caseId()).isEmpty();
    hub.pass(Duration.ofMinutes(59));
    assertThat(hub.look()).hasSize(1);
    hub.pass(Duration.ofMinutes(2));
    assertThat(hub.look()).isEmpty();
  }

  // incidents

  @Test
  void aDutyToTellIsAnAlarmWhenItsTimeIsNearlyOverAndAnotherWhenItIs() {
    Incident.Facts facts =
        new Incident.Facts(
            IncidentKind.LEAK,
            Severity.HIGH,
            false,
            false,
            hub.now(),
            "a laptop is gone",
            Set.of(CASE),
            Set.of("DE"));
    Incident.Duty duty =
        new Incident.Duty(
            "eu-authority",
            "eu-2026",
            "authority",
            Duration.ofHours(72),
            hub.now().plus(Duration.ofHours(72)),
            "Art. 33",
            Optional.empty());
    Incident raised = hub.ledger.incidents().raise(facts, 1, List.of(duty), hub.now(), "olga");
    hub.pass(Duration.ofHours(53));
    assertThat(hub.look()).isEmpty();
    hub.pass(Duration.ofHours(2));
    assertThat(hub.look()).containsExactly(AlarmKind.INCIDENT_DUE);
    hub.pass(Duration.ofHours(20));
    assertThat(hub.look()).containsExactly(AlarmKind.INCIDENT_OVERDUE);
    assertThat(hub.ledger.alarms().openOfHub().get(0).detail())
        .contains("incident " + raised.id(), "eu-authority");

    hub.ledger
        .incidents()
        .settled(
            raised.id(),
            "eu-authority",
            new Incident.Settled(hub.now(), true, "the authority", "olga"),
            new Incident.Step("notify", hub.now(), "olga", "", Duration.ZERO));
    assertThat(hub.look()).isEmpty();
  }

  // gates and host keys

  @Test
  void runsThatGatesRefuseAgainAndAgainAreAnAlarmUntilOneIsDelivered() {
    Instant at = Instant.parse("2026-01-31T02:00:00Z");
    hub.done(at, "ann", "run refused", RUN, "given up by run --afresh");
    for (int i = 0; i < 2; i++) {
      hub.done(at.plusSeconds(i), "ann", "run refused", CASE.value(), "HUB-CUT-01");
    }
    assertThat(hub.look()).isEmpty();
    hub.done(at.plusSeconds(86_399), "ann", "run refused", CASE.value(), "HUB-CUT-02");
    assertThat(hub.look()).containsExactly(AlarmKind.RUN_REFUSED);
    hub.deliver(RunMode.FULL, 1, 1, 0);
    assertThat(hub.look()).isEmpty();
  }

  @Test
  void whatCameBeforeADeliveryIsOverAndWhatCameAfterItIsNot() {
    for (int i = 0; i < 3; i++) {
      hub.done(hub.now(), "ann", "run refused", CASE.value(), "HUB-CUT-01");
    }
    hub.deliver(RunMode.FULL, 1, 1, 0);
    assertThat(hub.look()).isEmpty();
    hub.deliver(RunMode.FULL, 1, 1, 0);
    hub.done(hub.now(), "ann", "run refused", CASE.value(), "HUB-CUT-02");
    assertThat(hub.look()).containsExactly(AlarmKind.RUN_REFUSED);
  }

  @Test
  void aHostKeyThatIsWrongTwiceIsAnAlarmUntilARunIsDelivered() {
    Instant at = Instant.parse("2026-01-31T02:00:00Z");
    hub.done(at, "hub", "host key refused", RUN, "HUB-DOOR-07");
    assertThat(hub.look()).isEmpty();
    hub.done(at.plusSeconds(86_401), "hub", "host key refused", RUN, "HUB-DOOR-07");
    assertThat(hub.look()).as("a day later").isEmpty();
    hub.done(at.plusSeconds(86_402), "hub", "host key refused", CASE.value(), "HUB-FILE-06");
    assertThat(hub.look()).containsExactly(AlarmKind.HOST_KEY);
    hub.deliver(RunMode.FULL, 1, 1, 0);
    assertThat(hub.look()).isEmpty();
  }

  // all of them

  @Test
  void whatIsOffIsNotLookedFor() {
    hub.rules =
        new WatchRules(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());
    hub.hub = new HubRules(Optional.empty(), false, List.of());
    for (int i = 0; i < 4; i++) {
      hub.deliver(RunMode.FULL, i < 3 ? 1_000 : 9_000, 900, i < 3 ? 0 : 100);
      hub.done(hub.now(), "ann", "run refused", CASE.value(), "HUB-CUT-01");
      hub.done(hub.now(), "ann", "host key refused", CASE.value(), "HUB-DOOR-07");
    }
    for (int i = 0; i < 20; i++) {
      hub.done(hub.now(), "ann", "sign-in refused", "hub", "");
    }
    hub.done(hub.now(), "ann", "quarantine exported", RUN, "999 records with source keys");
    hub.sql().update("update audit_entry set detail = 'x' where seq = 3");
    assertThat(hub.look()).isEmpty();
  }

  @Test
  void subjectsThatNameNothingDisturbNobody() {
    for (String subject : new String[] {"", "/", "a/b/c", "hotel-2026/none", "酒店"}) {
      for (String act :
          new String[] {"manifest signed", "run refused", "quarantine exported", "run running"}) {
        hub.done(hub.now(), "ann", act, subject, "99999999999999999999 records");
      }
    }
    assertThat(hub.look()).isEmpty();
  }

  @Test
  void evidenceThatEndsSoonIsToldOnceUntilItIsRenewed() {
    LocalDate today = LocalDate.ofInstant(hub.now(), hub.file().zone());
    evidence("training", "", today.plusDays(15));
    evidence("agreement", "nda", today.plusDays(40));
    assertThat(hub.look()).isEmpty();
    hub.pass(Duration.ofDays(1));
    assertThat(hub.look()).containsExactly(AlarmKind.EVIDENCE_LAPSES);
    Alarm first = hub.ledger.alarms().open().get(0);
    assertThat(first.detail()).contains("(training) ends on " + today.plusDays(15));
    hub.look();
    assertThat(hub.ledger.alarms().all()).as("once").hasSize(1);
    hub.ledger.alarms().clear(first.id(), "asked for it", hub.now(), "ann");
    assertThat(hub.look()).as("once, cleared or not").isEmpty();

    hub.pass(Duration.ofDays(26));
    assertThat(hub.look()).as("the other").containsExactly(AlarmKind.EVIDENCE_LAPSES);
    assertThat(hub.ledger.alarms().open().get(0).detail()).contains("(agreement)");
    evidence("agreement", "data-security", today.plusDays(900));
    assertThat(hub.look()).as("of another party").isNotEmpty();
    evidence("agreement", "nda", today.plusDays(900));
    assertThat(hub.look()).as("what was never renewed keeps it").isNotEmpty();
    evidence("training", "", today.plusDays(900));
    assertThat(hub.look()).isEmpty();
  }

  private void evidence(String kind, String party, LocalDate until) {
    hub.ledger
        .evidence()
        .add(
            new Evidence.Entry(
                WatchedHub.CASE,
                kind,
                party,
                "a document",
                Optional.empty(),
                "legal",
                LocalDate.of(2020, 1, 1),
                Optional.of(until),
                Optional.empty(),
                ""),
            hub.now(),
            "ann");
  }
}
