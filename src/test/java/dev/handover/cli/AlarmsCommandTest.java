package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alarms and suspension on the command line. */
class AlarmsCommandTest {
  private static final CaseId CASE = new CaseId("hotel-2026");
  @TempDir private static Path folder;

  @Test
  void aPersonSeesLooksClearsSuspendsAndResumes() throws IOException {
    CommandHome home = new CommandHome(folder);
    assertThat(home.run("alarms", "list").out()).contains("no alarms");

    JsonNode news = json(home, 0, "suspend", "-c", "hotel", "--reason", "a strange call", "--json");
    assertThat(news.get("news").asBoolean()).isTrue();
    for (int i = 0; i < 3; i++) {
      CommandHome.Ended refused = home.run("run", "--case", "hotel");
      assertThat(refused.code()).isEqualTo(3);
      assertThat(refused.err()).contains("HUB-WATCH-01", "a strange call");
    }
    assertThat(home.run("cutover", "--case", "hotel", "--yes").code()).isEqualTo(3);
    JsonNode status = json(home, 7, "status", "--case", "hotel", "--json");
    assertThat(status.get("suspended").get("reason").asText()).isEqualTo("a strange call");
    assertThat(status.get("suspended").get("by").asText())
        .isEqualTo(System.getProperty("user.name"));
    assertThat(status.get("next").asText()).contains("handover resume");
    assertThat(status.get("alarms").get(0).get("kind").asText())
        .as("found at the end of a run, whatever its end")
        .isEqualTo("run-refused");
    assertThat(home.run("status", "--case", "hotel").out()).contains("SUSPENDED since");

    assertThat(json(home, 0, "resume", "-c", "hotel", "--reason", "his boss", "--json").get("news"))
        .isEqualTo(new ObjectMapper().readTree("true"));
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
    assertThat(json(home, 0, "alarms", "list", "--json").get("alarms"))
        .as("a run was delivered")
        .isEmpty();

    try (Ledger ledger = home.ledger()) {
      ledger
          .alarms()
          .raise(
              Optional.<CaseId>empty(),
              Optional.empty(),
              AlarmKind.CHAIN_BROKEN,
              "entry 7",
              Instant.now());
      for (int i = 0; i < 101; i++) {
        ledger.audit().append("eve", "quarantined record shown in clear", CASE.value(), "guest 0");
      }
    }
    assertThat(json(home, 0, "alarms", "look", "--json").get("open")).hasSize(2);
    JsonNode of = json(home, 0, "alarms", "list", "--case", "hotel", "--json").get("alarms");
    assertThat(of).hasSize(1);
    assertThat(of.get(0).get("kind").asText()).isEqualTo("quarantine-read");
    assertThat(home.run("status", "--case", "hotel").out()).contains("chain-broken");

    String number = of.get(0).get("id").asText();
    assertThat(home.run("alarms", "clear", number).code()).as("no reason").isEqualTo(2);
    assertThat(home.run("alarms", "clear", number, "--reason", " ").err()).contains("HUB-CLI-80");
    assertThat(home.run("alarms", "clear", number, "--reason", "an audit").code()).isZero();
    assertThat(home.run("alarms", "clear", number, "--reason", "an audit").err())
        .contains("HUB-CLI-81");
    assertThat(json(home, 0, "alarms", "list", "--all", "--json").get("alarms")).hasSize(3);
    try (Ledger ledger = home.ledger()) {
      assertThat(ledger.audit().before(Long.MAX_VALUE, 1).get(0))
          .returns(System.getProperty("user.name"), AuditChain.Entry::actor)
          .returns("alarm cleared", AuditChain.Entry::act)
          .returns("quarantine-read: an audit", AuditChain.Entry::detail);
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  private static JsonNode json(CommandHome home, int code, String... arguments) throws IOException {
    CommandHome.Ended ended = home.run(arguments);
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    return new ObjectMapper().readTree(ended.out());
  }
}
