package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case's state means on the command line. */
class CutoverCommandTest {
  private static final CaseId CASE = new CaseId("hotel-2026");
  @TempDir private static Path folder;

  @Test
  void aCaseInCutOverOrHandedOverTakesNoRunAndStatusSaysSo() throws IOException {
    CommandHome home = new CommandHome(folder);
    CommandHome.Ended notAsked = home.run("cutover", "--case", "hotel");
    assertThat(notAsked.code()).isEqualTo(2);
    assertThat(notAsked.err()).contains("HUB-CUT-10", "--yes");
    RunId run = new RunId(json(home, 0, "run", "--case", "hotel", "--json").get("run").asText());
    JsonNode open = json(home, 0, "status", "--case", "hotel", "--json");
    assertThat(open.get("state").asText()).isEqualTo("open");
    assertThat(open.get("receipts")).isEmpty();
    assertThat(open.get("alarms")).isEmpty();

    Instant now = Instant.now();
    try (Ledger ledger = home.ledger()) {
      ledger.caseStates().freeze(CASE, now, "me");
    }
    CommandHome.Ended refused = home.run("run", "--case", "hotel");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("HUB-CUT-01", "--call-off");
    assertThat(home.run("status", "--case", "hotel").out()).contains("hotel-2026: freezing");
    assertThat(
            json(home, 0, "cutover", "--call-off", "--case", "hotel", "--json")
                .get("state")
                .asText())
        .isEqualTo("open");

    try (Ledger ledger = home.ledger()) {
      ledger.caseStates().freeze(CASE, now, "me");
      ledger.caseStates().swept(CASE, run, now, "me");
      ledger.caseStates().finish(CASE, run, now, "me");
      ledger.caseStates().handOver(CASE, Optional.of(now), now, "me");
    }
    assertThat(home.run("run", "--case", "hotel").err())
        .contains("HUB-CUT-02", "its support ended at");
    JsonNode over = json(home, 0, "status", "--case", "hotel", "--json");
    assertThat(over.get("state").asText()).isEqualTo("handed over");
    assertThat(over.get("finalRun").asText()).isEqualTo(run.value());
    assertThat(Instant.parse(over.get("supportUntil").asText())).isBeforeOrEqualTo(now);
  }

  private static JsonNode json(CommandHome home, int code, String... arguments) throws IOException {
    CommandHome.Ended ended = home.run(arguments);
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    return new ObjectMapper().readTree(ended.out());
  }
}
