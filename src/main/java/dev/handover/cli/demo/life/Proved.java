package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;
import java.nio.file.Path;
import java.time.LocalTime;

/** Nothing of it is found again, and a certificate says so that anybody can check. */
final class Proved implements Act {
  private static final LocalTime LATER = LocalTime.of(11, 0);

  @Override
  public String title() {
    return "the proof";
  }

  @Override
  public void play(Scene scene) {
    scene.pass(0, LATER);
    String folder = scene.stage().folder();
    JsonNode search = scene.command(Role.OFFICER, "retention", "search", "--case", folder);
    scene.figures().put("searchedClean", search.path("clean").asBoolean());
    scene.say(
        "every record and every person of the plan is searched for once more: nothing is found");
    Path to = scene.folder("certificates");
    JsonNode written =
        scene.command(
            Role.AUDITOR, "retention", "certificates", "--case", folder, "--out", to.toString());
    String certificate = written.path("files").path(0).asText();
    String trust = to.resolve("hub.asc").toString();
    scene.command(Role.AUDITOR, "audit", "certificate", "--out", trust);
    scene.command(
        Role.AUDITOR, "retention", "certificates", "--case", folder, "--check", certificate);
    JsonNode verified = scene.command(Role.AUDITOR, "verify", certificate, "--trust", trust);
    scene.figures().put("certificate", certificate);
    scene.figures().put("certificateTrust", trust);
    scene.figures().put("certificateGood", verified.path("good").asBoolean());
    scene.say("the certificate of destruction is good: %s", certificate);
  }
}
