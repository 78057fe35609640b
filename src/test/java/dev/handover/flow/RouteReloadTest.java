package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.cases.Cases;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Route files that change under a hub that has every shipped route; the test looks by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteReloadTest {
  private static final String FILE = "own.camel.yaml";
  @TempDir private static Path folder;
  private Path routes;
  private Ledger ledger;
  private Hub hub;

  @BeforeAll
  void start() throws IOException {
    routes = Files.createDirectories(folder.resolve("routes"));
    try (Stream<Path> shipped = Files.list(Path.of("routes"))) {
      for (Path file : shipped.toList()) {
        Files.copy(file, routes.resolve(file.getFileName()));
      }
    }
    Settings settings =
        new Settings(
            Path.of("").toAbsolutePath(),
            Map.of(
                "handover.var", folder.resolve("var").toString(),
                "handover.mappings", Files.createDirectories(folder.resolve("m")).toString(),
                "handover.routes", routes.toString(),
                "handover.routes.patience", "300"),
            Map.of());
    Keystore keystore = Keystore.create(settings.keys(), "correct horse".toCharArray());
    ledger = Ledger.open(settings.ledgerUrl(), Optional.empty(), Optional.empty());
    Deals deals = new Deals(new Cases(settings.mappings(), settings::find));
    hub = Hub.start(settings, deals, ledger, keystore, false);
  }

  @AfterAll
  void stop() {
    if (hub != null) {
      hub.close();
    }
  }

  @AfterEach
  void asBefore() throws IOException {
    Files.deleteIfExists(routes.resolve(FILE));
    look();
  }

  @Test
  void aNewAndAChangedFileAnswerAndARemovedOneIsGone() throws IOException {
    write(route("hello", "one"));
    look();
    assertThat(ask()).isEqualTo("one");
    assertThat(last().outcome()).isEqualTo(Reload.Outcome.ACCEPTED);
    assertThat(audit()).endsWith("hub: routes reloaded own.camel.yaml");

    write(route("hello", "two"));
    look();
    assertThat(ask()).isEqualTo("two");

    Files.delete(routes.resolve(FILE));
    look();
    assertThat(camel().getRoute("hello")).isNull();
  }

  @Test
  void whatSomebodyIsStillWritingIsLeftAlone() throws IOException {
    write(route("hello", "half"));
    hub.bean(RouteReload.class).look();
    assertThat(camel().getRoute("hello")).isNull();

    write(route("hello", "whole"));
    hub.bean(RouteReload.class).look();
    assertThat(camel().getRoute("hello")).isNull();
    hub.bean(RouteReload.class).look();
    assertThat(ask()).isEqualTo("whole");
  }

  @Test
  void aFileThatCannotBeUsedLeavesTheOldRunningAndSaysWhy() throws IOException {
    write(route("hello", "old"));
    look();

    refused("- route:\n    id: hello\n   from: [", "own.camel.yaml");
    refused(route("hello", "x").replace("setBody: {constant: x}", "bean: {ref: nobody}"), "nobody");
    refused(
        route("hello", "x").replace("setBody: {constant: x}", "to: {uri: \"nosuch:thing\"}"),
        "nosuch");
    refused(route("hello", "x").replace("setBody: {constant: x}", "sed: {a: b}"), "sed");
    refused(route("transfer", "x"), "transfer");
    refused(route("hello", "x").replace("direct:hello", "direct:run"), "direct://run");
    refused(
        route("hello", "x").replace("setBody: {constant: x}", "to: {uri: \"direct:nowhere\"}"),
        "direct://nowhere");
    refused(route("hello", "x").replace("uri: direct:hello", "uri: \"timer:x?pace=1\""), "pace");

    write(route("hello", "mended"));
    look();
    assertThat(ask()).isEqualTo("mended");
  }

  private void refused(String text, String why) throws IOException {
    int before = hub.routes().reloads().size();
    write(text);
    look();
    look();
    assertThat(hub.routes().reloads()).as("told once").hasSize(before + 1);
    assertThat(last().outcome()).as(last().why()).isEqualTo(Reload.Outcome.REFUSED);
    assertThat(last().why()).contains(why).doesNotContain("\tat ");
    assertThat(ask()).isEqualTo("old");
    assertThat(audit().get(audit().size() - 1))
        .isEqualTo("hub: routes reload refused own.camel.yaml");
  }

  @Test
  void whatOnlyFailsAsItStartsPutsTheOldBack() throws IOException {
    write(route("hello", "old"));
    look();
    refused(
        route("hello", "x")
            + route("more", "y")
                .replace(
                    "direct:more",
                    "\"file:no-folder?autoCreate=false&startingDirectoryMustExist=true\""),
        "no-folder");
  }

  @Test
  void whatIsUnderWayEndsInTheOldRoute() throws Exception {
    CountDownLatch within = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Processor waits =
        exchange -> {
          within.countDown();
          if (!go.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("never let go");
          }
        };
    camel().getRegistry().bind("waits", waits);
    write(
        route("hello", "old")
            .replace(
                "- setBody: {constant: old}",
                "- process: {ref: waits}\n        - setBody: {constant: old}"));
    look();
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::ask);
    assertThat(within.await(60, TimeUnit.SECONDS)).isTrue();

    write(route("hello", "new"));
    look();
    look();
    assertThat(last().outcome()).isEqualTo(Reload.Outcome.WAITING);
    assertThat(hub.routes().list())
        .filteredOn(each -> each.id().equals("hello"))
        .extracting(RouteDesk.Seen::state, RouteDesk.Seen::inflight)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("started", 1));

    go.countDown();
    assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo("old");
    look();
    assertThat(ask()).isEqualTo("new");
  }

  @Test
  void configurationsAndTheHubsOwnFilesWaitForTheNextStart() throws IOException {
    Path errors = routes.resolve("errors.camel.yaml");
    Path deliver = routes.resolve("deliver.camel.yaml");
    String text = Files.readString(errors);
    String delivers = Files.readString(deliver);
    try {
      Files.writeString(errors, text + "# changed\n");
      look();
      assertThat(last().why()).contains("takes effect at the next start");
      Files.delete(deliver);
      look();
      assertThat(last().file()).isEqualTo("deliver.camel.yaml");
      assertThat(last().outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(camel().getRoute("deliver")).isNotNull();
    } finally {
      Files.writeString(errors, text);
      Files.writeString(deliver, delivers);
    }
    look();
  }

  @Test
  void whatChangedDuringTheStartIsNoticed() throws IOException {
    write(route("hello", "late"));
    Settings settings = hub.bean(Settings.class);
    RouteFiles atStart = hub.bean(RouteFiles.class); // as Hub.start read them, first of all
    assertThat(atStart.texts()).doesNotContainKey(FILE).containsKey("errors.camel.yaml");
    assertThat(atStart.differences(RouteFiles.read(settings.routes()))).containsExactly(FILE);
  }

  @Test
  void aRouteIsStoppedAndStartedByNameAndItIsWrittenDownWhoDid() throws IOException {
    write(route("hello", "one"));
    look();
    ask();
    RouteDesk desk = hub.routes();
    assertThat(desk.act("hello", RouteDesk.Act.STOP, "ann").state()).isEqualTo("stopped");
    assertThatThrownBy(() -> desk.act("hello", RouteDesk.Act.RESUME, "ann"))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-ROUTE-06");
    desk.act("hello", RouteDesk.Act.START, "ben");
    assertThat(desk.act("hello", RouteDesk.Act.SUSPEND, "ben").state()).isEqualTo("suspended");
    RouteDesk.Seen seen = desk.act("hello", RouteDesk.Act.RESUME, "ben");
    assertThat(seen.state()).isEqualTo("started");
    assertThat(seen.file()).contains(FILE);
    assertThat(seen.total()).isEqualTo(1);
    assertThat(seen.description()).isEqualTo("of a test");
    assertThat(audit())
        .endsWith(
            "ann: route stopped hello",
            "ben: route started hello",
            "ben: route suspended hello",
            "ben: route resumed hello");
    assertThatThrownBy(() -> desk.act("alarms-watch", RouteDesk.Act.STOP, "ann"))
        .hasMessageContaining("HUB-ROUTE-05");
    assertThatThrownBy(() -> desk.act("nobody", RouteDesk.Act.STOP, "ann"))
        .hasMessageContaining("HUB-ROUTE-04");
  }

  private void look() {
    hub.bean(RouteReload.class).look();
    hub.bean(RouteReload.class).look();
  }

  private Reload last() {
    List<Reload> all = hub.routes().reloads();
    return all.get(all.size() - 1);
  }

  private List<String> audit() {
    return ledger.audit().entries(0, 1000).stream()
        .map(each -> each.actor() + ": " + each.act() + " " + each.subject())
        .toList();
  }

  private String ask() {
    return hub.bean(ProducerTemplate.class).requestBody("direct:hello", "", String.class);
  }

  private CamelContext camel() {
    return hub.bean(CamelContext.class);
  }

  private void write(String text) throws IOException {
    Files.writeString(routes.resolve(FILE), text);
  }

  private static String route(String id, String answer) {
    return """
        - route:
            id: %s
            description: of a test
            from:
              uri: direct:%s
              steps:
                - setBody: {constant: %s}
        """
        .formatted(id, id, answer)
        .indent(0);
  }
}
