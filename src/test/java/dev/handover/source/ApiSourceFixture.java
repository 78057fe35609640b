package dev.handover.source;

import static dev.handover.source.Fixtures.mapping;
import static dev.handover.source.Fixtures.plan;
import static dev.handover.source.Fixtures.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.api.Access;
import dev.handover.api.Login;
import dev.handover.flow.LoneFetch;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.From;
import dev.handover.mapping.api.ApiTable.Listed;
import dev.handover.mapping.api.Changes;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Times;
import dev.handover.record.HandoverException;
import dev.handover.testing.ApiServer;
import dev.handover.testing.ApiServer.Call;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** An API over real HTTP, asked by the real routes. */
abstract class ApiSourceFixture {
  static LoneFetch lone;
  @TempDir Path folder;
  final List<String> told = new ArrayList<>();
  ApiServer server;
  Login login = new Login.None();
  Set<String> nothing = Set.of();
  Optional<Times> times = Optional.empty();
  boolean sparse;

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

  void serve(ApiServer.Handler handler) {
    server = new ApiServer(handler);
  }

  JdbcSource open(List<ApiTable> tables, Mapping... mappings) {
    return open(Long.MAX_VALUE, tables, mappings);
  }

  JdbcSource open(long most, List<ApiTable> tables, Mapping... mappings) {
    return ApiLists.open(
        api(tables), List.of(mappings), folder.resolve("staged"), lone.fetch(), told::add, most);
  }

  Api api(List<ApiTable> tables) {
    return api(server.url() + "/api", login, nothing, sparse, times, tables);
  }

  static Api api(
      String url,
      Login login,
      Set<String> nothing,
      boolean sparse,
      Optional<Times> times,
      List<ApiTable> tables) {
    return new Api(
        new Access(
            URI.create(url),
            login,
            Map.of("Accept-Language", "zh"),
            Duration.ZERO,
            Duration.ofSeconds(5)),
        nothing,
        sparse,
        times,
        tables);
  }

  /** A table with everything that these tests say of one. */
  static final class Making {
    private final String name;
    private final From from;
    String rows = "";
    boolean one;
    Paging paging = new Paging.Whole();
    Optional<String> total = Optional.empty();
    Optional<ApiTable.Success> success = Optional.empty();
    Optional<ApiTable.Selection> selection = Optional.empty();
    Map<String, String> columns = Map.of();
    Map<String, String> keep = Map.of();
    Optional<Changes> changes = Optional.empty();

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
          Optional.empty(),
          changes);
    }
  }

  static Making guests() {
    return new Making("guests", new Listed("/guests"));
  }

  static final Mapping GUESTS = mapping("guests", "id", "name");

  static String rows(int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"n" + i + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  static int number(Call call, String name) {
    return Integer.parseInt(call.parameters().get(name));
  }

  List<String> names(ApiTable table) {
    try (JdbcSource source = open(List.of(table), GUESTS);
        Snapshot snapshot = source.snapshot()) {
      assertThat(source.inspect(GUESTS)).filteredOn(Drift::stops).isEmpty();
      return plan(snapshot, GUESTS, 10).stream()
          .flatMap(window -> values(snapshot.read(window, GUESTS), 1).stream())
          .toList();
    }
  }

  static void assertAll(List<String> names, int count) {
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count).mapToObj(i -> "n" + i).toList());
  }

  HandoverException refused(ApiTable table) {
    try (JdbcSource source = open(List.of(table), GUESTS)) {
      throw new AssertionError("taken: " + source);
    } catch (HandoverException e) {
      assertThat(e.getMessage()).doesNotContain("canary");
      return e;
    }
  }
}
