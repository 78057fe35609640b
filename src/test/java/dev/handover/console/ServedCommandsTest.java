package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.CommandHome;
import dev.handover.ledger.AuditChain;
import dev.handover.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that a serving hub executes for others, and that nothing of a record is to be seen. */
class ServedCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CANARY = "CANARY";

  @TempDir private static Path folder;
  private static final MadeUpStaff STAFF = new MadeUpStaff();
  private static ConsoleHub hub;
  private static Ran run;

  /** What a command printed and how it ended. */
  private record Ran(int status, String out, String err, int exit, String body) {}

  @BeforeAll
  static void serve() throws Exception {
    STAFF
        .enrol("olivia", true, Role.OPERATOR)
        .enrol("adam", true, Role.AUDITOR)
        .enrol("ernest", true, Role.ENGINEER);
    CommandHome home = new CommandHome(folder);
    home.sell(
        guest(900001, "归心甲", "138-CANARY"),
        guest(900002, "CANARY 归心乙", "13800138000"),
        guest(900003, "归心丙", "<b>CANARY</b>"));
    hub = new ConsoleHub(home, folder, Map.of(), STAFF);
    run =
        command(
            "olivia",
            List.of(
                "CamelFileName",
                "../../evil",
                "CamelHttpUri",
                "http://127.0.0.1:1/evil",
                "CamelOverruleFileName",
                "evil"),
            "run",
            "--case",
            "hotel",
            "--json");
  }

  @AfterAll
  static void end() {
    hub.close();
  }

  @Test
  void aRunIsMadeByTheHubInThePersonsNameAndToldAsAtTheTerminal() throws Exception {
    assertThat(run.exit()).as(run.body()).isZero();
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.get("state").asText()).isEqualTo("delivered");
    assertThat(report.get("quarantined").asLong()).isGreaterThan(0);
    assertThat(hub.ledger.audit().entries(0, 1000))
        .filteredOn(entry -> entry.act().equals("run planned"))
        .extracting(AuditChain.Entry::actor)
        .containsExactly("olivia");
  }

  @Test
  void noHeaderOfARequestReachesCamel() throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.contains("evil"));
    }
    try (Stream<Path> sent = Files.walk(folder.resolve("inbox"))) {
      assertThat(sent.filter(Files::isRegularFile).map(each -> each.getFileName().toString()))
          .isNotEmpty()
          .allMatch(
              name -> name.matches("manifest\\.json(\\.asc)?|[a-z]+-\\d+-a1\\.ndjson\\.zst\\.pgp"));
    }
  }

  @Test
  void whatAPersonMayIsAskedOfEachCommand() {
    assertThat(command("adam", "status", "--case", "hotel").exit()).isZero();
    assertThat(command("adam", "audit", "verify").exit()).isZero();
    for (String[] refused :
        new String[][] {
          {"run", "--case", "hotel"},
          {"quarantine", "list", "--case", "hotel"},
          {"status", "--receipts", "--case", "hotel"}
        }) {
      Ran answer = command("adam", refused);
      assertThat(answer.status()).as(String.join(" ", refused)).isEqualTo(403);
      assertThat(answer.body()).contains("\"code\":\"HUB-CON-11\"", "adam");
    }
    assertThat(command("ernest", "quarantine", "list", "--case", "hotel").exit()).isZero();
    assertThat(
            command("ernest", "quarantine", "show", "abc", "--unmask", "--case", "hotel").status())
        .isEqualTo(403);
    assertThat(command("olivia", "audit", "list").status()).isEqualTo(403);
  }

  @Test
  void whatReadsOrWritesFilesOrTracesIsNotExecuted() {
    for (String[] each :
        new String[][] {
          {"serve"},
          {"demo"},
          {"receive", "x"},
          {"keys", "init"},
          {"keys", "export", "--case", "hotel", "--out", "x"},
          {"users", "token", "--name", "olivia"},
          {"audit", "verify", "/etc/passwd"},
          {"quarantine", "export", "--case", "hotel", "--to", "x"},
          {"status", "--case", "hotel", "--debug"},
          {"--debug=true", "status", "--case", "hotel"},
          {"@/etc/hosts"},
          {"status", "--help"},
          {"no-such-command"}
        }) {
      Ran answer = command("olivia", each);
      assertThat(answer.status()).as(Arrays.toString(each)).isEqualTo(409);
      assertThat(answer.body()).contains("HUB-CON-14");
    }
  }

  @Test
  void whatStopsRunsFindsAPlaceOnABusyHub() {
    assertThat(
            Stream.of("suspend --case hotel", "status", "incident contain --all")
                .map(line -> List.of(line.split(" "))))
        .allMatch(CommandsEndpoint::isUrgent);
    assertThat(Stream.of("incident", "incident list", "run --case hotel"))
        .noneMatch(line -> CommandsEndpoint.isUrgent(List.of(line.split(" "))));
  }

  @Test
  void aFailureIsToldWithTheCommandsOwnWordsAndCode() {
    Ran answer = command("olivia", "status", "--case", "hotle");
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("handover: no case of that name", "[HUB-CASE-01]");
    Ran unasked = command("olivia", "cutover", "--case", "hotel");
    assertThat(unasked.exit()).as("the hub's own terminal is not asked").isEqualTo(2);
    assertThat(unasked.err()).contains("--yes");
  }

  @Test
  void aWrongTokenIsRefusedAndNotedWithoutItsValue() {
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> answer = hub.browser().command("token-of-guess-" + i, "{}");
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .isEqualTo("application/problem+json");
      assertThat(answer.body())
          .contains("\"status\":401", "HUB-CON-10", "Bearer")
          .doesNotContain("guess");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
    assertThat(hub.ledger.audit().entries(0, 1000))
        .filteredOn(entry -> entry.act().equals("token refused"))
        .hasSize(1)
        .noneMatch(entry -> entry.detail().contains("guess"));
  }

  @Test
  void aSessionIsNoToken() {
    Browser browser = hub.browser().signedIn("olivia");
    assertThat(browser.send("POST", "/api/commands").statusCode()).isEqualTo(401);
    assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(401);
  }

  @Test
  void bodiesThatAreNoOrderAreRefused() {
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{\"arguments\":[]}",
            "{\"arguments\":\"status\"}",
            "{\"arguments\":[1]}",
            "{\"arguments\":[\"" + "x".repeat(70_000) + "\"]}")) {
      HttpResponse<String> answer = hub.browser().command(MadeUpStaff.token("olivia"), body);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("HUB-CON-13");
    }
  }

  @Test
  void noPageAndNoFigureShowsAnythingOfARecord() throws Exception {
    String id = JSON.readTree(run.out()).get("run").asText();
    STAFF.enrol("everything", true, Role.values());
    Browser browser = hub.browser().signedIn("everything");
    for (String language : List.of("en", "zh-CN")) {
      for (String path :
          List.of(
              "/",
              "/cases/hotel",
              "/cases/hotel/mapping",
              "/cases/hotel/gates",
              "/cases/hotel/quarantine",
              "/cases/hotel/quarantine?entity=guest",
              "/cases/hotel/requests",
              "/cases/hotel/retention",
              "/cases/hotel/backups",
              "/cases/hotel/runs/" + id,
              "/alarms",
              "/approvals",
              "/incidents",
              "/keys",
              "/reports",
              "/routes",
              "/people",
              "/audit")) {
        HttpResponse<String> page =
            browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body())
            .as(path)
            .startsWith("<!DOCTYPE html>")
            .doesNotContain(CANARY, "归心", "900001", "13800138000", "???", "??", "<script>");
      }
    }
    assertThat(browser.get("/cases/hotel/runs/" + id + "?lang=en").body())
        .contains("guest", "phone", "quarantined", "<progress");
    HttpResponse<String> figures =
        hub.browser()
            .get("/actuator/prometheus", "Authorization", "Bearer " + MadeUpStaff.token("adam"));
    assertThat(figures.body())
        .doesNotContain(CANARY, "归心")
        .contains(
            "handover_runs{case=\"hotel-2026\",state=\"delivered\"} 1.0",
            "handover_run_records{case=\"hotel-2026\",outcome=\"delivered\"}",
            "handover_run_windows{case=\"hotel-2026\",state=\"delivered\"}",
            "handover_delivered_age_seconds{case=\"hotel-2026\"}");
  }

  private static String guest(int id, String name, String mobile) {
    return "insert into guests (guest_id, name, mobile, share_consent, is_deleted, created_at) values (%d, '%s', '%s', 'Y', 0, timestamp '2026-01-01 00:00:00')"
        .formatted(id, name, mobile);
  }

  private static Ran command(String who, String... arguments) {
    return command(who, List.of(), arguments);
  }

  private static Ran command(String who, List<String> headers, String... arguments) {
    try {
      HttpResponse<String> answer =
          hub.browser()
              .command(
                  MadeUpStaff.token(who),
                  JSON.writeValueAsString(Map.of("arguments", arguments)),
                  headers.toArray(String[]::new));
      if (answer.statusCode() != 200) {
        return new Ran(answer.statusCode(), "", "", -1, answer.body());
      }
      List<JsonNode> lines = answer.body().lines().map(ServedCommandsTest::json).toList();
      return new Ran(
          200,
          told(lines, "out"),
          told(lines, "err"),
          lines.get(lines.size() - 1).get("exit").asInt(),
          answer.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String told(List<JsonNode> lines, String where) {
    return lines.stream().map(each -> each.path(where).asText()).collect(Collectors.joining());
  }

  @Test
  void camelsConsoleIsThereForEngineersAndItsReachIsCamelAlone() {
    Browser browser = hub.browser().signedIn("ernest");
    HttpResponse<String> page = browser.get("/actuator/hawtio/index.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Hawtio");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'", "script-src 'self'");
    assertThat(
            browser
                .get("/actuator/jolokia/read/org.apache.camel:context=*,type=context,name=*/State")
                .body())
        .contains("Started");
    for (String secret :
        List.of(
            "java.lang:type=Runtime/SystemProperties",
            "java.lang:type=Runtime/InputArguments",
            "com.sun.management:type=HotSpotDiagnostic/DiagnosticOptions")) {
      assertThat(browser.get("/actuator/jolokia/read/" + secret).body())
          .as(secret)
          .contains("\"status\":403");
    }
    String dump =
        "{\"type\":\"exec\",\"mbean\":\"com.sun.management:type=HotSpotDiagnostic\","
            + "\"operation\":\"dumpHeap\",\"arguments\":[\"x\",true]}";
    String[] unforged = browser.unforged("/actuator/jolokia").toArray(String[]::new);
    assertThat(browser.json("/actuator/jolokia", dump).statusCode()).isEqualTo(403);
    HttpResponse<String> answer = browser.json("/actuator/jolokia", dump, unforged);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":403");
  }

  @Test
  void jolokiaActsByPostOnlyAndForNoOtherOrigin() {
    Browser browser = hub.browser().signedIn("ernest");
    String uptime = "org.apache.camel:context=*,type=context,name=*/getUptime()";
    for (String base : List.of("/actuator/jolokia", "/actuator/hawtio/jolokia")) {
      for (String act :
          List.of("/exec/" + uptime, "/write/a:b=c/d/e", "?p=exec/a", "/%65xec/" + uptime)) {
        assertThat(browser.get(base + act).statusCode()).as(base + act).isEqualTo(403);
      }
      HttpResponse<String> own =
          browser.get(base + "/version", "Origin", "http://127.0.0.1:" + hub.port());
      assertThat(own.statusCode()).as(base).isEqualTo(200);
      assertThat(own.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
        assertThat(browser.get(base + "/version", "Origin", origin).statusCode())
            .as(origin)
            .isEqualTo(403);
      }
    }
  }

  @Test
  void hawtiosOwnWayToAskJolokiaIsAnswered() {
    Browser browser = hub.browser().signedIn("ernest");
    String[] unforged = browser.unforged("/actuator/hawtio/index.html").toArray(String[]::new);
    String path = "/actuator/hawtio/jolokia/?maxDepth=7";
    String asked = "{\"type\":\"version\"}";
    assertThat(browser.json(path, asked, unforged).body()).contains("\"protocol\"");
    assertThat(browser.json(path, asked).statusCode()).as("forged").isEqualTo(403);
    assertThat(browser.get("/actuator/hawtio/jolokia/exec/a:b=c/d/").statusCode()).isEqualTo(403);
  }
}
