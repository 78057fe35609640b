package dev.handover.cli.demo.life;

import dev.handover.people.Role;
import java.time.LocalTime;

/** The guest who asked is told what was done. */
final class Answered implements Act {
  private static final LocalTime MORNING = LocalTime.of(9, 30);

  @Override
  public String title() {
    return "the guest is answered";
  }

  @Override
  public void play(Scene scene) {
    scene.pass(0, MORNING);
    scene.command(
        Role.OFFICER,
        "subject",
        "answer",
        String.valueOf(scene.figures().get("request")),
        "--case",
        scene.stage().folder(),
        "--text",
        "deleted at the buyer; the receipt of the buyer is here");
    scene.say("the guest who asked is answered: gone at the buyer, by his own receipt");
  }
}
