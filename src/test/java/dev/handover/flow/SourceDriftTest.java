package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.ledger.ReceiptOutcome;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.RequestState;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.SubjectOrder;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a night in which the seller's tables are no longer what they were. */
class SourceDriftTest {
  @TempDir private Path folder;
  private ManyNights nights;

  @BeforeEach
  void open() {
    nights = new ManyNights(folder);
    nights.seller.execute(
        """
        insert into guests values (1, '李雷', '13812345678', 'n', '1980-01-01', 'Y', 'Y', 0, 0,
          timestamp '2040-01-01 10:00:00');
        insert into stays values (2, 1, 3, timestamp '2040-01-01 10:00:00');
        insert into meals values (3, 2, 'rice', 1);
        insert into rooms values ('808', 'red')""");
    RunReport first = nights.run(RunMode.FULL);
    assertThat(first.tally().delivered()).isEqualTo(4);
    nights.receive(first.run());
    nights.later(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    nights.close();
  }

  @Test
  void aMissingColumnKeepsItsEntityBackAndNoOtherAndIsCaughtUpWhenItIsBack() {
    nights.seller.execute("alter table rooms drop column colour; update stays set nights = 4");
    RunReport night = nights.run(RunMode.DELTA);

    assertThat(night.run().mode()).isEqualTo(RunMode.DELTA);
    assertThat(night.heldBack()).containsOnlyKeys("room");
    assertThat(night.heldBack().get("room")).contains("colour");
    assertThat(night.entities()).doesNotContainKey("room");
    assertThat(night.json()).containsKey("heldBack");
    nights.receive(night.run());
    assertThat(nights.atTheBuyer().get("room")).hasSize(1);

    nights.later(Duration.ofDays(1));
    nights.seller.execute(
        "alter table rooms add column colour varchar(9); update rooms set colour = 'blue'");
    RunReport next = nights.run(RunMode.DELTA);
    assertThat(next.run().mode()).isEqualTo(RunMode.DELTA);
    assertThat(next.heldBack()).isEmpty();
    nights.receive(next.run());
    assertThat(nights.atTheBuyer().get("room").toString()).contains("blue");
  }

  @Test
  void aRunThatHoldsAnEntityBackHasCarriedNoRequestWhole() {
    String id = "abcdef012345";
    String person = "0123456789abcdef0123456789abcdef";
    nights
        .ledger
        .requests()
        .lodge(
            new SubjectRequest(
                id,
                nights.deal.file().id(),
                RequestKind.DELETE,
                RequestState.RECEIVED,
                List.of(person),
                nights.now,
                "ann",
                nights.now,
                "a test",
                "ann",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                nights.now,
                Optional.empty(),
                Optional.empty()));
    nights
        .ledger
        .requests()
        .verified(id, new SubjectRequest.Identity("passport seen", "ann", nights.now));
    nights
        .ledger
        .orders()
        .place(
            nights.ledger.requests().find(id),
            List.of(SubjectOrder.person(RequestKind.DELETE, person)),
            "ann",
            nights.now);
    nights.later(Duration.ofDays(1));
    nights.seller.execute("alter table rooms drop column colour");
    assertThat(nights.run(RunMode.DELTA).heldBack()).containsOnlyKeys("room");
    assertThat(nights.ledger.requests().find(id).state()).isEqualTo(RequestState.EXECUTING);

    nights.later(Duration.ofDays(1));
    nights.seller.execute("alter table rooms add column colour varchar(9)");
    assertThat(nights.run(RunMode.DELTA).heldBack()).isEmpty();
    assertThat(nights.ledger.requests().find(id).state()).isEqualTo(RequestState.SENT);
  }

  @Test
  void whoDependsOnAnEntityThatIsKeptBackWaitsWithIt() {
    nights.seller.execute(
        "alter table stays rename to bookings; insert into rooms values ('1', 'x')");
    RunReport night = nights.run(RunMode.SWEEP);

    assertThat(night.heldBack()).containsOnlyKeys("stay", "meal");
    assertThat(night.heldBack().get("meal")).contains("waits for stay");
    nights.receive(night.run());
    assertThat(nights.atTheBuyer().get("room")).hasSize(2);
    assertThat(nights.atTheBuyer().get("stay")).hasSize(1);
  }

  @Test
  void aFullRunLeavesWhatTheBuyerHoldsOfAnEntityThatIsKeptBack() {
    nights.seller.execute("alter table rooms drop column colour");
    RunReport night = nights.run(RunMode.FULL);
    assertThat(night.heldBack()).containsOnlyKeys("room");
    nights.receive(night.run());
    assertThat(nights.atTheBuyer().get("room")).hasSize(1);
    assertThat(nights.atTheBuyer().get("guest")).hasSize(1);

    nights.later(Duration.ofDays(1));
    nights.seller.execute(
        "alter table rooms add column colour varchar(9);"
            + " update rooms set colour = 'blue'; insert into rooms values ('909', 'red')");
    RunReport next = nights.run(RunMode.DELTA);
    assertThat(next.run().mode()).isEqualTo(RunMode.DELTA);
    nights.receive(next.run());
    assertThat(nights.atTheBuyer().get("room").toString()).contains("blue", "909");
  }

  @Test
  void anEntityThatIsHeldBackAndThenLeavesTheMappingLeavesTheBuyerToo() {
    nights.seller.execute("alter table rooms drop column colour");
    nights.receive(nights.run(RunMode.DELTA).run());
    nights.later(Duration.ofDays(1));
    nights.withdraw("room");
    RunReport without = nights.run(RunMode.DELTA);
    assertThat(without.run().mode()).isEqualTo(RunMode.FULL);
    nights.receive(without.run());
    assertThat(nights.buyer.queryForList("select * from \"room\"")).isEmpty();
  }

  @Test
  void afterARefusalARunThatLeavesAnEntityOutDoesNotMendThatEntity() {
    nights
        .ledger
        .receipts()
        .record(
            nights.ledger.runs().lastDelivered(nights.deal.file().id()).orElseThrow().id(),
            "ab".repeat(32),
            ReceiptOutcome.DISAGREES,
            "a test",
            nights.now);
    nights.seller.execute("alter table rooms drop column colour");
    RunReport night = nights.run(RunMode.DELTA);
    assertThat(night.run().mode()).isEqualTo(RunMode.FULL);
    assertThat(night.heldBack()).containsOnlyKeys("room");
    nights.later(Duration.ofDays(1));
    nights.seller.execute(
        "alter table rooms add column colour varchar(9); update rooms set colour='x'");
    assertThat(nights.run(RunMode.DELTA).run().mode()).isEqualTo(RunMode.FULL);
    nights.later(Duration.ofDays(1));
    assertThat(nights.run(RunMode.DELTA).run().mode()).isEqualTo(RunMode.DELTA);
  }

  @Test
  void anEntityThatLeftTheMappingAndCameBackIsSentAsNew() {
    String room = nights.withdraw("room");
    RunReport without = nights.run(RunMode.DELTA);
    assertThat(without.run().mode()).isEqualTo(RunMode.FULL);
    nights.receive(without.run());
    assertThat(nights.buyer.queryForList("select * from \"room\"")).isEmpty();

    nights.later(Duration.ofDays(1));
    nights.restore("room", room);
    nights.receive(nights.run(RunMode.DELTA).run());
    assertThat(nights.atTheBuyer().get("room")).hasSize(1);
  }

  @Test
  void aTypeThatChangedKeepsItsEntityBackUntilTheMappingsVersionIsRaised() {
    nights.seller.execute("alter table meals alter column dish int using null");
    RunReport night = nights.run(RunMode.DELTA);
    assertThat(night.heldBack()).containsOnlyKeys("meal");
    assertThat(night.heldBack().get("meal")).contains("dish INTEGER").contains("version");

    nights.later(Duration.ofDays(1));
    nights.mapping("meal", text -> text.replace("version: 1", "version: 2"));
    RunReport next = nights.run(RunMode.DELTA);
    assertThat(next.heldBack()).isEmpty();
    assertThat(next.run().mode()).as("under another mapping").isEqualTo(RunMode.FULL);
  }

  @Test
  void aNewColumnIsReadByNobodyAndStopsNothing() {
    nights.seller.execute("alter table rooms add column secret varchar(9) default 'x'");
    RunReport night = nights.run(RunMode.DELTA);
    assertThat(night.heldBack()).isEmpty();
    assertThat(night.tally().unchanged()).isEqualTo(4);
    assertThat(night.parcels()).isEmpty();
  }

  @Test
  void whereNothingIsLeftToTravelTheRunIsRefused() {
    nights.seller.execute(
        "alter table guests drop column ok; alter table rooms rename to chambers");
    HandoverException refused =
        catchThrowableOfType(HandoverException.class, () -> nights.run(RunMode.DELTA));
    assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(refused.getMessage()).contains("ok").contains("HUB-SRC-20");
  }
}
