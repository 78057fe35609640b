package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.delivery.Receipt;
import dev.handover.record.ExitCode;
import dev.handover.testing.ApiServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come late, are cut short, or cannot be what they seem. */
class ApiDoubtsTest {
  @TempDir private Path temporary;
  private final Map<String, String> remembered = new HashMap<>();
  private ApiBuyer buyer;

  @BeforeEach
  void open() {
    buyer = new ApiBuyer(temporary);
  }

  @AfterEach
  void close() {
    buyer.close();
  }

  private SampleInbox.Written one(String name) {
    return buyer.inbox.full().guests(SampleInbox.guest("g1", name)).write();
  }

  @Test
  void asksFirstAfterAnAnswerThatCameTooLate() {
    buyer.crm.knowsKeys = false;
    buyer.crm.unique = false;
    buyer.lateOnce = "POST /guest";

    assertThat(buyer.receive(one("a")).reasons()).isEmpty();

    assertThat(buyer.crm.log())
        .as("a question for nobody goes before the first one")
        .containsExactly(
            "POST /api/guest", "GET /api/guest", "GET /api/guest", "PUT /api/guest/id%2F1001");
    assertThat(buyer.crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void leavesTimeToWhatAnEarlierProcessBegan() {
    SampleInbox.Written run = buyer.inbox.smallFull();
    buyer.dieAfter("POST /guest", run);
    assertThat(buyer.fetch.waits()).isEmpty();

    assertThat(buyer.receive(run).reasons()).isEmpty();

    assertThat(buyer.fetch.waits()).as("the timeout, once").containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void aRecordThatCouldNotBeSentStaysInDoubt() {
    buyer.crm.unique = false;
    buyer.description =
        ApiTargets.BY_ID.substring(0, ApiTargets.BY_ID.indexOf("  stay:"))
            + ApiTargets.BY_ID
                .substring(ApiTargets.BY_ID.indexOf("  guest:"), ApiTargets.BY_ID.indexOf("  stay"))
                .replaceAll("(?m)^    (fields|with):.*\n", "")
                .replace("guest", "stay")
            + "    fields: {ref: ref, guest: room@guest}\n";
    buyer.dieAfter(
        "POST /stay",
        buyer
            .inbox
            .full()
            .guests(SampleInbox.guest("g1", "a"))
            .stays(new String[] {"s1", "g1"})
            .write());
    buyer.crm.refuses = record -> record.path("ref").asText().equals("g2");
    SampleInbox.Written run =
        buyer
            .inbox
            .full()
            .guests(SampleInbox.guest("g1", "a"), SampleInbox.guest("g2", "b"))
            .stays(new String[] {"s1", "g2"})
            .write();
    assertThat(buyer.receive(run).reasons()).anyMatch(reason -> reason.contains("not sent: 1"));
    buyer.crm.refuses = record -> false;

    assertThat(buyer.receive(run).reasons()).isEmpty();

    assertThat(buyer.crm.created("stay", "s1")).isEqualTo(1);
  }

  @Test
  void aLaterRunSendsACreationInDoubtUnderTheSameKey() {
    buyer.crm.unique = false;
    buyer.description = ApiTargets.WITHOUT_FIND;
    buyer.dieAfter("POST /guest", one("a"));

    assertThat(buyer.receive(one("b")).reasons()).isEmpty();

    assertThat(buyer.crm.created("guest", "g1")).isEqualTo(1);
    assertThat(buyer.crm.held("guest").get("g1").at("/profile/name").asText())
        .as("what the API answered to the words of then says nothing of these")
        .isEqualTo("b");
    assertThat(buyer.crm.log())
        .containsExactly("POST /api/guest", "POST /api/guest", "PUT /api/guest/id%2F1001");
  }

  @Test
  void aMendedDescriptionSendsACreationInDoubtUnderTheSameKey() {
    buyer.crm.unique = false;
    buyer.description = ApiTargets.WITHOUT_FIND;
    SampleInbox.Written run = one("a");
    buyer.dieAfter("POST /guest", run);
    buyer.description = ApiTargets.WITHOUT_FIND.replace(", profile.visits: visits", "");

    assertThat(buyer.receive(run).reasons()).isEmpty();

    assertThat(buyer.crm.created("guest", "g1")).isEqualTo(1);
    assertThat(buyer.crm.held("guest").get("g1").at("/profile/visits").isMissingNode()).isTrue();
  }

  @Test
  void refusesOtherWordsUnderAKeyThatTheApiComparesThemWith() {
    buyer.crm.unique = false;
    buyer.description = ApiTargets.WITHOUT_FIND;
    buyer.dieAfter("POST /guest", one("a"));
    buyer.crm.whim =
        (call, any) -> {
          boolean creates = call.method().equals("POST");
          if (creates) {
            call.answer(422, "application/json", "{}");
          }
          return creates;
        };

    for (int i = 0; i < 2; i++) {
      SampleInbox.Written run = one("b");
      assertThat(buyer.receive(run).reasons()).singleElement().asString().contains("422: 1");
      assertThat(buyer.refusals(run)).contains("say with find: how to ask for it");
    }
    buyer.crm.whim = (call, any) -> false;
    buyer.description = ApiTargets.BY_ID;
    assertThat(buyer.receive(one("b")).reasons()).isEmpty();
    assertThat(buyer.crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void goesOnWithARecordThatWasCreatedAgainWhenThatWasCutShort() {
    buyer.receive(buyer.inbox.smallFull());
    buyer.loses("guest", "g1");
    buyer.loses("guest", "g2");
    SampleInbox.Written changed =
        buyer.inbox.delta().guests(SampleInbox.guest("g1", "again")).write();
    buyer.dieAfter("POST /guest", changed);
    buyer.crm.forgetLog();

    assertThat(buyer.receive(changed).reasons()).isEmpty();

    assertThat(buyer.crm.log())
        .containsExactly(
            "PUT /api/guest/id%2F1001",
            "GET /api/guest", "GET /api/guest", "PUT /api/guest/id%2F1006");
    buyer.dieAfter(
        "POST /guest", buyer.inbox.delta().guests(SampleInbox.guest("g2", "again")).write());
    assertThat(
            buyer
                .receive(buyer.inbox.full().guests(SampleInbox.guest("g1", "again")).write())
                .reasons())
        .isEmpty();
    assertThat(buyer.crm.held("guest")).as("deleted by its later id").containsOnlyKeys("g1");
  }

  @Test
  void refusesAnIdThatAnotherRecordHas() {
    buyer.crm.manner =
        (call, status, body) ->
            call.answer(status, "application/json", body.replaceAll("id/100[0-9]", "id/1001"));
    SampleInbox.Written run = buyer.inbox.smallFull();

    Receipt receipt = buyer.receive(run);

    assertThat(receipt.reasons())
        .containsExactly(
            "guest: the buyer's system refused 2 of 3 records (upsert with status 201: 2)");
    assertThat(buyer.refusals(run)).contains("the API gives it the id of another record");
    assertThat(buyer.receive(run).reasons())
        .as("the question is answered in the same way, and g1 is not overwritten")
        .containsExactly(
            "guest: the buyer's system refused 2 of 3 records (upsert with status 200: 2)");
    assertThat(buyer.crm.log()).noneMatch(line -> line.startsWith("PUT /api/guest"));

    buyer.crm.manner = (call, status, body) -> call.answer(status, "application/json", body);
    assertThat(buyer.receive(run).reasons()).isEmpty();
    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g1", "g2", "g3");
    assertThat(buyer.crm.created("guest", "g2")).isEqualTo(1);
  }

  @Test
  void doesNotBelieveAnAnswerThatNamesAnIdWhichHasBeenDeletedSince() {
    buyer.description = ApiTargets.WITHOUT_FIND;
    buyer.receive(one("same person"));
    boolean[] merges = {true};
    buyer.crm.whim =
        (call, any) -> {
          boolean merged = merges[0] && call.method().equals("POST");
          if (merged) {
            remembered.put(call.header("Idempotency-Key"), "{\"data\":{\"id\":\"id/1001\"}}");
          }
          String again = remembered.get(call.header("Idempotency-Key"));
          if (again != null) {
            call.answer(201, "application/json", again);
          }
          return again != null;
        };
    SampleInbox.Written run =
        buyer.inbox.full().guests(SampleInbox.guest("g2", "same person")).write();
    assertThat(buyer.receive(run).reasons())
        .containsExactly(
            "guest: the buyer's system refused 1 of 1 records (upsert with status 201: 1)");
    assertThat(buyer.crm.held("guest")).as("g1 is brought no more").isEmpty();
    merges[0] = false;

    assertThat(buyer.receive(run).reasons()).isEmpty();

    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g2");
  }

  @Test
  void doesNotDeleteByAnIdThatAnotherRecordHas() {
    buyer.receive(buyer.inbox.smallFull());
    buyer.crm.whim =
        (call, any) -> {
          boolean mixesUp =
              call.method().equals("GET") && List.of("g2", "never-there").contains(ref(call));
          if (mixesUp) {
            call.json("{\"data\":[{\"id\":\"id/1001\"}]}");
          }
          return mixesUp;
        };
    buyer.loses("guest", "g2");
    SampleInbox.Written run = buyer.inbox.delta().guestsGone("g2", "never-there").write();

    assertThat(buyer.receive(run).reasons())
        .containsExactly(
            "guest: the buyer's system refused 2 of 2 records (delete with status 200: 2)");

    assertThat(buyer.crm.held("guest")).containsOnlyKeys("g1", "g3");
  }

  private static String ref(ApiServer.Call call) {
    return call.parameters().get("ref");
  }

  @Test
  void believesNoQuestionThatIsAnsweredWithTheSameRecordWhateverItAsksFor() {
    buyer.crm.manner =
        (call, status, body) ->
            call.answer(status, "application/json", body.replace("[]", "[{\"id\":\"id/7\"}]"));
    SampleInbox.Written run = buyer.inbox.smallFull();
    buyer.dieAfter("POST /guest", run);
    buyer.crm.forgetLog();

    for (int i = 0; i < 2; i++) {
      assertThat(buyer.stops(run, ExitCode.CONFIGURATION))
          .contains("GET /guest?ref={ref}: it finds a record under a reference that was made up")
          .contains("HUB-RCV-31");
    }

    assertThat(buyer.crm.log()).containsOnly("GET /api/guest");
  }

  @Test
  void refusesAnIdThatAnotherRecordHasFromOneCallToo() {
    buyer.description = ApiTargets.BY_REF.replaceFirst("guest:\n", "guest:\n    id: data.id\n");
    buyer.crm.manner =
        (call, status, body) -> call.answer(status, "application/json", "{\"data\":{\"id\":7}}");

    assertThat(buyer.receive(buyer.inbox.smallFull()).reasons())
        .containsExactly(
            "guest: the buyer's system refused 2 of 3 records (upsert with status 200: 2)");
  }

  @Test
  void stopsAtASuccessThatIsLeftOut() {
    buyer.description = "success: {status: [200, 204]}\n" + ApiTargets.BY_ID;
    SampleInbox.Written run = one("CANARY-name");

    assertThat(buyer.stops(run, ExitCode.CONFIGURATION))
        .contains("POST /guest: it answers 201, which success.status leaves out", "[HUB-RCV-29]");

    buyer.description = ApiTargets.BY_ID;
    assertThat(buyer.receive(run).reasons()).isEmpty();
    assertThat(buyer.crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void aRefusalThatTheAnswerTellsInWordsIsOneWhateverItsStatus() {
    buyer.description = "success: {status: [200], field: code, is: [\"0\"]}\n" + ApiTargets.BY_REF;
    buyer.crm.whim =
        (call, any) -> {
          call.answer(201, "application/json", "{\"code\":\"INVALID\"}");
          return true;
        };

    assertThat(buyer.receive(one("a")).reasons())
        .containsExactly(
            "guest: the buyer's system refused 1 of 1 records (upsert with status 201: 1)");
  }

  @Test
  void asksForTheIdThatItMissedOnceItIsToldWhereItIs() {
    String right =
        ApiTargets.BY_ID.replace("  stay:\n", "  stay:\n    fields: {guest: room@guest}\n");
    buyer.description =
        right.replace("id: data.id", "id: data.no").replace("data.0.id", "data.0.no");
    SampleInbox.Written run =
        buyer
            .inbox
            .full()
            .guests(SampleInbox.guest("g1", "a"))
            .stays(new String[] {"s1", "g1"})
            .write();
    assertThat(buyer.stops(run, ExitCode.CONFIGURATION)).contains("HUB-RCV-25");

    buyer.description = right;
    assertThat(buyer.receive(run).reasons()).isEmpty();

    assertThat(buyer.crm.held("stay").get("s1").path("guest").asText()).isEqualTo("id/1001");
    assertThat(buyer.crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void doesNotSendATokenThatHoldsALineBreak() {
    buyer.description =
        "login: {oauth2: {token: /token, client: c, secret: \"{{s}}\"}}\n" + ApiTargets.BY_REF;
    buyer.crm.whim =
        (call, any) -> {
          call.json("{\"access_token\":\"CANARY\\r\\nX-Other: 1\"}");
          return true;
        };

    assertThat(buyer.stops(one("a"), ExitCode.DELIVERY_FAILED))
        .contains("the access_token holds what no header can");
    assertThat(buyer.crm.log()).containsExactly("POST /api/token");
  }
}
