package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.delivery.Receipt;
import dev.handover.process.OutputField;
import dev.handover.record.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes from a buyer's API, and what only seems to. */
class ApiDeletionsTest {
  @TempDir private Path temporary;
  private ApiBuyer buyer;

  @BeforeEach
  void open() {
    buyer = new ApiBuyer(temporary);
  }

  @AfterEach
  void close() {
    buyer.close();
  }

  private static String wrongPath(String description) {
    return description.replace(
        "delete: {delete: \"/guest/{id}\"}", "delete: {delete: \"/gusts/{id}\"}");
  }

  @Test
  void aWrongPathIsNoDeletionWhereOneCanAsk() {
    buyer.receive(buyer.inbox.smallFull());
    buyer.description = wrongPath(ApiTargets.BY_ID);
    SampleInbox.Written run = buyer.inbox.delta().guestsGone("g1").write();

    Receipt receipt = buyer.receive(run);

    assertThat(receipt.reasons())
        .containsExactly(
            "guest: the buyer's system refused 1 of 1 records (delete with status 404: 1)");
    assertThat(buyer.refusals(run)).contains("can be found but not deleted; look at delete:");
    buyer.description = ApiTargets.BY_ID;
    assertThat(buyer.receive(run).reasons()).isEmpty();
    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g2", "g3");
  }

  @Test
  void aRecordThatIsGoneAlreadyIsDeleted() {
    buyer.receive(buyer.inbox.smallFull());
    buyer.loses("guest", "g1");

    assertThat(buyer.receive(buyer.inbox.delta().guestsGone("g1").write()).reasons()).isEmpty();

    assertThat(buyer.crm.log())
        .containsExactly("DELETE /api/guest/id%2F1001", "GET /api/guest", "GET /api/guest");
  }

  @Test
  void aWrongPathIsFoundOutWhereOneCannotAskAndNothingStays() {
    String right = "stopAfter: 3\n" + ApiTargets.WITHOUT_FIND;
    buyer.description = right;
    buyer.receive(buyer.inbox.full().guests(ApiLoaderTest.guests(1, 7)).write());
    buyer.description = wrongPath(right);

    assertThat(buyer.receive(buyer.inbox.delta().guestsGone("g1", "g2").write()).reasons())
        .as("two may really be gone")
        .isEmpty();
    SampleInbox.Written more = buyer.inbox.delta().guestsGone("g3", "g4").write();
    for (int i = 0; i < 2; i++) {
      assertThat(buyer.stops(more, ExitCode.CONFIGURATION))
          .contains("DELETE /gusts/{id}: it has none of the 3 records of guest", "HUB-RCV-28");
    }
    assertThat(buyer.crm.held("guest")).hasSize(6);

    buyer.description = right;
    assertThat(buyer.receive(more).reasons()).isEmpty();
    assertThat(buyer.crm.held("guest")).as("of the earlier run too").containsOnlyKeys("g5", "g6");
  }

  @Test
  void aWrongPathIsFoundOutWhereTheQuestionIsAsWrong() {
    String right = "stopAfter: 3\n" + ApiTargets.BY_ID;
    String wrong = wrongPath(right).replace("/guest?ref", "/gusts?ref");
    buyer.description = right;
    buyer.receive(buyer.inbox.full().guests(ApiLoaderTest.guests(1, 7)).write());
    buyer.description = wrong;

    assertThat(buyer.receive(buyer.inbox.delta().guestsGone("g1", "g2").write()).reasons())
        .as("two may really be gone")
        .isEmpty();
    SampleInbox.Written more = buyer.inbox.delta().guestsGone("g3", "g4").write();
    assertThat(buyer.stops(more, ExitCode.CONFIGURATION))
        .contains("it has none of the 3 records of guest", "that of find: too", "HUB-RCV-28");
    assertThat(buyer.crm.held("guest")).hasSize(6);

    buyer.description = right;
    assertThat(buyer.receive(more).reasons()).isEmpty();
    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g5", "g6");
  }

  @Test
  void anyNumberMayBeGoneOnceTheQuestionHasFoundARecord() {
    buyer.description = "stopAfter: 2\n" + ApiTargets.BY_ID;
    buyer.receive(buyer.inbox.full().guests(ApiLoaderTest.guests(1, 7)).write());
    IntStream.range(2, 6).forEach(i -> buyer.loses("guest", "g" + i));
    buyer.crm.whim =
        (call, any) -> {
          boolean hides = call.method().equals("DELETE") && call.rawPath().endsWith("1001");
          if (hides) {
            call.answer(404, "application/json", "{}");
          }
          return hides;
        };

    assertThat(
            buyer
                .receive(buyer.inbox.delta().guestsGone("g1", "g2", "g3", "g4", "g5").write())
                .reasons())
        .as("g1 is found, so that the others are gone indeed")
        .containsExactly(
            "guest: the buyer's system refused 1 of 5 records (delete with status 404: 1)");
  }

  @Test
  void whatOnlySeemedToBeGoneIsLeftAloneOnceItWasBroughtAgain() {
    buyer.description = wrongPath(ApiTargets.WITHOUT_FIND);
    buyer.receive(buyer.inbox.smallFull());
    buyer.receive(buyer.inbox.delta().guestsGone("g1", "g2").write());
    buyer.loses("guest", "g1");
    buyer.receive(buyer.inbox.delta().guests(SampleInbox.guest("g1", "again")).write());
    buyer.description = ApiTargets.BY_ID;

    assertThat(buyer.receive(buyer.inbox.delta().write()).reasons()).isEmpty();

    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g1", "g3");
  }

  @Test
  void aFullTakesUpAlsoWhatItHandsOverNoMore() {
    buyer.description =
        ApiTargets.BY_REF.replace("delete: {delete: \"/by-ref/stay", "delete: {delete: \"/stays");
    buyer.receive(buyer.inbox.smallFull());
    SampleInbox.Written full =
        buyer
            .inbox
            .full()
            .guests(SampleInbox.guest("g1", "李雷"))
            .only("guest", SampleInbox.GUEST)
            .write();
    assertThat(buyer.receive(full).reasons()).isEmpty();
    assertThat(buyer.crm.held("stay")).hasSize(2);
    buyer.description = ApiTargets.BY_REF;

    SampleInbox.Written next =
        buyer
            .inbox
            .full()
            .guests(SampleInbox.guest("g1", "李雷"))
            .only("guest", SampleInbox.GUEST)
            .write();
    assertThat(buyer.receive(next).reasons()).isEmpty();

    assertThat(buyer.crm.held("stay")).isEmpty();
  }

  @Test
  void anyNumberMayBeGoneOnceADeletionHasWorked() {
    buyer.description = "stopAfter: 2\n" + ApiTargets.WITHOUT_FIND;
    buyer.receive(buyer.inbox.full().guests(ApiLoaderTest.guests(1, 7)).write());
    assertThat(buyer.receive(buyer.inbox.delta().guestsGone("g1").write()).reasons()).isEmpty();
    IntStream.range(2, 6).forEach(i -> buyer.loses("guest", "g" + i));

    SampleInbox.Written run = buyer.inbox.delta().guestsGone("g2", "g3", "g4", "g5").write();
    assertThat(buyer.receive(run).reasons()).isEmpty();
  }

  @Test
  void aRefusedDeletionIsClosedWhereTheRunBringsTheRecordAfterAll() {
    buyer.description = ApiTargets.BY_REF;
    buyer.receive(buyer.inbox.smallFull());
    buyer.crm.refuses = record -> true;
    buyer.crm.whim =
        (call, any) -> {
          boolean deletes = call.method().equals("DELETE");
          if (deletes) {
            call.answer(409, "application/json", "{}");
          }
          return deletes;
        };
    SampleInbox.Written run =
        buyer.inbox.delta().guests(SampleInbox.guest("g9", "moved")).guestsGone("g9").write();
    assertThat(buyer.receive(run).reasons())
        .containsExactly(
            "guest: the buyer's system refused 2 of 2 records (delete with status 409: 1, upsert"
                + " with status 422: 1)");
    buyer.crm.refuses = record -> false;
    buyer.crm.whim = (call, any) -> false;

    assertThat(buyer.receive(run).reasons()).isEmpty();

    assertThat(buyer.crm.held("guest")).containsKey("g9");
  }

  @Test
  void aFullDeletesARecordWhoseAnswerWasLost() {
    buyer.description = ApiTargets.BY_REF;
    buyer.dieAfter("PUT /by-ref/guest", buyer.inbox.smallFull());
    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g1");

    SampleInbox.Written full = buyer.inbox.full().guests(SampleInbox.guest("g2", "b")).write();
    assertThat(buyer.receive(full).reasons()).isEmpty();

    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g2");
  }

  @Test
  void deletesChildrenFirstAlsoOfWhatIsHandedOverNoMore() {
    buyer.description =
        ApiTargets.BY_REF
            + ApiTargets.BY_REF
                .replace("entities:\n", "")
                .replace("stay", "review")
                .replaceAll("(?s)  guest:.*(?=  review:)", "");
    List<OutputField> fields = SampleInbox.STAY;
    buyer.receive(buyer.inbox.smallFull());
    buyer.crm.forgetLog();

    SampleInbox.Written full =
        buyer
            .inbox
            .full()
            .window("review", fields, List.<String[]>of(new String[] {"r1", "5"}), List.of())
            .only("review", fields)
            .write();
    assertThat(buyer.receive(full).reasons()).isEmpty();

    assertThat(buyer.crm.log().stream().filter(line -> line.startsWith("DELETE")))
        .containsExactly(
            "DELETE /api/by-ref/stay/s1",
            "DELETE /api/by-ref/stay/s2",
            "DELETE /api/by-ref/guest/g1",
            "DELETE /api/by-ref/guest/g2",
            "DELETE /api/by-ref/guest/g3");
  }

  @Test
  void aRecordWhoseAnswerWasLostIsNotDeletedWithoutItsId() {
    buyer.description = ApiTargets.WITHOUT_FIND;
    buyer.dieAfter("POST /guest", buyer.inbox.full().guests(SampleInbox.guest("g1", "a")).write());
    SampleInbox.Written full = buyer.inbox.full().guests(SampleInbox.guest("g2", "b")).write();

    assertThat(buyer.receive(full).reasons())
        .containsExactly(
            "guest: the buyer's system refused to delete 1 records that this full run brings no"
                + " more");
    assertThat(buyer.refusals(full)).contains("the API's own id of the record is not known");

    buyer.description = ApiTargets.BY_ID;
    assertThat(buyer.receive(full).reasons()).isEmpty();
    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g2");
  }

  @Test
  void aRefusalDoesNotSayThatAnEarlierAttemptWasNotTaken() {
    buyer.crm.knowsKeys = false;
    buyer.description = ApiTargets.BY_REF;
    SampleInbox.Written run = buyer.inbox.full().guests(SampleInbox.guest("g1", "a")).write();
    buyer.dieAfter("PUT /by-ref/guest", run);
    buyer.crm.refuses = record -> true;
    assertThat(buyer.receive(run).reasons()).singleElement().asString().contains("status 422: 1");

    assertThat(buyer.receive(buyer.inbox.full().write()).reasons()).isEmpty();

    assertThat(buyer.crm.held("guest")).isEmpty();
  }

  @Test
  void saysWhatNobodySpeaksOfAnyMoreBeforeAnythingIsSent() {
    buyer.receive(buyer.inbox.smallFull());
    buyer.description = ApiTargets.BY_ID.substring(0, ApiTargets.BY_ID.indexOf("  stay:"));
    buyer.crm.forgetLog();
    SampleInbox.Written full =
        buyer
            .inbox
            .full()
            .guests(SampleInbox.guest("g1", "李雷"))
            .only("guest", SampleInbox.GUEST)
            .write();

    assertThat(buyer.stops(full, ExitCode.CONFIGURATION))
        .contains("the API holds records of stay, which this full run brings no more");
    assertThat(buyer.crm.log()).isEmpty();

    buyer.description = "leave: [stay]\n" + buyer.description;
    assertThat(buyer.receive(full).reasons()).isEmpty();
    assertThat(buyer.crm.held("stay")).hasSize(2);

    buyer.description = ApiTargets.BY_ID;
    SampleInbox.Written next = buyer.inbox.full().only("guest", SampleInbox.GUEST).write();
    assertThat(buyer.receive(next).reasons()).isEmpty();
    assertThat(buyer.crm.held("stay")).isEmpty();
  }
}
