package dev.handover.cli.demo.life;

import dev.handover.people.Role;
import java.nio.file.Path;
import java.time.LocalTime;

/** What the hub itself keeps of the case ends with its keys: backups, parcels, quarantine. */
final class OwnCopies implements Act {
  private static final LocalTime NOON = LocalTime.of(12, 0);

  @Override
  public String title() {
    return "the hub's own copies";
  }

  @Override
  public void play(Scene scene) {
    scene.pass(0, NOON);
    String folder = scene.stage().folder();
    String caseId = scene.stage().caseId().value();
    String[] destroy = {"keys", "destroy", "--case", folder, "--confirm", caseId};
    scene.agree(Role.ENGINEER.word(), destroy);
    scene.command(Role.ENGINEER, destroy);
    scene.reopenKeystore();
    scene.say(
        "the case's keys are destroyed, and with them every backup and parcel that the hub kept");
    Path to = scene.folder("certificates-final");
    String certificate =
        scene
            .command(
                Role.OFFICER,
                "retention",
                "certificates",
                "--case",
                folder,
                "--renew",
                "--out",
                to.toString())
            .path("files")
            .path(0)
            .asText();
    String trust = String.valueOf(scene.figures().get("certificateTrust"));
    scene.command(Role.AUDITOR, "verify", certificate, "--trust", trust);
    scene.figures().put("certificate", certificate);
    scene.say("the certificate says so now, and is good: %s", certificate);
  }
}
