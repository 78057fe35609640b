package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;

/** The engineer looks at a database that he has never seen, and whether the mappings fit it. */
final class FirstLook implements Act {
  @Override
  public String title() {
    return "the first look";
  }

  @Override
  public void play(Scene scene) {
    String proposals = scene.stage().root().resolve("scan").toString();
    JsonNode found =
        scene.command(Role.ENGINEER, "scan", "--case", scene.stage().folder(), "--out", proposals);
    scene.say(
        "the engineer scans the seller's database: %d tables; a mapping is proposed for each in %s",
        found.path("tables").size(), proposals);
    scene.command(Role.ENGINEER, "check", "--case", scene.stage().folder(), "--source");
    scene.say("the case's own mappings are complete, and fit the database");
  }
}
