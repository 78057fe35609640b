package dev.handover.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Case;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.EntityPlan;
import dev.handover.ledger.Holds;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.ledger.ReceiptOutcome;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Bounds;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights after a hand-over whose receipt came just after midnight in Shanghai. */
class NightlyLookTest {
  private static final Instant RECEIPT = Instant.parse("2026-03-31T16:30:00Z");
  @TempDir private Path folder;
  private Case deal;
  private Ledger ledger;

  @BeforeEach
  void prepare() {
    deal = SampleCase.in(folder);
    ledger =
        Ledger.open(
            "jdbc:h2:mem:look" + folder.getFileName() + ";DB_CLOSE_DELAY=-1",
            Optional.empty(),
            Optional.empty());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void nothingCountsBeforeTheLastReceiptAndTheEndOfSupport() {
    assertThat(Starts.of(ledger, deal)).isEqualTo(Starts.NONE);
    handOver(Optional.of(RECEIPT.plus(Duration.ofDays(30))));
    assertThat(Starts.of(ledger, deal))
        .as("days of the case's zone")
        .isEqualTo(
            new Starts(
                Optional.of(LocalDate.of(2026, 5, 1)), Optional.of(LocalDate.of(2026, 4, 1))));
    StorageState duringSupport = state(RECEIPT.plus(Duration.ofDays(29)));
    assertThat(duringSupport.of(deal, "hub")).as("corrections flow").isEmpty();
    assertThat(state(RECEIPT.plus(Duration.ofDays(31))).of(deal, "hub")).isPresent();
  }

  @Test
  void tellsOnceWhatFallsDueAndWhichHoldIsToBeLookedAt() {
    handOver(Optional.empty());
    assertThat(look("2026-03-31T20:00:00Z")).as("what nothing asks to keep").isTrue();
    Alarm first = open();
    assertThat(first.detail()).contains("guest basic may go since 2026-04-01");
    assertThat(look("2026-04-01T20:00:00Z")).as("told").isFalse();
    clear();
    assertThat(look("2026-04-02T20:00:00Z")).as("told, and cleared").isFalse();
    ledger
        .holds()
        .set(
            new Holds.Order(
                SampleCase.ID,
                LegalHold.Scope.CASE,
                "",
                "a lawsuit",
                "legal",
                LocalDate.of(2026, 6, 1)),
            List.of(),
            "li",
            RECEIPT);
    assertThat(look("2026-05-30T20:00:00Z")).as("30 days after the cut-over").isTrue();
    assertThat(open().detail()).contains("member basic may go since 2026-05-02");
    assertThat(look("2026-05-31T20:00:00Z")).as("an alarm is open").isFalse();
    clear();
    assertThat(look("2026-06-03T20:00:00Z")).as("so that it is told later").isTrue();
    assertThat(open().detail()).contains("legal hold 1 on the whole case").contains("2026-06-01");
    assertThat(ledger.runs().of(SampleCase.ID)).hasSize(1);
  }

  @Test
  void whatIsStoredOnlyHasAnEndUnlessAHoldOrAColumnHides() {
    handOver(Optional.empty());
    assertThat(state(RECEIPT.plusSeconds(60)).of(deal, "hub").orElseThrow().until())
        .as("a member's contract may end whenever")
        .isEmpty();
    Case guests = SampleCase.of(List.of(deal.mapping("guest")));
    assertThat(state(RECEIPT.plusSeconds(60)).of(guests, "hub").orElseThrow().until())
        .contains(LocalDate.of(2029, 4, 2));
    Instant eve = Instant.parse("2029-04-01T15:59:59Z");
    assertThat(state(eve).of(guests, "hub")).isPresent();
    assertThat(state(eve.plusSeconds(1)).of(guests, "hub")).as("the day opens it").isEmpty();
    ledger
        .holds()
        .set(
            new Holds.Order(
                SampleCase.ID,
                LegalHold.Scope.CASE,
                "",
                "a lawsuit",
                "legal",
                LocalDate.of(2030, 1, 1)),
            List.of(),
            "li",
            RECEIPT);
    assertThat(state(eve.plusSeconds(1)).of(guests, "hub").orElseThrow().until()).isEmpty();
    Case silent = SampleCase.of(List.of(deal.mapping("memo")));
    ledger.holds().release(1, "settled", "li", RECEIPT);
    assertThat(Due.of(silent, SampleCase.law(silent), Starts.of(ledger, silent)))
        .allMatch(due -> due.day().isEmpty() && due.keep().isEmpty());
  }

  private StorageState state(Instant at) {
    return new StorageState(ledger, SampleCase.law(deal), Clock.fixed(at, ZoneOffset.UTC));
  }

  private boolean look(String at) {
    return new NightlyLook(ledger, Clock.fixed(Instant.parse(at), ZoneOffset.UTC))
        .look(deal, RulePacks.shipped());
  }

  private Alarm open() {
    List<Alarm> open = ledger.alarms().open(SampleCase.ID);
    assertThat(open).hasSize(1);
    assertThat(open.get(0).kind()).isEqualTo(AlarmKind.RETENTION_DUE);
    return open.get(0);
  }

  private void clear() {
    ledger.alarms().clearAll(Optional.of(SampleCase.ID), AlarmKind.RETENTION_DUE, "seen", RECEIPT);
  }

  private void handOver(Optional<Instant> support) {
    RunId id = RunId.startingAt(RECEIPT);
    ledger
        .runs()
        .plan(
            Run.planned(id, SampleCase.ID, RunMode.FULL, RECEIPT, RECEIPT),
            List.of(new EntityPlan("guest", 1, "ab".repeat(32))));
    ledger.protect(SampleCase.ID, SampleCase.KEYS.atRest());
    ledger.windows().plan(id, "guest", List.of(Bounds.ALL));
    ledger.runs().state(id, RunState.RUNNING, Optional.empty());
    Window window = ledger.windows().begin(ledger.windows().open(id).get(0));
    ledger
        .windows()
        .accounted(window, new Account(Tally.NONE, List.of(), List.of(), Baseline.EMPTY));
    ledger.runs().manifested(id, "ef".repeat(32), RECEIPT);
    ledger.receipts().record(id, "cd".repeat(32), ReceiptOutcome.AGREES, "", RECEIPT);
    ledger.caseStates().freeze(SampleCase.ID, RECEIPT, "me");
    ledger.caseStates().swept(SampleCase.ID, id, RECEIPT, "me");
    ledger.caseStates().finish(SampleCase.ID, id, RECEIPT, "me");
    ledger.caseStates().handOver(SampleCase.ID, support, RECEIPT, "me");
  }
}
