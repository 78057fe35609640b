package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;
import java.time.LocalTime;

/** What of the seller's copy may go, and what the law wants kept. */
final class Foresight implements Act {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  @Override
  public String title() {
    return "what may go, and when";
  }

  @Override
  public void play(Scene scene) {
    scene.pass(1, MORNING);
    JsonNode due =
        scene.command(Role.OFFICER, "retention", "due", "--case", scene.stage().folder());
    for (JsonNode each : due.path("cases").path(0).path("due")) {
      if (!each.path("over").asBoolean()) {
        scene.say(
            "kept: %s %s, %s from %s (%s)",
            each.path("entity").asText(),
            each.path("class").asText(),
            each.path("keep").asText(),
            each.path("from").asText(),
            each.path("ground").asText());
      }
    }
    JsonNode preview =
        scene.command(Role.OFFICER, "retention", "preview", "--case", scene.stage().folder());
    scene.say(
        "a preview: %,d records would go, %,d would be overwritten in part, %,d stay",
        preview.path("delete").asLong(),
        preview.path("blank").asLong(),
        preview.path("keep").asLong() + preview.path("held").asLong());
  }
}
