package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.LocalTime;

/** The cut-over: the seller freezes, everything is compared twice, the buyer signs for the last. */
final class HandedOver implements Act {
  private static final LocalTime EVENING = LocalTime.of(22, 0);

  @Override
  public String title() {
    return "the cut-over";
  }

  @Override
  public void play(Scene scene) {
    scene.pass(2, EVENING);
    scene.say("the seller freezes his system; every record is compared, and once more");
    Scene.Ended waiting = scene.tried(Role.OPERATOR.word(), command(scene));
    if (waiting.code() != ExitCode.DELIVERY_FAILED.number()) {
      throw new HandoverException(
          ExitCode.INTERNAL,
          "HUB-CLI-97",
          "the cut-over did not wait for the buyer's receipt: " + waiting.err().strip());
    }
    scene.buyerReceives();
    JsonNode done = scene.command(Role.OPERATOR, command(scene));
    scene.figures().put("phase", done.path("state").asText());
    scene.figures().put("chain", done.path("runs").asLong());
    scene.say(
        "handed over: the final receipt agrees, the chain of %d manifests is whole",
        done.path("runs").asLong());
    Backup.now(scene);
    Backup.drill(scene);
  }

  private static String[] command(Scene scene) {
    return new String[] {
      "cutover",
      "--case",
      scene.stage().folder(),
      "--yes",
      "--freeze-check",
      "PT0.2S",
      "--wait",
      "PT0S",
      "--support",
      "PT0S"
    };
  }
}
