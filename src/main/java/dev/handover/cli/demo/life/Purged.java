package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;

/** The destruction at the seller's database, first as a rehearsal. */
final class Purged implements Act {
  @Override
  public String title() {
    return "the destruction";
  }

  @Override
  public void play(Scene scene) {
    JsonNode rehearsed = purge(scene, "--dry-run").path("entities");
    JsonNode done = purge(scene);
    JsonNode entities = done.path("entities");
    if (!rehearsed.equals(entities)) {
      throw new HandoverException(
          ExitCode.INTERNAL,
          "HUB-CLI-97",
          "the rehearsal said other numbers than the destruction: " + rehearsed + ", " + entities);
    }
    long destroyed = sum(entities, "deleted");
    long blanked = sum(entities, "blanked");
    long kept = blanked + sum(entities, "kept") + sum(entities, "held");
    scene.figures().put("destroyed", destroyed);
    scene.figures().put("blanked", blanked);
    scene.figures().put("kept", kept);
    scene.figures().put("destruction", done);
    scene.say(
        "%,d records destroyed, as many as the rehearsal said; %,d stay because the law wants them,"
            + " %,d of these without their personal columns",
        destroyed, kept, blanked);
  }

  private static JsonNode purge(Scene scene, String... more) {
    String[] words = new String[6 + more.length];
    String plan = String.valueOf(scene.figures().get("plan"));
    String[] first = {"retention", "purge", "--case", scene.stage().folder(), "--plan", plan};
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return scene.command(Role.ENGINEER, words);
  }

  private static long sum(JsonNode entities, String what) {
    long sum = 0;
    for (JsonNode each : entities) {
      sum += each.path(what).asLong();
    }
    return sum;
  }
}
