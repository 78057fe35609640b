package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The plan of the destruction, and the notice to the people whom it is about. */
final class Planned implements Act {
  @Override
  public String title() {
    return "the plan, and the notice to the guests";
  }

  @Override
  public void play(Scene scene) {
    JsonNode plan =
        scene.command(Role.OFFICER, "retention", "plan", "--case", scene.stage().folder());
    String id = plan.path("plan").asText();
    scene.figures().put("plan", id);
    scene.say("plan %s says of every record what becomes of it, and nothing is changed", id);
    Path log = scene.stage().root().resolve("evidence/destruction-notice.log");
    scene.write(
        log, "Made up by the demo: every guest was told.\n".getBytes(StandardCharsets.UTF_8));
    scene.command(
        Role.OFFICER,
        "retention",
        "notice",
        "--case",
        scene.stage().folder(),
        "--told",
        scene.now().toLocalDate().toString(),
        "--evidence",
        log.toString());
    scene.say("the guests are told; nothing may happen before their thirty days are over");
    Scene.Ended early =
        scene.tried(Role.ENGINEER.word(), "retention", "purge", "--case", scene.stage().folder());
    scene.refused(early, "a purge today");
  }
}
