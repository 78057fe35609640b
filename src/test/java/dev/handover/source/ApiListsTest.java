package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static dev.handover.source.Fixtures.withDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.handover.flow.LoneFetch;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.Each;
import dev.handover.mapping.api.ApiTable.From;
import dev.handover.mapping.api.ApiTable.Inside;
import dev.handover.mapping.api.ApiTable.Listed;
import dev.handover.mapping.api.Login;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Paging.Size;
import dev.handover.mapping.api.Times;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.Drift.Kind;
import dev.handover.testing.ApiServer;
import dev.handover.testing.ApiServer.Call;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An API as a source, over real HTTP and the real routes: what it gives, and what it gets wrong.
 */
class ApiListsTest {
  private static LoneFetch lone;
  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();
  private ApiServer server;
  private Login login = new Login.None();
  private Set<String> nothing = Set.of();
  private Optional<Times> times = Optional.empty();
  private boolean sparse;

  @BeforeAll
  static void start() {
    lone = new LoneFetch(2);
  }

  @AfterAll
  static void stop() {
    lone.close();
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  private void serve(ApiServer.Handler handler) {
    server = new ApiServer(handler);
  }

  private JdbcSource open(List<ApiTable> tables, Mapping... mappings) {
    return open(Long.MAX_VALUE, tables, mappings);
  }

  private JdbcSource open(long most, List<ApiTable> tables, Mapping... mappings) {
    return ApiLists.open(
        api(tables), List.of(mappings), folder.resolve("staged"), lone.fetch(), told::add, most);
  }

  private Api api(List<ApiTable> tables) {
    return new Api(
        URI.create(server.url() + "/api"),
        login,
        Map.of("Accept-Language", "zh"),
        Duration.ZERO,
        Duration.ofSeconds(5),
        nothing,
        sparse,
        times,
        tables);
  }

  /** A table with everything that these tests say of one. */
  private static final class Making {
    private final String name;
    private final From from;
    private String rows = "";
    private boolean one;
    private Paging paging = new Paging.Whole();
    private Optional<String> total = Optional.empty();
    private Optional<ApiTable.Success> success = Optional.empty();
    private Optional<ApiTable.Selection> selection = Optional.empty();
    private Map<String, String> columns = Map.of();
    private Map<String, String> keep = Map.of();

    Making(String name, From from) {
      this.name = name;
      this.from = from;
    }

    ApiTable done() {
      return new ApiTable(
          name,
          from,
          rows,
          one,
          Map.of(),
          paging,
          total,
          success,
          selection,
          columns,
          keep,
          Optional.empty());
    }
  }

  private static Making guests() {
    return new Making("guests", new Listed("/guests"));
  }

  private static final Mapping GUESTS = mapping("guests", "id", "name");

  private static String rows(int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"n" + i + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static int number(Call call, String name) {
    return Integer.parseInt(call.parameters().get(name));
  }

  private List<String> names(ApiTable table) {
    try (JdbcSource source = open(List.of(table), GUESTS);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(GUESTS)).filteredOn(Drift::stops).isEmpty();
      return plan(snapshot, GUESTS, 10).stream()
          .flatMap(window -> values(snapshot.read(window, GUESTS), 1).stream())
          .toList();
    }
  }

  private static void assertAll(List<String> names, int count) {
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count).mapToObj(i -> "n" + i).toList());
  }

  private HandoverException refused(ApiTable table) {
    try (JdbcSource source = open(List.of(table), GUESTS)) {
      throw new AssertionError("taken: " + source);
    } catch (HandoverException e) {
      assertThat(e.getMessage()).doesNotContain("canary");
      return e;
    }
  }

  @Test
  void anOffsetGoesByTheRowsThatCameHoweverManyWereAskedFor() {
    serve(
        call -> {
          int from = Math.min(number(call, "offset"), 95);
          call.json("{\"data\":{\"items\":" + rows(from, Math.min(from + 10, 95)) + "}}");
        });
    Making table = guests();
    table.rows = "data.items";
    table.paging = new Paging.Offset("offset", true, Optional.of(new Size("limit", 1000)));
    assertAll(names(table.done()), 95);
    assertThat(server.asked().get(1)).isEqualTo("/api/guests?limit=1000&offset=9");
    assertThat(told).containsExactly("table guests: 13 answers, 95 rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "404", "400", "repeats", "null"})
  void pagesEndAsTheApiHasIt(String end) {
    serve(
        call -> {
          int page = number(call, "page");
          if (page <= 3) {
            call.json("{\"list\":" + rows(page * 10 - 10, Math.min(page * 10, 25)) + ",\"n\":25}");
          } else if (end.equals("repeats")) {
            call.json("{\"list\":" + rows(20, 25) + ",\"n\":25}");
          } else if (end.startsWith("4")) {
            call.answer(Integer.parseInt(end), "application/json", "{\"detail\":\"no page\"}");
          } else {
            call.json("{\"list\":" + (end.equals("null") ? "null" : "[]") + ",\"n\":25}");
          }
        });
    Making table = guests();
    table.rows = "list";
    table.paging = new Paging.Numbered("page", 1, Optional.of(new Size("size", 10)));
    table.total = Optional.of("n");
    assertAll(names(table.done()), 25);
  }

  @Test
  void pagesWithoutATotalAreReadTwice() {
    serve(
        call -> {
          int page = number(call, "page");
          call.json(page < 3 ? rows(page * 10, page * 10 + 10) : "[]");
        });
    Making table = guests();
    table.paging = new Paging.Numbered("page", 0, Optional.empty());
    assertAll(names(table.done()), 30);
    assertThat(server.asked()).hasSize(8);
  }

  @Test
  void aCursorAndALinkLeadOnUntilTheyAreGone() {
    serve(
        call -> {
          if (call.path().endsWith("/guests")) {
            int from = call.parameters().containsKey("c") ? number(call, "c") : 0;
            String next = from < 20 ? "\"" + (from + 10) + "\"" : from == 20 ? "null" : "0";
            boolean odd = from == 10; // an empty page in the midst
            call.json(
                "{\"next\":" + next + ",\"rows\":" + (odd ? "[]" : rows(from, from + 10)) + "}");
          } else {
            int from = call.parameters().containsKey("p") ? number(call, "p") : 0;
            if (from < 20) {
              call.with(
                  "Link",
                  "<"
                      + server.url()
                      + "/api/list?p=0>; rel=\"prev\", </api/list?p="
                      + (from + 10)
                      + ">; rel=\"next\"");
            }
            call.json(rows(from, from + 10));
          }
        });
    Making cursor = guests();
    cursor.rows = "rows";
    cursor.paging = new Paging.Cursor("c", "next", Optional.empty());
    assertThat(names(cursor.done())).hasSize(20).contains("n0", "n29").doesNotContain("n10");
    Making link = new Making("guests", new Listed("/list"));
    link.paging = new Paging.Next("", Optional.empty());
    assertAll(names(link.done()), 30);
  }

  @Test
  void keysLeadOnAndARecordThatCameTwiceCountsAsItCameLast() {
    serve(
        call -> {
          int since = call.parameters().containsKey("since") ? number(call, "since") : -1;
          String rows = rows(since + 1, Math.min(since + 11, 25));
          call.json(since == 9 ? rows.replace("[", "[{\"id\":3,\"name\":\"later\"},") : rows);
        });
    Making table = guests();
    table.paging = new Paging.After("since", "id", Optional.empty());
    List<String> names = names(table.done());
    assertThat(names).hasSize(25).contains("later").doesNotContain("n3");
  }

  @Test
  void rowsThatMoveWhileTheyAreReadAreReadAgain() {
    AtomicInteger calls = new AtomicInteger();
    serve(
        call -> {
          int gone = calls.incrementAndGet() > 2 ? 1 : 0; // the first one goes after two answers
          int from = number(call, "offset");
          call.json(rows(from + gone, Math.max(from + gone, Math.min(from + gone + 10, 25))));
        });
    Making table = guests();
    table.paging = new Paging.Offset("offset", true, Optional.empty());
    List<String> names = names(table.done());
    assertThat(names).hasSize(24).contains("n24").doesNotContain("n0");
    assertThat(told.get(0))
        .isEqualTo(
            "table guests: its rows moved while they were read; once more from the beginning");
  }

  @Test
  void aListThatNeverStandsStillIsNotTaken() {
    AtomicInteger gone = new AtomicInteger();
    serve(
        call -> {
          int page = number(call, "page");
          int from = page * 10 + gone.getAndIncrement();
          call.json(page < 3 ? rows(from, from + 10) : "[]");
        });
    Making table = guests();
    table.paging = new Paging.Numbered("page", 0, Optional.empty());
    HandoverException moving = refused(table.done());
    assertThat(moving.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE);
    assertThat(moving.getMessage()).contains("HUB-API-05", "its rows moved", "cursor");
  }

  @Test
  void aTotalThatLiesIsTold() {
    serve(
        call -> {
          int page = number(call, "page");
          call.json(
              "{\"n\":20,\"list\":" + (page < 3 ? rows(page * 10, page * 10 + 10) : "[]") + "}");
        });
    Making table = guests();
    table.rows = "list";
    table.total = Optional.of("n");
    table.paging = new Paging.Numbered("page", 0, Optional.empty());
    assertThat(refused(table.done()).getMessage())
        .contains("HUB-API-06", "says at n that there are 20 rows, and gave 30, twice");
  }

  @Test
  void aParameterThatTheApiDoesNotKnowIsTold() {
    serve(call -> call.json(rows(0, 10)));
    Making table = guests();
    table.paging = new Paging.Numbered("pgae", 1, Optional.empty());
    assertThat(refused(table.done()).getMessage())
        .contains("HUB-API-07", "gives the same rows again");
    Making offset = guests();
    offset.paging = new Paging.Offset("ofset", true, Optional.empty());
    assertThat(refused(offset.done()).getMessage()).contains("HUB-API-05");
  }

  @Test
  void aCursorThatGoesRoundIsTold() {
    serve(call -> call.json("{\"next\":\"a\",\"rows\":" + rows(0, 10) + "}"));
    Making table = guests();
    table.rows = "rows";
    table.paging = new Paging.Cursor("c", "next", Optional.empty());
    assertThat(refused(table.done()).getMessage()).contains("HUB-API-07", "goes round in circles");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":1001,\"message\":\"canary\"}",
        "{\"code\":1001,\"data\":[]}",
        "<html><body>canary</body></html>",
        "{\"data\":[{\"id\":1,\"name\":\"canary\"",
        "{\"data\":[{\"id\":1}]} canary",
        "canary",
        ""
      })
  void anAnswerThatIsNoneIsAskedForAgainAndThenTold(String body) {
    serve(call -> call.answer(200, "application/json", body));
    Making table = guests();
    table.rows = "data";
    table.success = Optional.of(new ApiTable.Success("code", List.of("0")));
    HandoverException none = refused(table.done());
    assertThat(none.exitCode()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE);
    assertThat(none.getMessage()).contains("HUB-API-01");
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void aListThatIsNotWhereTheCaseSaysIsTold() {
    serve(call -> call.json("{\"result\":{\"list\":[{\"name\":\"canary\"}]},\"errcode\":0}"));
    Making table = guests();
    table.rows = "data";
    HandoverException none = refused(table.done());
    assertThat(none.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(none.getMessage()).contains("HUB-API-04", "at data", "result, errcode");
  }

  @Test
  void aBusyApiIsGivenTheTimeThatItAsksFor() {
    AtomicInteger calls = new AtomicInteger();
    long began = System.nanoTime();
    serve(
        call -> {
          if (calls.getAndIncrement() == 0) {
            call.with("Retry-After", "1").answer(429, "text/plain", "");
          } else {
            call.json(rows(0, 5));
          }
        });
    assertAll(names(guests().done()), 5);
    assertThat(System.nanoTime() - began).isGreaterThan(Duration.ofMillis(990).toNanos());
  }

  @Test
  void anAnswerThatBreaksOffCountsForNothing() {
    AtomicInteger calls = new AtomicInteger();
    serve(
        call -> {
          if (calls.getAndIncrement() == 0) {
            call.half(rows(0, 5_000));
          } else {
            call.json(rows(0, 5_000));
          }
        });
    assertAll(names(guests().done()), 5_000);
  }

  @Test
  void aTokenIsAskedForOnceAndAgainWhenItIsRefused() {
    AtomicInteger tokens = new AtomicInteger();
    login =
        new Login.Client(
            "/token", "hub", "s+cret", Optional.of("read"), false, Map.of("audience", "crm"));
    serve(
        call -> {
          if (call.path().endsWith("/token")) {
            Map<String, String> form = call.form();
            assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "read")
                .containsEntry("audience", "crm");
            assertThat(call.header("Authorization")).startsWith("Basic ");
            call.json(
                "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":3600}");
          } else if (call.header("Authorization").equals("Bearer t1")
              && number(call, "page") == 2) {
            call.answer(401, "application/json", "{}");
          } else {
            int page = number(call, "page");
            call.json(
                "{\"n\":30,\"list\":" + (page < 3 ? rows(page * 10, page * 10 + 10) : "[]") + "}");
          }
        });
    Making table = guests();
    table.rows = "list";
    table.total = Optional.of("n");
    table.paging = new Paging.Numbered("page", 0, Optional.empty());
    assertAll(names(table.done()), 30);
    assertThat(tokens).hasValue(2);
  }

  @Test
  void aLoginThatIsRefusedIsTold() {
    login = new Login.Headers(Map.of("X-Key", "canary"));
    serve(call -> call.answer(401, "application/json", "{}"));
    assertThat(refused(guests().done()).getMessage()).contains("HUB-API-02", "refuses the login");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void requestsAreSignedAsTheCaseSays() {
    login =
        new Login.Signed(
            "secret",
            "SHA-256",
            "{method}\n{path}\n{query}\n{timestamp}\n{nonce}",
            Login.Encoding.HEX,
            Login.Clock.SECONDS,
            Map.of("X-Time", "{timestamp}", "X-Nonce", "{nonce}", "X-Sign", "v1={signature}"),
            Map.of("app", "hub"));
    serve(
        call -> {
          String query = call.rawQuery().replace("&app=hub", "");
          String over =
              "GET\n/api/guests\n"
                  + query
                  + "\n"
                  + call.header("X-Time")
                  + "\n"
                  + call.header("X-Nonce");
          boolean fine =
              call.parameters().get("app").equals("hub")
                  && call.header("X-Sign").equals("v1=" + signature(over));
          call.answer(
              fine ? 200 : 401, "application/json", query.contains("since") ? "[]" : rows(0, 3));
        });
    Making table = guests();
    table.paging = new Paging.After("since", "id", Optional.of(new Size("limit", 3)));
    assertAll(names(table.done()), 3);
  }

  private static String signature(String over) throws IOException {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(over.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  @Test
  void aRedirectIsFollowedOnTheSameServerOnly() {
    serve(
        call -> {
          switch (call.path()) {
            case "/api/guests" ->
                call.with("Location", "/api/v2/guests").answer(302, "text/html", "");
            case "/api/v2/guests" -> call.json(rows(0, 3));
            case "/api/next" -> call.json("{\"rows\":[],\"next\":\"http://elsewhere.example/x\"}");
            default ->
                call.with("Location", "http://elsewhere.example/").answer(307, "text/html", "");
          }
        });
    assertAll(names(guests().done()), 3);
    HandoverException away = refused(new Making("guests", new Listed("/away")).done());
    assertThat(away.getMessage())
        .contains("HUB-API-08", "leads on to another server")
        .doesNotContain("elsewhere");
    Making next = new Making("guests", new Listed("/next"));
    next.rows = "rows";
    next.paging = new Paging.Next("next", Optional.empty());
    assertThat(refused(next.done()).getMessage()).contains("HUB-API-08");
  }

  @Test
  void valuesAreTextAsTheyWereWritten() {
    nothing = Set.of("false", "-");
    times = Optional.of(new Times(Set.of("made"), Times.Written.EPOCH, ZoneId.of("Asia/Shanghai")));
    serve(
        call ->
            call.json(
                """
                [{"id": "007", "name": 1.10, "contact": {"phones": [{"no": "138"}]}, "tags": ["a", "b"], "made": 1767225600, "big": 123456789012345678901},
                 {"id": 8, "name": false, "contact": {"phones": []}, "tags": [], "made": null, "big": 1E2},
                 {"id": 9, "name": "", "contact": null, "tags": null, "made": "soon", "big": "-"}]"""));
    Making table = guests();
    table.columns = Map.of("phone", "contact.phones.0.no");
    Mapping mapping = mapping("guests", "id", "name", "phone", "tags", "made", "big");
    try (JdbcSource source = open(List.of(table.done()), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(mapping)).filteredOn(Drift::stops).isEmpty();
      var batch = everything(snapshot, mapping);
      assertThat(values(batch, 0)).containsExactly("007", "8", "9");
      assertThat(values(batch, 1)).containsExactly("1.10", null, "");
      assertThat(values(batch, 2)).containsExactly("138", null, null);
      assertThat(values(batch, 3)).containsExactly("[\"a\",\"b\"]", "[]", null);
      assertThat(values(batch, 4)).containsExactly("2026-01-01T00:00:00Z", null, "soon");
      assertThat(values(batch, 5)).containsExactly("123456789012345678901", "100", null);
    }
  }

  @Test
  void fieldsThatNobodyNamesAreKnownAndNotKept() throws IOException {
    serve(call -> call.json("[{\"id\":1,\"name\":\"a\",\"password\":\"canary\",\"state\":\"x\"}]"));
    Mapping mapping = withDeleted("guests", "id", "state = 'x'", "name");
    try (JdbcSource source = open(List.of(guests().done()), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(mapping))
          .extracting(Drift::kind, Drift::column)
          .contains(tuple(Kind.NEW, "password"))
          .doesNotContain(tuple(Kind.NEW, "state"));
      assertThat(everything(snapshot, mapping).deleted().stream()).containsExactly(0);
      Mapping curious = mapping("guests", "id", "password");
      assertThat(values(everything(snapshot, curious), 1)).containsOnlyNulls();
    }
    assertThat(folder.resolve("staged")).isEmptyDirectory();
  }

  @Test
  void aFieldThatNoRowHasIsMissingUnlessTheApiLeavesOutWhatIsEmpty() {
    serve(call -> call.json("[{\"id\":1}]"));
    try (JdbcSource source = open(List.of(guests().done()), GUESTS)) {
      assertThat(source.inspect(GUESTS))
          .extracting(Drift::kind, Drift::column)
          .contains(tuple(Kind.MISSING, "name"));
    }
    sparse = true;
    try (JdbcSource source = open(List.of(guests().done()), GUESTS)) {
      assertThat(source.inspect(GUESTS)).filteredOn(Drift::stops).isEmpty();
    }
  }

  @Test
  void anEmptyListIsAnEmptyTable() {
    serve(call -> call.json("[]"));
    assertThat(names(guests().done())).isEmpty();
  }

  @Test
  void listsOfListsAndListsWithinRowsAreTables() {
    serve(
        call -> {
          switch (call.path()) {
            case "/api/guests" ->
                call.json(
                    """
                    [{"id": 1, "name": "a", "phones": [{"pid": 10, "no": "138"}, {"pid": 11, "no": "139"}]},
                     {"id": "2/3", "name": "b", "phones": []}, {"id": 4, "name": "c"}]""");
            case "/api/guests/1/stays" -> call.json("[{\"sid\":100,\"room\":\"808\"}]");
            case "/api/guests/2/3/stays" -> call.json("[{\"sid\":101,\"room\":\"809\"}]");
            default -> call.answer(404, "application/json", "{}");
          }
        });
    Making phones = new Making("phones", new Inside("guests"));
    phones.rows = "phones";
    phones.keep = Map.of("guest_id", "id");
    Making stays = new Making("stays", new Each("guests", "/guests/{id}/stays"));
    stays.keep = Map.of("guest_id", "id");
    Mapping ofPhones = mapping("phones", "pid", "guest_id", "no");
    Mapping ofStays = mapping("stays", "sid", "guest_id", "room");
    List<ApiTable> tables = List.of(guests().done(), phones.done(), stays.done());
    try (JdbcSource source = open(tables, GUESTS, ofPhones, ofStays);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(ofPhones)).filteredOn(Drift::stops).isEmpty();
      assertThat(values(everything(snapshot, ofPhones), 1)).containsExactly("1", "1");
      assertThat(values(everything(snapshot, ofPhones), 2)).containsExactly("138", "139");
      assertThat(values(everything(snapshot, ofStays), 1)).containsExactly("1", "2/3");
      assertThat(values(everything(snapshot, ofStays), 2)).containsExactly("808", "809");
    }
    assertThat(server.asked()).contains("/api/guests/2%2F3/stays");
    assertThat(told)
        .containsExactly(
            "table guests: 1 answer, 3 rows, 2 rows of phones",
            "table stays: asked for 3 rows of guests (1 have none: 404), 2 rows");
  }

  @Test
  void onlyFieldsThatAreNamedAreAskedFor() {
    serve(call -> call.json(rows(0, 2)));
    Making table = guests();
    table.selection = Optional.of(new ApiTable.Selection("fields", ","));
    table.columns = Map.of("name", "names.first");
    try (JdbcSource source = open(List.of(table.done()), GUESTS)) {
      assertThat(server.asked()).containsExactly("/api/guests?fields=id%2Cnames");
    }
  }

  @Test
  void aLookTakesNoMoreThanItNeeds() {
    serve(
        call -> {
          int from = number(call, "offset");
          call.json(rows(from, from + 100));
        });
    Making table = guests();
    table.paging = new Paging.Offset("offset", true, Optional.empty());
    try (JdbcSource source = open(250, List.of(table.done()), GUESTS)) {
      assertThat(source.inspect(GUESTS)).filteredOn(Drift::stops).isEmpty();
    }
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void aScanSeesAllFieldsOfAFewRows() {
    serve(
        call -> {
          int from = number(call, "offset");
          call.json(rows(from, from + 10).replace("}", ",\"extra\":\"x\"}"));
        });
    Making table = guests();
    table.paging = new Paging.Offset("offset", true, Optional.empty());
    try (JdbcSource source =
            ApiLists.scan(
                api(List.of(table.done())), folder.resolve("staged"), lone.fetch(), told::add, 15);
        Catalogue catalogue = source.catalogue()) {
      assertThat(catalogue.tables(false)).hasSize(1);
      assertThat(catalogue.tables(false).get(0).columns())
          .extracting(CatalogueTable.Column::name)
          .containsExactly("extra", "id", "name");
    }
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void xmlIsReadLikeJson() {
    serve(
        call ->
            call.answer(
                200,
                "application/xml",
                """
                <?xml version="1.0"?><answer total="2"><guests>
                <guest id="1"><name>李雷 &amp; Co</name><phone><no>138</no></phone></guest>
                <guest id="2"><name/><phone><no>1</no></phone><phone><no>2</no></phone></guest>
                </guests></answer>"""));
    Making table = guests();
    table.rows = "guests.guest";
    table.total = Optional.of("@total");
    table.columns = Map.of("id", "@id", "phone", "phone.0.no");
    Mapping mapping = mapping("guests", "id", "name", "phone");
    try (JdbcSource source = open(List.of(table.done()), mapping);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, mapping), 1)).containsExactly("李雷 & Co", null);
      assertThat(values(everything(snapshot, mapping), 2)).containsExactly("138", "1");
    }
  }

  @Test
  void anExternalEntityIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "canary");
    serve(
        call ->
            call.answer(
                200,
                "application/xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \""
                    + secret.toUri()
                    + "\">]><a><g><id>&x;</id></g></a>"));
    Making table = guests();
    table.rows = "g";
    assertThat(refused(table.done()).getMessage()).contains("HUB-API-01", "document type");
  }

  @Test
  void whatIsNoRecordIsBroken() {
    serve(call -> call.json("[{\"id\":1,\"name\":\"a\"}, null, [1]]"));
    try (JdbcSource source = open(List.of(guests().done()), GUESTS);
        Snapshot snapshot = source.snapshot()) {
      assertThat(everything(snapshot, GUESTS).misread()).isNotEmpty();
    }
  }

  @Test
  void anApiThatIsNotThereIsTold() {
    serve(call -> call.json("[]"));
    server.close();
    assertThatThrownBy(() -> open(List.of(guests().done()), GUESTS))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-API-01")
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void aChildsOwnKeyIsNotItsParents() {
    serve(
        call -> {
          if (call.path().endsWith("/guests")) {
            call.json("[{\"id\":1,\"name\":\"a\"},{\"id\":2,\"name\":\"b\"}]");
          } else {
            String guest = call.path().split("/")[3];
            call.json("[{\"id\":" + guest + "00},{\"id\":" + guest + "01}]");
          }
        });
    Making stays = new Making("stays", new Each("guests", "/guests/{id}/stays"));
    stays.keep = Map.of("guest_id", "id");
    Mapping ofStays = mapping("stays", "id", "guest_id");
    try (JdbcSource source = open(List.of(guests().done(), stays.done()), GUESTS, ofStays);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, ofStays), 0))
          .containsExactly("100", "101", "200", "201");
      assertThat(values(everything(snapshot, ofStays), 1)).containsExactly("1", "1", "2", "2");
    }
  }

  @Test
  void equalParentsAskOnceAndThoseWithoutANameNotAtAll() {
    serve(
        call ->
            call.json(
                call.path().endsWith("/guests")
                    ? "[{\"id\":1,\"firm\":5},{\"id\":2,\"firm\":5},{\"id\":3},{\"id\":4,\"firm\":\"..\"}]"
                    : "[{\"fid\":5}]"));
    Making firms = new Making("firms", new Each("guests", "/firms/{firm}"));
    Mapping ofFirms = mapping("firms", "fid");
    try (JdbcSource source =
            open(List.of(guests().done(), firms.done()), mapping("guests", "id"), ofFirms);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, ofFirms), 0)).containsExactly("5");
    }
    assertThat(server.asked()).containsExactly("/api/guests", "/api/firms/5");
    assertThat(told.get(1)).contains("(2 name nothing to ask for)");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410, 400, 204})
  void aCursorThatIsRefusedIsNoEnd(int status) {
    serve(
        call -> {
          if (call.parameters().containsKey("c")) {
            call.answer(status, "application/json", "");
          } else {
            call.json("{\"next\":\"x\",\"rows\":" + rows(0, 9) + "}");
          }
        });
    Making table = guests();
    table.rows = "rows";
    table.paging = new Paging.Cursor("c", "next", Optional.of(new Size("size", 10)));
    assertThat(refused(table.done()).getMessage()).contains("HUB-API-07", "in the midst");
  }

  @Test
  void aRefusalBehindAShortPageIsNoEnd() {
    serve(
        call -> {
          int page = number(call, "page");
          if (page < 2) {
            call.json(rows(page * 10, page * 10 + 10 - page));
          } else {
            call.answer(400, "application/json", "{}");
          }
        });
    Making table = guests();
    table.paging = new Paging.Numbered("page", 0, Optional.empty());
    assertThat(refused(table.done()).getMessage()).contains("HUB-API-07", "answers 400");
  }

  @Test
  void halfAPageGoesWhenTheNextAttemptFindsNothing() {
    AtomicInteger calls = new AtomicInteger();
    serve(
        call -> {
          if (call.path().endsWith("/guests")) {
            call.json(rows(1, 3));
          } else if (call.path().contains("/2/")) {
            call.json("[{\"sid\":20}]");
          } else if (calls.getAndIncrement() == 0) {
            call.half(rows(0, 5_000).replace("id", "sid"));
          } else {
            call.answer(404, "application/json", "");
          }
        });
    Making stays = new Making("stays", new Each("guests", "/guests/{id}/stays"));
    Mapping ofStays = mapping("stays", "sid");
    try (JdbcSource source = open(List.of(guests().done(), stays.done()), GUESTS, ofStays);
        Snapshot snapshot = source.snapshot()) {
      assertThat(values(everything(snapshot, ofStays), 0)).containsExactly("20");
    }
  }

  @Test
  void aLinkThatIsOnlyAQueryStaysOnItsPath() {
    serve(
        call -> {
          if (!call.path().equals("/api/guests")) {
            call.answer(404, "application/json", "");
            return;
          }
          int page = call.parameters().containsKey("page") ? number(call, "page") : 1;
          if (page < 3) {
            call.with("Link", "<?page=" + (page + 1) + "&q=a|b>; rel=\"next\"");
          }
          call.json(rows(page * 10 - 10, page * 10));
        });
    Making table = guests();
    table.paging = new Paging.Next("", Optional.empty());
    assertAll(names(table.done()), 30);
  }

  @Test
  void aWrongWayToTheTotalOrToTheMarkIsTold() {
    serve(
        call ->
            call.json("{\"n\":\"1,000\",\"meta\":{\"next\":\"x\"},\"list\":" + rows(0, 10) + "}"));
    Making table = guests();
    table.rows = "list";
    table.total = Optional.of("n");
    table.paging = new Paging.Numbered("page", 0, Optional.empty());
    assertThat(refused(table.done()).getMessage()).contains("HUB-API-04", "no number of rows at n");
    Making cursor = guests();
    cursor.rows = "list";
    cursor.paging = new Paging.Cursor("c", "meta.nxt", Optional.of(new Size("size", 10)));
    assertThat(refused(cursor.done()).getMessage()).contains("HUB-API-07", "nothing at meta.nxt");
  }

  @Test
  void aListThatGoesOnWithoutAWordInTheCaseIsTold() {
    serve(call -> call.json("{\"has_more\":true,\"list\":" + rows(0, 10) + "}"));
    Making table = guests();
    table.rows = "list";
    assertThat(refused(table.done()).getMessage()).contains("HUB-API-07", "says at has_more");
  }

  @Test
  void nullInTheMidstOfAListIsNoEnd() {
    serve(
        call ->
            call.json(
                call.parameters().containsKey("c")
                    ? "{\"code\":500,\"rows\":null}"
                    : "{\"next\":\"x\",\"rows\":" + rows(0, 10) + "}"));
    Making table = guests();
    table.rows = "rows";
    table.paging = new Paging.Cursor("c", "next", Optional.empty());
    assertThat(refused(table.done()).getMessage()).contains("HUB-API-07", "gives null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"falling", "equal"})
  void aFieldThatDoesNotRiseIsNoMark(String how) {
    serve(
        call ->
            call.json(
                how.equals("equal")
                    ? "[{\"id\":1,\"name\":\"a\"},{\"id\":1,\"name\":\"b\"}]"
                    : "[{\"id\":10,\"name\":\"a\"},{\"id\":9,\"name\":\"b\"}]"));
    Making table = guests();
    table.paging = new Paging.After("since", "id", Optional.empty());
    assertThat(refused(table.done()).getMessage()).contains("HUB-API-07", "not ordered by id");
  }

  @Test
  void aMarkThatIsPartOfTheNextAnswerIsReadOnce() {
    serve(
        call -> {
          int since = call.parameters().containsKey("since") ? number(call, "since") : 0;
          call.json(rows(since, Math.min(since + 10, 25)));
        });
    Making table = guests();
    table.paging = new Paging.After("since", "id", Optional.empty());
    assertAll(names(table.done()), 25);
  }

  @Test
  void anApiThatGivesOneRowAtATimeIsReadToItsEnd() {
    serve(
        call -> {
          int from = Math.min(number(call, "offset"), 5);
          call.json(rows(from, Math.min(from + 1, 5)));
        });
    Making table = guests();
    table.paging = new Paging.Offset("offset", true, Optional.of(new Size("limit", 1)));
    assertAll(names(table.done()), 5);
  }

  @Test
  void aTotalThatChangesWhileItIsReadMeansThatRowsMoved() {
    AtomicInteger calls = new AtomicInteger();
    serve(
        call -> {
          int page = number(call, "page");
          int call1 = calls.incrementAndGet();
          int total = call1 == 2 ? 29 : 30;
          call.json(
              "{\"n\":"
                  + total
                  + ",\"list\":"
                  + (page < 3 ? rows(page * 10, page * 10 + 10) : "[]")
                  + "}");
        });
    Making table = guests();
    table.rows = "list";
    table.total = Optional.of("n");
    table.paging = new Paging.Numbered("page", 0, Optional.empty());
    assertAll(names(table.done()), 30);
    assertThat(told.get(0)).contains("moved");
  }

  @Test
  void aKeyThatNoRowHasIsMissingAndNoTroubleOfTheDisk() {
    serve(call -> call.json("[{\"guestId\":1,\"name\":\"a\"}]"));
    try (JdbcSource source = open(List.of(guests().done()), GUESTS)) {
      assertThat(source.inspect(GUESTS))
          .extracting(Drift::kind, Drift::column)
          .contains(tuple(Kind.MISSING, "id"));
    }
    Making stays = new Making("stays", new Each("guests", "/guests/{id}/stays"));
    assertThatThrownBy(() -> open(List.of(guests().done(), stays.done()), mapping("stays", "sid")))
        .hasMessageContaining("HUB-API-11")
        .hasMessageContaining("no row of guests has id");
  }

  @Test
  void listsWithinRowsAreLookedForWhereTheyAre() {
    serve(
        call ->
            call.answer(
                200,
                "application/xml",
                "<a><g><id>1</id><name>x</name><made>1767225600</made><tag>one</tag></g></a>"));
    times = Optional.of(new Times(Set.of("made"), Times.Written.EPOCH, ZoneId.of("UTC")));
    Making table = guests();
    table.rows = "g";
    Making tags = new Making("tags", new Inside("guests"));
    tags.rows = "tag";
    tags.keep = Map.of("guest_id", "id", "since", "made");
    Mapping ofTags = mapping("tags", "value", "guest_id", "since");
    try (JdbcSource source = open(List.of(table.done(), tags.done()), GUESTS, ofTags);
        Snapshot snapshot = source.snapshot()) {
      var batch = everything(snapshot, ofTags);
      assertThat(values(batch, 0)).containsExactly("one");
      assertThat(values(batch, 1)).containsExactly("1");
      assertThat(values(batch, 2)).containsExactly("2026-01-01T00:00:00Z");
    }
    tags.rows = "tgas";
    assertThatThrownBy(() -> open(List.of(table.done(), tags.done()), GUESTS, ofTags))
        .hasMessageContaining("HUB-API-04")
        .hasMessageContaining("no row has anything at tgas");
  }
}
