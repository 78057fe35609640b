package dev.handover.source;

import static dev.handover.source.Fixtures.everything;
import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.values;
import static dev.handover.source.Fixtures.withDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.handover.api.Login;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.Each;
import dev.handover.mapping.api.ApiTable.Inside;
import dev.handover.mapping.api.ApiTable.Listed;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Paging.Size;
import dev.handover.mapping.api.Times;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.Drift.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API gives, how it is asked, and what it gets wrong. */
class ApiListsTest extends ApiSourceFixture {
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
