package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;

/** Backups of the case, and the proof that one comes back. */
final class Backup {
  private Backup() {}

  static void now(Scene scene) {
    JsonNode taken =
        scene.command(Role.OPERATOR, "backup", "now", "--case", scene.stage().folder());
    scene.figures().backup(taken);
    scene.say(
        "a backup of %,d records, read back after it was written", taken.path("records").asLong());
  }

  static void drill(Scene scene) {
    JsonNode drill =
        scene.command(Role.OPERATOR, "backup", "drill", "--case", scene.stage().folder());
    scene.figures().drill(drill);
    scene.say(
        "a drill: %,d records restored into a scratch database and compared, %s: %s",
        drill.path("records").asLong(),
        drill.path("outcome").asText(),
        drill.path("detail").asText());
  }
}
