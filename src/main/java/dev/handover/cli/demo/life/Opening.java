package dev.handover.cli.demo.life;

import dev.handover.people.Role;

/** Before anything moves: documents, and two people who agree. */
final class Opening implements Act {
  @Override
  public String title() {
    return "documents and gates";
  }

  @Override
  public void play(Scene scene) {
    int documents = scene.stage().gates().get();
    scene.say(
        "the gates of the case are open: %d documents, and two people who approved its plan",
        documents);
    scene.command(Role.OFFICER, "gates", "--case", scene.stage().folder());
  }
}
