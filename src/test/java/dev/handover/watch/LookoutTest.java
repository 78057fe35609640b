package dev.handover.watch;

import static dev.handover.watch.WatchedHub.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.RunMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a look remembers, what it makes of an alarm, and whether it sees a broken chain. */
class LookoutTest {
  private static final Instant AT = Instant.parse("2026-01-31T02:00:00Z");
  private final WatchedHub hub = new WatchedHub();

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void aLookThatFailsLosesNothingAndTheNextOneTellsItOnce() {
    twice("host key refused", "HUB-DOOR-07");
    hub.sql().execute("alter table alarm rename to alarm_away");
    assertThatThrownBy(hub::look).isInstanceOf(RuntimeException.class);
    hub.sql().execute("alter table alarm_away rename to alarm");

    assertThat(hub.look()).containsExactly(AlarmKind.HOST_KEY);
    long id = hub.ledger.alarms().open().get(0).id();
    assertThat(hub.ledger.alarms().clear(id, "looked into", hub.now(), "ann")).isTrue();
    assertThat(hub.look()).as("what was told is not told again").isEmpty();
  }

  @Test
  void anAlarmSuspendsItsCaseWhereTheCaseSaysSo() {
    hub.rules = WatchedHub.rules(Optional.empty(), AlarmKind.HOST_KEY);
    twice("host key refused", "HUB-DOOR-07");
    hub.look();

    assertThat(hub.ledger.caseStates().suspension(CASE).orElseThrow().reason())
        .contains("host-key");
    assertThat(hub.acts()).endsWith("alarm raised", "case suspended");

    assertThat(hub.ledger.caseStates().resume(CASE, "asked the buyer", hub.now(), "ann")).isTrue();
    assertThat(hub.ledger.caseStates().suspension(CASE)).isEmpty();
    assertThat(hub.ledger.alarms().open()).as("the person has looked into it").isEmpty();
    assertThat(hub.acts()).endsWith("alarm cleared", "case resumed");
    hub.look();
    assertThat(hub.ledger.caseStates().suspension(CASE)).as("and it stays resumed").isEmpty();

    hub.done(AT.plusSeconds(9), "hub", "host key refused", CASE.value(), "HUB-DOOR-07");
    hub.look();
    assertThat(hub.ledger.caseStates().suspension(CASE)).as("until it comes again").isPresent();
  }

  @Test
  void aCaseThatCannotBeReadJustNowIsSuspendedOnceItCan() {
    hub.rules = WatchedHub.rules(Optional.empty(), AlarmKind.HOST_KEY);
    hub.hub = new HubRules(Optional.empty(), true, List.of("mail"));
    hub.readable = false;
    twice("host key refused", "HUB-DOOR-07");
    hub.look();
    hub.look();
    assertThat(hub.ledger.outbox().unsent(hub.now())).as("it is told all the same").hasSize(1);
    assertThat(hub.ledger.caseStates().suspended()).isEmpty();

    hub.readable = true;
    hub.look();
    assertThat(hub.ledger.caseStates().suspension(CASE)).isPresent();
    assertThat(hub.ledger.outbox().unsent(hub.now())).as("once").hasSize(1);
  }

  @Test
  void anAlarmThatSuspendsNothingLeavesTheCaseAlone() {
    hub.rules = WatchedHub.rules(Optional.empty(), AlarmKind.VOLUME);
    twice("host key refused", "HUB-DOOR-07");
    assertThat(hub.look()).containsExactly(AlarmKind.HOST_KEY);
    assertThat(hub.ledger.caseStates().suspended()).isEmpty();
  }

  @Test
  void alarmsThatOthersRaiseAreWeighedToo() {
    hub.rules = WatchedHub.rules(Optional.empty(), AlarmKind.RECEIPT_FORGED);
    hub.hub = new HubRules(Optional.empty(), true, List.of("mail"));
    hub.ledger
        .alarms()
        .raise(CASE, Optional.empty(), AlarmKind.RECEIPT_FORGED, "not signed", hub.now());
    hub.look();
    assertThat(hub.ledger.caseStates().suspension(CASE)).isPresent();
    assertThat(hub.ledger.outbox().unsent(hub.now())).hasSize(1);
  }

  @Test
  void anEntryThatWasChangedSinceItWasMadeIsSeenByTheNextLook() {
    hub.look();
    hub.done(AT, "ann", "looked", "x", "");
    hub.done(AT, "ann", "looked", "y", "");
    hub.sql().update("update audit_entry set subject = 'z' where subject = 'x'");
    assertThat(hub.look()).containsExactly(AlarmKind.CHAIN_BROKEN);
    assertThat(hub.ledger.alarms().openOfHub().get(0).detail())
        .contains("entry 1 was changed")
        .contains("audit verify");
    assertThat(hub.look()).hasSize(1);
  }

  @Test
  void entriesThatWereCutOffOrWrittenAnewSinceTheLastLookAreSeen() {
    for (int i = 0; i < 3; i++) {
      hub.done(AT, "ann", "looked", "x", "");
    }
    assertThat(hub.look()).isEmpty();
    hub.sql().update("delete from audit_entry where seq > 1");
    String hash =
        hub.sql().queryForObject("select hash from audit_entry where seq = 1", String.class);
    hub.sql().update("update audit_head set seq = 1, hash = ?", hash);
    hub.done(AT, "eve", "did nothing", "x", "");
    hub.done(AT, "eve", "did nothing", "x", "");
    hub.done(AT, "eve", "did nothing", "x", "");
    assertThat(hub.look()).containsExactly(AlarmKind.CHAIN_BROKEN);
  }

  @Test
  void aHeadThatIsNotTheOneOfTheLastLookIsSeenThoughNothingIsNew() {
    hub.done(AT, "ann", "looked", "x", "");
    hub.done(AT, "ann", "looked", "y", "");
    hub.look();
    hub.sql().update("delete from audit_entry where seq = 2");
    String hash =
        hub.sql().queryForObject("select hash from audit_entry where seq = 1", String.class);
    hub.sql().update("update audit_head set seq = 1, hash = ?", hash);
    assertThat(hub.look()).containsExactly(AlarmKind.CHAIN_BROKEN);
  }

  @Test
  void anOldEntryThatWasChangedIsSeenWithinADay() {
    hub.done(AT, "ann", "looked", "x", "");
    assertThat(hub.look()).isEmpty();
    hub.sql().update("update audit_entry set actor = 'eve'");
    hub.pass(Duration.ofHours(23));
    assertThat(hub.look()).isEmpty();
    hub.pass(Duration.ofHours(2));
    assertThat(hub.look()).containsExactly(AlarmKind.CHAIN_BROKEN);
  }

  @Test
  void aWholeChainIsNoAlarmWhateverWasDone() {
    for (int day = 0; day < 5; day++) {
      hub.deliver(RunMode.FULL, 100, 100, 0);
      assertThat(hub.look()).isEmpty();
      hub.pass(Duration.ofHours(25));
    }
  }

  private void twice(String act, String detail) {
    hub.done(AT, "hub", act, CASE.value(), detail);
    hub.done(AT, "hub", act, CASE.value(), detail);
  }
}
