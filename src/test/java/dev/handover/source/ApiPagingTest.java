package dev.handover.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.mapping.api.ApiTable.Listed;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Paging.Size;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one answer of a list to the next: each list is taken whole, or not at all. */
class ApiPagingTest extends ApiSourceFixture {
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
}
