package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;
import java.time.LocalTime;
import java.util.List;

/** A guest asks to be deleted: the next delta tells the buyer. */
final class AskedToGo implements Act {
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  @Override
  public String title() {
    return "a guest asks to be deleted";
  }

  @Override
  public void play(Scene scene) {
    scene.pass(0, MORNING);
    List<Long> guests =
        scene
            .seller()
            .keys(
                "select guest_id from guests where share_consent = 'Y' and is_deleted = 0 and mobile"
                    + " is not null order by guest_id");
    String guest = Long.toString(guests.get(guests.size() / 2));
    JsonNode request =
        scene.command(
            Role.OFFICER,
            "subject",
            "delete",
            guest,
            "--case",
            scene.stage().folder(),
            "--identity",
            "came to the desk with the booking");
    String id = request.path("request").asText();
    scene.figures().put("request", id);
    scene.say(
        "a guest asks to be deleted (request %s): the next delta takes the guest and every stay back",
        id);
  }
}
