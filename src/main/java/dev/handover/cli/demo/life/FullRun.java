package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.ledger.RunState;
import dev.handover.people.Role;
import dev.handover.record.RunId;
import java.util.Locale;

/** Everything that may travel travels once, and the buyer answers. */
final class FullRun implements Act {
  @Override
  public String title() {
    return "the full run";
  }

  @Override
  public void play(Scene scene) {
    JsonNode run =
        scene.command(Role.OPERATOR, "run", "--case", scene.stage().folder(), "--mode", "full");
    scene.figures().full(run);
    scene.say(
        "%,d records read, %,d delivered; the others stay, each for a reason that is counted",
        run.path("read").asLong(), run.path("delivered").asLong());
    scene.buyerReceives();
    RunState state =
        scene
            .stage()
            .ledger()
            .runs()
            .find(new RunId(run.path("run").asText()))
            .orElseThrow()
            .state();
    scene.figures().put("state", state.name().toLowerCase(Locale.ROOT));
    scene
        .figures()
        .put("receipt", state == RunState.ACKNOWLEDGED ? "acknowledged" : "not accepted");
    scene.say("the buyer verified, opened and loaded them; his receipt agrees");
  }
}
