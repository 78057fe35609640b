package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An incident on the command line, from the alarm bell to the lessons; and a drill. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IncidentCommandTest {
  private static final CaseId CASE = new CaseId("hotel-2026");
  @TempDir private static Path folder;
  private static CommandHome home;

  /** People of whom something was delivered, as the buyer could count them. */
  private static long guests;

  @BeforeAll
  static void deliver() throws IOException {
    home = new CommandHome(folder);
    JsonNode run = json(0, "run", "--case", "hotel", "--json");
    guests = run.at("/entities/guest/delivered").asLong();
    assertThat(guests).isPositive();
  }

  @Test
  @Order(1)
  void aDrillRunsTheWholeThingOnACopyAndTouchesNothing() throws IOException {
    List<AuditChain.Entry> before = audit();
    String keys = home.run("keys", "list", "--json").out();
    String runs = home.run("status", "--case", "hotel", "--json").out();

    JsonNode drill =
        json(0, "incident", "drill", "-c", "hotel", "--out", at("drill").toString(), "--json");

    assertThat(drill.get("drill").asBoolean()).isTrue();
    assertThat(drill.get("state").asText()).isEqualTo("closed");
    assertThat(drill.get("people").asLong()).isEqualTo(guests);
    assertThat(drill.get("steps").findValuesAsText("step"))
        .containsExactly(
            "raise", "copy", "contain", "assess", "notify", "settle", "settle", "close");
    assertThat(drill.get("steps").findValues("millis"))
        .anyMatch(millis -> millis.asLong() > 0)
        .allMatch(millis -> millis.asLong() >= 0);
    assertThat(Files.readString(at("drill/authority.en.txt"))).contains("DRILL");

    assertThat(home.run("keys", "list", "--json").out()).isEqualTo(keys);
    assertThat(home.run("status", "--case", "hotel", "--json").out()).isEqualTo(runs);
    List<AuditChain.Entry> after = audit();
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.subList(before.size(), after.size()))
        .extracting(AuditChain.Entry::act)
        .containsExactly("incident drill", "evidence recorded");
    try (Ledger ledger = home.ledger();
        Stream<Path> left = Files.list(at("var"))) {
      assertThat(ledger.stopSwitch().now()).isEmpty();
      assertThat(ledger.caseStates().suspended()).isEmpty();
      assertThat(left).as("no copy is left").noneMatch(p -> p.toString().contains("drill-"));
    }
    assertThat(json(0, "incident", "list", "--json").get("incidents")).isEmpty();
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
  }

  @Test
  @Order(2)
  void oneWordStopsEverythingAndALeakGoesItsWayToItsLessons() throws IOException {
    JsonNode contained = json(0, "incident", "contain", "--all", "--json");
    String number = contained.get("incident").asText();
    assertThat(contained.get("state").asText()).isEqualTo("contained");
    CommandHome.Ended refused = home.run("run", "--case", "hotel");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("HUB-INC-10", "handover incident release");
    assertThat(json(0, "incident", "list", "--json").get("stopped").asBoolean()).isTrue();
    assertThat(home.run("incident", "list").out()).contains("EVERY FLOW IS STOPPED");

    assess(number);
    notifyEverybody(number);

    assertThat(
            json(0, "incident", "release", "--reason", "found", "--json").get("news").asBoolean())
        .isTrue();
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  private static void assess(String number) throws IOException {
    Path list = at("people.txt");
    JsonNode all =
        json(0, "incident", "assess", number, "-c", "hotel", "--list", list.toString(), "--json");
    assertThat(all.get("people").asLong()).isEqualTo(guests);
    assertThat(new HashSet<>(Files.readAllLines(list))).hasSize((int) guests);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
        .isEqualTo("rw-------");
    assertThat(count(all, "entity", "guest")).isEqualTo(guests);
    assertThat(count(all, "class", "contact")).isBetween(1L, guests);
    assertThat(all.get("duties").findValuesAsText("rule"))
        .containsExactlyInAnyOrder("cn-authority", "cn-individuals");

    JsonNode some =
        json(0, "incident", "assess", number, "-c", "hotel", "--field", "mobile", "--json");
    assertThat(some.get("counts").findValuesAsText("class")).containsExactly("contact");
    JsonNode none =
        json(
            0,
            "incident",
            "assess",
            number,
            "-c",
            "hotel",
            "--until",
            "2020-01-01T00:00:00Z",
            "--json");
    assertThat(none.get("people").asLong()).isZero();
    assertThat(home.run("incident", "assess", number, "-c", "hotel", "--field", "shoe").err())
        .contains("HUB-INC-21");
    json(0, "incident", "assess", number, "-c", "hotel", "--json");
  }

  private static long count(JsonNode incident, String what, String name) {
    for (JsonNode count : incident.get("counts")) {
      if (count.path(what).asText().equals(name)) {
        return count.get("people").asLong();
      }
    }
    return -1;
  }

  private static void notifyEverybody(String number) throws IOException {
    String[] close = {"incident", "close", number, "--remedy", "new locks", "--lessons", "sooner"};
    assertThat(home.run(close).err()).contains("HUB-INC-05", "cn-authority");
    assertThat(home.run("incident", "notify", number).code()).as("nothing to do").isEqualTo(2);

    Path drafts = at("drafts");
    json(
        0,
        "incident",
        "notify",
        number,
        "--out",
        drafts.toString(),
        "--cause",
        "a thief",
        "--json");
    assertThat(Files.readString(drafts.resolve("individuals.en.html"))).contains("a thief");
    assertThat(Files.readString(drafts.resolve("authority.zh.txt"))).contains("：" + guests + " 人");
    assertThat(home.run("incident", "notify", number, "--out", drafts.toString()).err())
        .contains("HUB-INC-22");

    assertThat(alarms()).contains("incident-due");
    assertThat(home.run("incident", "notify", number, "--sent", "cn-authority").err())
        .contains("HUB-INC-30");
    json(0, "incident", "notify", number, "--sent", "cn-authority", "--to", "its office", "--json");
    JsonNode told =
        json(
            0,
            "incident",
            "notify",
            number,
            "--not-owed",
            "cn-individuals",
            "--because",
            "the disk was encrypted",
            "--json");
    assertThat(told.get("state").asText()).isEqualTo("notified");
    assertThat(alarms()).doesNotContain("incident-due");

    assertThat(home.run(close).code()).isZero();
    assertThat(home.run(close).err()).contains("HUB-INC-02");
    assertThat(home.run("incident", "show", number).out())
        .contains("closed", "its office", "the disk was encrypted", "new locks", "sooner");
  }

  @Test
  @Order(3)
  void aCaseAloneIsStoppedAndItsKeysAreRevoked() throws IOException {
    String number =
        json(
                0,
                "incident",
                "raise",
                "-c",
                "hotel",
                "--kind",
                "stolen-key",
                "--summary",
                "a key is gone",
                "--aware",
                "2026-03-01T10:00:00Z",
                "--place",
                "de",
                "--json")
            .get("incident")
            .asText();
    assertThat(home.run("incident", "show", number).out())
        .contains("eu-authority", "until 2026-03-04T10:00:00Z", "NOT TOLD, THE TIME IS OVER");
    assertThat(alarms()).contains("incident-overdue");
    assertThat(home.run("incident", "contain", number).err()).contains("HUB-INC-36");
    assertThat(home.run("incident", "contain", number, "--all", "--revoke-keys").err())
        .contains("HUB-INC-37");

    JsonNode contained =
        json(
            0,
            "incident",
            "contain",
            number,
            "-c",
            "hotel",
            "--revoke-keys",
            "--revoke-recipient",
            "--json");
    assertThat(contained.get("revoked").asInt()).isEqualTo(2);
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.caseStates().suspension(CASE)).isPresent();
      assertThat(ledger.stopSwitch().now()).isEmpty();
      assertThat(ledger.keys().all())
          .filteredOn(key -> key.state() == KeyState.REVOKED)
          .extracting(KeyEntry::caseId)
          .hasSize(2);
    }
    assertThat(home.run("incident", "raise", "--summary", " ").err()).contains("HUB-INC-30");
    assertThat(home.run("incident", "show", "99").err()).contains("HUB-INC-01");
    assertThat(
            home.run("incident", "raise", "--summary", "x", "--aware", "2999-01-01T00:00:00Z")
                .err())
        .contains("HUB-INC-31");
  }

  @Test
  @Order(4)
  void whateverIsBrokenTheStopAndTheRevocationAreDone() throws IOException {
    Files.createDirectories(at("law"));
    Files.writeString(at("law/own.yaml"), "places: 7\n");
    CommandHome.Ended all = home.run("incident", "contain", "--all");
    assertThat(all.code()).isEqualTo(2);
    assertThat(all.err())
        .contains("every flow is stopped; no byte leaves any more", "rule pack own");
    Files.writeString(at("mappings/hotel/guest.yaml"), "entity: [\n");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.stopSwitch().now()).isPresent();
      ledger.caseStates().resume(CASE, "looked into", Instant.now(), "olga");
      assertThat(ledger.caseStates().suspension(CASE)).isEmpty();
    }
    CommandHome.Ended one = home.run("incident", "contain", "-c", "hotel");
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("stopped: hotel-2026; no byte leaves any more", "guest.yaml");
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.caseStates().suspension(CASE)).isPresent();
    }
  }

  private static List<AuditChain.Entry> audit() {
    try (Ledger ledger = home.ledger()) {
      List<AuditChain.Entry> entries = new ArrayList<>();
      ledger.audit().read(ledger.audit().head(), entries::add);
      return entries;
    }
  }

  private static String alarms() {
    assertThat(home.run("alarms", "look").code()).isZero();
    return home.run("alarms", "list").out();
  }

  private static Path at(String name) {
    return home.at(name);
  }

  private static JsonNode json(int code, String... arguments) throws IOException {
    CommandHome.Ended ended = home.run(arguments);
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    return new ObjectMapper().readTree(ended.out());
  }
}
