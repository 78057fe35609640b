package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptCheck;
import dev.handover.delivery.ReceiptJson;
import dev.handover.mapping.FieldType;
import dev.handover.process.OutputField;
import dev.handover.receive.api.QuickFetch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.BuyerCrm;
import dev.handover.testing.OtherJvm;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Loading into an API over real HTTP. */
class ApiLoaderTest extends ReceiverContract {
  private final BuyerCrm crm = new BuyerCrm();
  private final List<ApiLoader> open = new ArrayList<>();
  private final QuickFetch fetch = new QuickFetch();
  private String description = ApiTargets.BY_ID;
  private String url = crm.url();

  @Override
  Loader loader() {
    open.forEach(ApiLoader::close);
    open.clear();
    ApiLoader loader =
        new ApiLoader(
            ApiTargets.read(temporary, url, description),
            state(),
            fetch,
            Clock.systemUTC(),
            progress -> {});
    open.add(loader);
    return loader;
  }

  private Path state() {
    return temporary.resolve("state");
  }

  @Override
  long held(String entity) {
    return crm.held(entity).size();
  }

  @AfterEach
  void stop() {
    open.forEach(ApiLoader::close);
    crm.close();
  }

  @Test
  void sendsWhatTheDescriptionSays() {
    receive(inbox.smallFull());

    assertThat(crm.held("guest").get("g1").toString())
        .isEqualTo(
            "{\"ref\":\"g1\",\"profile\":{\"name\":\"李雷\",\"visits\":3,\"phones\":[{\"kind\":\"李雷\","
                + "\"used\":true}]},\"source\":\"handover\"}");
    assertThat(crm.held("stay").get("s2").toString()).isEqualTo("{\"room\":null,\"ref\":\"s2\"}");
    assertThat(crm.log())
        .containsExactly(
            "POST /api/guest",
            "POST /api/guest",
            "POST /api/guest",
            "PUT /api/by-ref/stay/s1",
            "PUT /api/by-ref/stay/s2");
  }

  @Test
  void sendsAllFieldsInTheirTypesWhereNothingElseIsSaid() {
    description = ApiTargets.BY_REF.replaceFirst("guest:\n", "guest:\n    numbers: true\n");

    receive(inbox.full().guests(SampleInbox.guest("a/../b ?", "x")).write());

    assertThat(crm.log()).containsExactly("PUT /api/by-ref/guest/a%2F..%2Fb%20%3F");
    assertThat(crm.held("guest").get("a/../b ?").toString())
        .isEqualTo(
            "{\"name\":\"x\",\"visits\":3,\"points\":9007199254740993,\"spent\":12.5,\"vip\":true,"
                + "\"born\":\"1990-02-28\",\"seen\":\"2026-01-30T08:00:00\",\"ref\":\"a/../b ?\"}");
  }

  @Test
  void updatesAndDeletesByADeltaAndChildrenGoFirst() {
    receive(inbox.smallFull());
    crm.forgetLog();

    Receipt receipt =
        receive(
            inbox
                .delta()
                .guests(SampleInbox.guest("g2", "renamed"), SampleInbox.guest("g4", "new"))
                .guestsGone("g1", "never-there")
                .window(
                    "stay",
                    SampleInbox.STAY,
                    List.of(),
                    List.<String[]>of(new String[] {"s1", "withdrawn"}))
                .write());

    assertThat(receipt.entities().get("guest")).isEqualTo(new Receipt.EntityCount(4, 4, 2, 2));
    assertThat(crm.held("guest")).containsOnlyKeys("g2", "g3", "g4");
    assertThat(crm.held("guest").get("g2").at("/profile/name").asText()).isEqualTo("renamed");
    assertThat(crm.log())
        .containsExactly(
            "PUT /api/guest/id%2F1002",
            "POST /api/guest",
            "DELETE /api/by-ref/stay/s1",
            "DELETE /api/guest/id%2F1001",
            "GET /api/guest", // for nobody
            "GET /api/guest"); // whether the one that was never accepted is there after all
  }

  @Test
  void sendsNothingTwiceThatTheApiHolds() {
    receive(inbox.smallFull());
    crm.forgetLog();

    receive(
        inbox
            .full()
            .guests(SampleInbox.guest("g1", "李雷"), SampleInbox.guest("g2", "changed"))
            .write());

    assertThat(crm.log())
        .containsExactly(
            "PUT /api/guest/id%2F1002",
            "DELETE /api/by-ref/stay/s1",
            "DELETE /api/by-ref/stay/s2",
            "DELETE /api/guest/id%2F1003");
    assertThat(crm.held("guest")).containsOnlyKeys("g1", "g2");
    assertThat(crm.held("stay")).isEmpty();
  }

  @Test
  void removesByAFullAnEntityThatIsNoLongerHandedOver() {
    receive(inbox.smallFull());

    receive(
        inbox.full().guests(SampleInbox.guest("g1", "a")).only("guest", SampleInbox.GUEST).write());

    assertThat(crm.held("stay")).isEmpty();
  }

  @Test
  void countsWhatWasRefusedAndGoesOn() throws IOException {
    crm.refuses = record -> record.at("/profile/name").asText().startsWith("CANARY");
    SampleInbox.Written run =
        inbox
            .full()
            .guests(
                SampleInbox.guest("g1", "a"),
                SampleInbox.guest("g2", "CANARY-name"),
                SampleInbox.guest("abcdefghijklmnopqrstuvwxyz", "CANARY-other"))
            .stays(new String[] {"s1", "101"})
            .write();

    Receipt receipt = receive(run);

    assertThat(receipt.state()).isEqualTo(Receipt.State.DISAGREES);
    assertThat(receipt.reasons())
        .containsExactly(
            "guest: the buyer's system refused 2 of 3 records (upsert with status 422: 2)");
    assertThat(receipt.refusals())
        .containsExactly(
            new Receipt.Refusal("guest", "upsert", 422, 2, List.of("abcdefghijklmnopqrstuvwxyz")));
    assertThat(receipt.entities().get("guest")).isEqualTo(new Receipt.EntityCount(3, 1, 1, 0));
    assertThat(receipt.entities().get("stay")).isEqualTo(new Receipt.EntityCount(1, 1, 1, 0));
    assertThat(crm.held("guest")).containsOnlyKeys("g1");
    assertThat(ReceiptCheck.check(receipt, ReceiptCheck.Expected.of(run.manifest(), run.sha256())))
        .anyMatch(sentence -> sentence.startsWith("lines loaded of guest: the receipt says 1"));
    List<String> lines = Files.readAllLines(refusals(run));
    assertThat(lines)
        .containsExactly(
            "{\"entity\":\"guest\",\"ref\":\"abcdefghijklmnopqrstuvwxyz\",\"op\":\"upsert\","
                + "\"status\":422,\"reason\":\"status 422\"}",
            "{\"entity\":\"guest\",\"ref\":\"g2\",\"op\":\"upsert\",\"status\":422,\"reason\":"
                + "\"status 422\"}");
    assertThat(Files.getPosixFilePermissions(refusals(run))).hasSize(2);
    assertNoCanary(receipt);
  }

  @Test
  void triesTheRefusedAgainAndThenTakesTheRun() {
    crm.refuses = record -> record.path("ref").asText().equals("g2");
    SampleInbox.Written run = inbox.smallFull();
    assertThat(receive(run).state()).isEqualTo(Receipt.State.DISAGREES);
    crm.forgetLog();
    crm.refuses = record -> false;

    Receipt receipt = receive(run);

    assertThat(receipt.reasons()).isEmpty();
    assertThat(receipt.refusals()).isEmpty();
    assertThat(crm.log())
        .as("the refused alone, under another key")
        .containsExactly("POST /api/guest");
    assertThat(refusals(run)).doesNotExist();
    assertThat(receive(inbox.delta().guests(SampleInbox.guest("g4", "d")).write()).reasons())
        .isEmpty();
  }

  @Test
  void aFullHealsWhatAnEarlierRunWasRefusedAndTheEarlierIsNotTakenUpAgain() {
    crm.refuses = record -> record.at("/profile/name").asText().equals("bad");
    SampleInbox.Written first =
        inbox.full().guests(SampleInbox.guest("g1", "a"), SampleInbox.guest("g2", "bad")).write();
    receive(first);
    SampleInbox.Written delta = inbox.delta().guests(SampleInbox.guest("g3", "c")).write();
    assertThat(receive(delta).reasons())
        .singleElement()
        .asString()
        .contains("a full run is needed");
    SampleInbox.Written second =
        inbox
            .full()
            .guests(SampleInbox.guest("g1", "later"), SampleInbox.guest("g2", "bad"))
            .write();
    receive(second);
    crm.forgetLog();

    assertRefused(first).hasMessageContaining("is older than run " + second.manifest().run());
    assertThat(receiver(first)).isTrue();
    assertThat(crm.log()).isEmpty();
    assertThat(crm.held("guest").get("g1").at("/profile/name").asText()).isEqualTo("later");

    crm.refuses = record -> false;
    assertThat(receive(second).reasons()).isEmpty();
    assertThat(crm.held("guest")).containsOnlyKeys("g1", "g2");
  }

  @Test
  void aDeletionThatIsRefusedIsToldAndTriedAgain() throws IOException {
    receive(inbox.smallFull());
    crm.keeps = ref -> ref.equals("g1");
    SampleInbox.Written run = inbox.delta().guestsGone("g1", "g2").write();

    Receipt receipt = receive(run);

    assertThat(receipt.reasons())
        .containsExactly(
            "guest: the buyer's system refused 1 of 2 records (delete with status 409: 1)");
    assertThat(receipt.entities().get("guest")).isEqualTo(new Receipt.EntityCount(2, 1, 0, 1));
    assertThat(Files.readString(refusals(run))).contains("\"op\":\"delete\"");
    crm.keeps = ref -> false;
    assertThat(receive(run).reasons()).isEmpty();
    assertThat(crm.held("guest")).containsOnlyKeys("g3");
  }

  @Test
  void aFullTellsWhatItCouldNotRemove() {
    receive(inbox.smallFull());
    crm.keeps = ref -> ref.equals("g3");

    Receipt receipt = receive(inbox.full().guests(SampleInbox.guest("g1", "李雷")).write());

    assertThat(receipt.reasons())
        .containsExactly(
            "guest: the buyer's system refused to delete 1 records that this full run brings no"
                + " more");
    assertThat(receipt.entities().get("guest")).isEqualTo(new Receipt.EntityCount(1, 1, 1, 0));
    assertThat(receipt.refusals())
        .as("so that the command ends with 6 and the seller's alarm is records-refused")
        .containsExactly(new Receipt.Refusal("guest", "delete", 409, 1, List.of()));
  }

  @Test
  void tellsAReferenceThatAFullBringsTwiceAndRemovesNothing() {
    receive(inbox.smallFull());

    Receipt receipt =
        receive(
            inbox
                .full()
                .guests(SampleInbox.guest("g2", "one"), SampleInbox.guest("g2", "two"))
                .write());

    assertThat(receipt.reasons())
        .containsExactly("guest: 2 records were loaded, under only 1 references");
    assertThat(held("guest")).isEqualTo(3);
  }

  @Test
  void stopsAfterManyRefusalsInARowAndGoesOnFromThere() throws IOException {
    description = "stopAfter: 5\n" + ApiTargets.BY_ID;
    crm.refuses = record -> record.path("ref").asText().compareTo("g20") >= 0;
    SampleInbox.Written run = inbox.full().guests(guests(10, 40)).write();

    assertThatThrownBy(() -> receive(run))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REJECT_LIMIT))
        .hasMessageContaining("refused 5 records in a row, the last one of guest (status 422)");
    assertThat(Files.readAllLines(refusals(run))).hasSize(5);

    crm.refuses = record -> false;
    assertThat(receive(run).reasons()).isEmpty();
    assertThat(held("guest")).isEqualTo(30);
    assertThat(IntStream.range(10, 40).map(i -> crm.created("guest", "g" + i)).max()).hasValue(1);
  }

  @Test
  void waitsAsLongAsTheApiAsksAndEverLonger() {
    description = ApiTargets.WITHOUT_FIND; // a question is a request of its own, with its own waits
    int[] calls = {0};
    crm.whim =
        (call, any) -> {
          calls[0]++;
          if (calls[0] == 1) {
            call.with("Retry-After", "7").answer(429, "text/plain", "");
          } else if (calls[0] < 5) {
            call.answer(503, "text/plain", "");
          }
          return calls[0] < 5;
        };

    assertThat(receive(inbox.full().guests(SampleInbox.guest("g1", "a")).write()).reasons())
        .isEmpty();

    assertThat(fetch.waits())
        .containsExactly(
            Duration.ofSeconds(7),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4));
  }

  @Test
  void keepsThePace() {
    description = "pace: 20/s\n" + ApiTargets.BY_REF;

    receive(inbox.full().guests(guests(10, 13)).write());

    assertThat(fetch.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofMillis(20), Duration.ofMillis(150));
  }

  @Test
  void stopsWhereTheApiStaysIllAndLosesNothing() {
    SampleInbox.Written run = inbox.smallFull();
    crm.whim =
        (call, any) -> {
          boolean ill = any.log().size() > 2;
          if (ill) {
            call.answer(502, "text/html", "<html>CANARY</html>");
          }
          return ill;
        };

    assertStops(run, ExitCode.DELIVERY_FAILED, "it answers 502; what was accepted is remembered");
    assertThat(held("guest")).isEqualTo(2);
    crm.whim = (call, any) -> false;
    crm.forgetLog();
    assertThat(receive(run).reasons()).isEmpty();
    assertThat(crm.log())
        .as("asked whether the third is there, then created")
        .startsWith("GET /api/guest", "GET /api/guest", "POST /api/guest");
    assertThat(crm.created("guest", "g3")).isEqualTo(1);
  }

  @Test
  void stopsAtARefusedLoginARightThatLacksAPageAndARedirect() {
    SampleInbox.Written run = inbox.smallFull();
    answerWith(401, "text/plain", "");
    assertStops(run, ExitCode.DELIVERY_FAILED, "refuses the login (401); check login:");
    answerWith(403, "text/plain", "");
    assertStops(run, ExitCode.DELIVERY_FAILED, "gives no right (403)");
    answerWith(200, "text/html", "<html>CANARY</html>");
    assertStops(run, ExitCode.DELIVERY_FAILED, "a page for people (HTML)");
    crm.whim =
        (call, any) -> {
          call.with("Location", "https://elsewhere.example/api/guest")
              .answer(307, "text/plain", "");
          return true;
        };
    assertStops(run, ExitCode.CONFIGURATION, "leads on to another server");
    crm.whim =
        (call, any) -> {
          call.with("Location", "/login").answer(302, "text/plain", "");
          return true;
        };
    assertStops(run, ExitCode.CONFIGURATION, "perhaps a page to log in");
    assertThat(held("guest")).isZero();
    crm.whim =
        (call, any) -> {
          boolean moved = !call.rawPath().startsWith("/api/by-ref") && any.log().size() % 2 == 1;
          if (moved) {
            call.with("Location", call.rawPath()).answer(308, "text/plain", "");
          }
          return moved;
        };
    crm.forgetLog();
    assertThat(receive(run).reasons()).as("another path of the same server").isEmpty();
    assertThat(held("guest")).isEqualTo(3);
  }

  @Test
  void takesOverWhatIsThereAlready() {
    receive(inbox.smallFull());
    open.forEach(ApiLoader::close);
    open.clear();
    deleteState();

    Receipt receipt = receive(inbox.full().guests(SampleInbox.guest("g1", "renamed")).write());

    assertThat(receipt.reasons()).isEmpty();
    assertThat(crm.held("guest").get("g1").at("/profile/name").asText()).isEqualTo("renamed");
    assertThat(crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void createsAgainWhatTheApiHasLostOnlyWhereItIsSure() {
    receive(inbox.smallFull());
    crm.held("guest"); // the server's own tables are emptied by a call of its own
    delete("/api/by-ref/guest/g1");
    SampleInbox.Written delta = inbox.delta().guests(SampleInbox.guest("g1", "again")).write();

    assertThat(receive(delta).reasons()).isEmpty();
    assertThat(crm.created("guest", "g1")).isEqualTo(2);

    description = ApiTargets.WITHOUT_FIND;
    delete("/api/by-ref/guest/g2");
    SampleInbox.Written unsure = inbox.delta().guests(SampleInbox.guest("g2", "again")).write();
    assertThat(receive(unsure).reasons()).singleElement().asString().contains("status 404: 1");
    assertThat(crm.created("guest", "g2")).isEqualTo(1);
  }

  @Test
  void sendsTheIdOfTheRecordThatAnotherBelongsTo() {
    description =
        ApiTargets.BY_ID.replace("  stay:\n", "  stay:\n    fields: {guest: room@guest}\n");
    crm.refuses = record -> record.path("ref").asText().equals("g2");

    Receipt receipt =
        receive(
            inbox
                .full()
                .guests(SampleInbox.guest("g1", "a"), SampleInbox.guest("g2", "b"))
                .stays(new String[] {"s1", "g1"}, new String[] {"s2", "g2"})
                .write());

    assertThat(crm.held("stay").get("s1").path("guest").asText()).isEqualTo("id/1001");
    assertThat(receipt.reasons())
        .containsExactly(
            "guest: the buyer's system refused 1 of 2 records (upsert with status 422: 1)",
            "stay: the buyer's system refused 1 of 2 records (upsert not sent: 1)");
  }

  @Test
  void readsSuccessInTheBodyWhereEveryStatusIs200() {
    description =
        """
        success: {field: code, is: ["0"]}
        there: [EXISTS]
        gone: [NONE]
        """
            + ApiTargets.BY_ID;
    crm.manner =
        (call, status, body) ->
            call.json(
                status < 300
                    ? "{\"code\":0,"
                        + (body.isEmpty() ? "" : body.substring(1)).replaceFirst("^$", "\"x\":1}")
                    : status == 404 ? "{\"code\":\"NONE\"}" : body);
    crm.refuses = record -> record.path("ref").asText().equals("g2");

    SampleInbox.Written run = inbox.smallFull();
    Receipt receipt = receive(run);

    assertThat(receipt.refusals())
        .containsExactly(new Receipt.Refusal("guest", "upsert", 200, 1, List.of()));
    assertThat(refusals(run)).content().contains("status 200, code INVALID");
    crm.refuses = record -> false;
    assertThat(receive(run).reasons()).isEmpty();
  }

  @Test
  void refusesARunThatTheDescriptionDoesNotFitBeforeAnythingIsSent() {
    description =
        ApiTargets.BY_ID
            .substring(0, ApiTargets.BY_ID.indexOf("  stay:"))
            .replace("profile.name: name", "profile.name: nmae");

    assertStops(
        inbox.smallFull(),
        ExitCode.CONFIGURATION,
        "guest has no field nmae; it has born, name, points, seen, spent, vip, visits; nothing is"
            + " said of stay");
    assertThat(crm.log()).isEmpty();
  }

  @Test
  void signsWhatItSendsAndRenewsATokenThatEnded() throws Exception {
    String signed =
        "login: {hmac: {secret: \"{{s}}\", over: \"{method} {path} {digest}\", headers: {X-Sign: \"{signature}\"}}}\n";
    description = signed + ApiTargets.BY_REF;
    List<String> signatures = new ArrayList<>();
    crm.whim =
        (call, any) -> {
          signatures.add(call.header("X-Sign"));
          return false;
        };
    receive(inbox.full().stays(new String[] {"s1", "101"}).write());
    String digest = HexFormat.of().formatHex(sha256("{\"room\":\"101\"}"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] over = ("PUT /api/by-ref/stay/s1 " + digest).getBytes(StandardCharsets.UTF_8);
    assertThat(signatures).containsExactly(HexFormat.of().formatHex(mac.doFinal(over)));

    description =
        "login: {oauth2: {token: /token, client: c, secret: \"{{s}}\"}}\n" + ApiTargets.BY_REF;
    int[] tokens = {0};
    crm.whim =
        (call, any) -> {
          if (call.rawPath().equals("/api/token")) {
            call.json("{\"access_token\":\"t" + ++tokens[0] + "\",\"expires_in\":3600}");
            return true;
          }
          boolean ended = "Bearer t1".equals(call.header("Authorization")) && any.log().size() > 4;
          if (ended) {
            call.answer(401, "text/plain", "");
          }
          return ended;
        };
    crm.forgetLog();
    assertThat(receive(inbox.delta().guests(guests(10, 15)).write()).reasons()).isEmpty();
    assertThat(tokens[0]).isEqualTo(2);
    assertThat(held("guest")).isEqualTo(5);
  }

  @Test
  void anAnswerToTheQuestionIsNoneToTheCreation() {
    crm.knowsKeys = false;
    crm.unique = false;
    description =
        "login: {oauth2: {token: /token, client: c, secret: \"{{s}}\"}}\n" + ApiTargets.BY_ID;
    boolean[] lost = {false};
    crm.manner =
        (call, status, body) -> {
          if (!lost[0]) {
            lost[0] = true;
            call.nothing();
          } else {
            call.answer(status, "application/json", body);
          }
        };
    int[] questions = {0};
    crm.whim =
        (call, any) -> {
          if (call.rawPath().equals("/api/token")) {
            call.json("{\"access_token\":\"t\",\"expires_in\":3600}");
            return true;
          }
          boolean asks = "g1".equals(call.parameters().get("ref")); // and not for nobody
          if (!asks || ++questions[0] > 2) {
            return false;
          }
          if (questions[0] == 1) {
            call.answer(401, "text/plain", "");
          } else {
            call.with("Location", "/api/guest/search?ref=g1").answer(307, "text/plain", "");
          }
          return true;
        };

    assertThat(receive(inbox.full().guests(SampleInbox.guest("g1", "a")).write()).reasons())
        .isEmpty();

    assertThat(crm.log().stream().filter(line -> !line.endsWith("/token")))
        .containsExactly(
            "POST /api/guest",
            "GET /api/guest",
            "GET /api/guest",
            "GET /api/guest",
            "GET /api/guest/search",
            "PUT /api/guest/id%2F1001");
    assertThat(crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void aQuestionThatIsRefusedDoesNotSayThatARecordIsGone() {
    receive(inbox.smallFull());
    open.forEach(ApiLoader::close);
    open.clear();
    deleteState();
    answerQuestionsWith(400);
    SampleInbox.Written run = inbox.full().guests(SampleInbox.guest("g1", "a")).write();

    assertThat(receive(run).reasons())
        .containsExactly(
            "guest: the buyer's system refused 1 of 1 records (upsert with status 400: 1)");
    assertThat(refusals(run)).content().contains("find: is refused, so that it is not known");
    crm.whim = (call, any) -> false;
    assertThat(receive(run).reasons()).isEmpty();

    answerQuestionsWith(400);
    SampleInbox.Written gone = inbox.delta().guestsGone("g2").write();
    assertThat(receive(gone).reasons())
        .containsExactly(
            "guest: the buyer's system refused 1 of 1 records (delete with status 400: 1)");
    crm.whim = (call, any) -> false;
    assertThat(receive(gone).reasons()).isEmpty();
    assertThat(crm.held("guest")).containsOnlyKeys("g1", "g3");

    delete("/api/by-ref/guest/g1");
    answerQuestionsWith(405);
    SampleInbox.Written lost = inbox.delta().guests(SampleInbox.guest("g1", "b")).write();
    assertThat(receive(lost).reasons()).singleElement().asString().contains("status 405: 1");
    assertThat(crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void sendsAFieldThatIsCalledIdAsItIs() {
    List<OutputField> fields = List.of(new OutputField("id", FieldType.INTEGER));
    description =
        ApiTargets.BY_REF.replace("  stay:\n", "  stay:\n    fields: {crm_no: id, own: ref}\n");

    assertStops(
        inbox.full().stays(new String[] {"s1", "101"}).write(),
        ExitCode.CONFIGURATION,
        "stay has no field id; it has room");
    receive(
        inbox
            .full()
            .window("stay", fields, List.<String[]>of(new String[] {"s1", "7"}), List.of())
            .only("stay", fields)
            .write());

    assertThat(crm.held("stay").get("s1").toString())
        .isEqualTo("{\"crm_no\":7,\"own\":\"s1\",\"ref\":\"s1\"}");
  }

  @Test
  void remembersWhichApiItIsThatHoldsTheRecords() throws IOException {
    receive(inbox.smallFull());
    try (BuyerCrm other = new BuyerCrm()) {
      SampleInbox.Written run = inbox.full().guests(SampleInbox.guest("g1", "李雷")).write();
      url = other.url();

      assertStops(run, ExitCode.CONFIGURATION, "HUB-RCV-27", "what another API", "--state");
      assertThat(other.log()).isEmpty();

      Files.writeString(state().resolve("base"), url + "/api/\n");
      crm.forgetLog();
      assertThat(receive(run).reasons()).as("it has moved").isEmpty();
      assertThat(crm.log()).isEmpty();
      assertThat(other.log()).as("g1 is held").noneMatch(line -> line.startsWith("P"));
    }
  }

  @Test
  void aConflictWithAnAttemptWhoseAnswerWasLostIsAskedAgainUnderTheSameKey() {
    crm.unique = false;
    description = ApiTargets.WITHOUT_FIND;
    boolean[] lost = {false};
    crm.manner =
        (call, status, body) -> {
          lost[0] = true;
          call.nothing();
        };
    crm.whim =
        (call, any) -> {
          if (lost[0]) {
            call.answer(409, "application/json", "{\"code\":\"IN_PROGRESS\"}");
          }
          return lost[0];
        };
    SampleInbox.Written run = inbox.full().guests(SampleInbox.guest("g1", "a")).write();
    assertThat(receive(run).reasons()).singleElement().asString().contains("status 409: 1");
    assertThat(receive(run).reasons()).singleElement().asString().contains("status 409: 1");

    crm.whim = (call, any) -> false;
    crm.manner = (call, status, body) -> call.answer(status, "application/json", body);
    assertThat(receive(run).reasons()).isEmpty();

    assertThat(crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void asksAgainForWhatIsThereAndCouldNotBeChanged() {
    crm.unique = false;
    boolean[] lost = {false};
    crm.manner =
        (call, status, body) -> {
          if (lost[0]) {
            call.answer(status, "application/json", body);
          } else {
            lost[0] = true;
            crm.refuses = record -> true;
            call.nothing();
          }
        };
    SampleInbox.Written run = inbox.full().guests(SampleInbox.guest("g1", "a")).write();
    assertThat(receive(run).reasons()).singleElement().asString().contains("status 422: 1");

    crm.refuses = record -> false;
    assertThat(receive(run).reasons()).isEmpty();

    assertThat(crm.log())
        .containsExactly(
            "POST /api/guest",
            "GET /api/guest",
            "GET /api/guest",
            "PUT /api/guest/id%2F1001",
            "GET /api/guest",
            "GET /api/guest",
            "PUT /api/guest/id%2F1001");
    assertThat(crm.created("guest", "g1")).isEqualTo(1);
  }

  @Test
  void doesNotTrustItsMemoryAfterAnAnswerThatWasLost() {
    receive(inbox.smallFull());
    boolean[] lost = {false};
    crm.whim =
        (call, any) -> {
          if (lost[0]) {
            call.answer(503, "application/json", "{}");
          }
          return lost[0];
        };
    crm.manner =
        (call, status, body) -> {
          lost[0] = true;
          call.nothing();
        };
    assertStops(inbox.delta().guestsGone("g1").write(), ExitCode.DELIVERY_FAILED, "HUB-RCV-20");
    lost[0] = false;
    assertStops(
        inbox.full().guests(SampleInbox.guest("g2", "changed")).write(),
        ExitCode.DELIVERY_FAILED,
        "HUB-RCV-20");
    assertThat(crm.held("guest")).containsOnlyKeys("g2", "g3");
    crm.whim = (call, any) -> false;
    crm.manner = (call, status, body) -> call.answer(status, "application/json", body);

    assertThat(receive(inbox.smallFull()).reasons()).isEmpty();

    assertThat(crm.held("guest")).containsOnlyKeys("g1", "g2", "g3");
    assertThat(crm.held("guest").get("g2").at("/profile/name").asText()).isNotEqualTo("changed");
  }

  private static byte[] sha256(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void letsOnlyOneReceiveWorkAtATime() throws Exception {
    receive(inbox.smallFull());
    open.forEach(ApiLoader::close);
    open.clear();
    // another process: this one's own would share the database
    Process other =
        OtherJvm.start("128m", StateHolder.class, state().toString(), crm.url() + "/api");
    try {
      assertThat(other.getInputStream().read()).isEqualTo('o');

      assertThatThrownBy(() -> loader().last(inbox.smallFull().manifest().caseId()))
          .hasMessageContaining("another receive is at work");
    } finally {
      other.destroyForcibly();
    }
  }

  /** Holds a state open until it is killed. */
  static final class StateHolder {
    public static void main(String[] arguments) throws InterruptedException {
      try (ApiState held = ApiState.open(Path.of(arguments[0]), URI.create(arguments[1]))) {
        System.out.println("open");
        Thread.currentThread().join();
      }
    }
  }

  @Test
  void anOlderHubReadsAReceiptWithRefusalsAndSaysNo() throws IOException {
    crm.refuses = record -> record.path("ref").asText().equals("g2");
    Receipt receipt = receive(inbox.smallFull());
    byte[] written = new ReceiptJson().write(receipt);

    JsonNode json = new ObjectMapper().readTree(written);
    assertThat(json.path("format").asInt()).isEqualTo(1);
    assertThat(json.path("state").asText()).isEqualTo("disagrees");
    assertThat(json.at("/refusals/0/records").asLong()).isEqualTo(1);
    assertThat(new ReceiptJson().read(written)).isEqualTo(receipt);
  }

  private void answerWith(int status, String type, String body) {
    crm.whim =
        (call, any) -> {
          call.answer(status, type, body);
          return true;
        };
  }

  private void answerQuestionsWith(int status) {
    crm.whim =
        (call, any) -> {
          boolean asks = call.method().equals("GET");
          if (asks) {
            call.answer(status, "application/json", "{}");
          }
          return asks;
        };
  }

  private void assertStops(SampleInbox.Written run, ExitCode code, String... words) {
    assertThatThrownBy(() -> receive(run))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .message()
        .contains(words)
        .doesNotContain("CANARY");
  }

  private Path refusals(SampleInbox.Written run) {
    return state().resolve("refusals-" + run.manifest().run() + ".jsonl");
  }

  private boolean receiver(SampleInbox.Written run) {
    return new Receiver(SampleInbox.BUYER, SampleInbox.SELLER.certificate(), Clock.systemUTC())
        .isSuperseded(run.folder(), loader());
  }

  private void delete(String path) {
    try {
      java.net.HttpURLConnection call =
          (java.net.HttpURLConnection)
              java.net.URI.create(crm.url() + path).toURL().openConnection();
      call.setRequestMethod("DELETE");
      assertThat(call.getResponseCode()).isEqualTo(204);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void deleteState() {
    try {
      OwnFiles.deleteFolder(state());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void assertNoCanary(Receipt receipt) throws IOException {
    assertThat(new String(new ReceiptJson().write(receipt), StandardCharsets.UTF_8))
        .doesNotContain("CANARY");
    loader(); // closes what is open
    open.forEach(ApiLoader::close);
    try (Stream<Path> files = Files.walk(state())) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("CANARY");
      }
    }
  }

  static String[][] guests(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> SampleInbox.guest("g" + i, "name " + i))
        .toArray(String[][]::new);
  }
}
