package dev.handover.cli.demo.life;

import dev.handover.people.Role;
import java.time.LocalTime;

/** The waiting time is over; one officer proposes the plan, another one signs exactly that. */
final class Agreed implements Act {
  private static final int NOTICE_DAYS = 31;
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  @Override
  public String title() {
    return "two people agree";
  }

  @Override
  public void play(Scene scene) {
    scene.pass(NOTICE_DAYS, MORNING);
    scene.refused(
        scene.tried(Role.ENGINEER.word(), "retention", "purge", "--case", scene.stage().folder()),
        "a purge without a second person's word");
    scene.agree(Role.OFFICER.word(), "retention", "approve", "--case", scene.stage().folder());
    scene.say("an officer proposed the plan, another one signed its digest");
  }
}
