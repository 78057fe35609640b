package dev.handover.cli.demo.life;

import dev.handover.record.HubClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * The whole life of a case, act by act. It begins weeks ago and ends about now, so that nothing
 * that is signed in it lies in the future of who looks at it afterwards.
 */
public final class Life implements AutoCloseable {
  /** What the other officer is called, of the two whom a destruction takes. */
  public static final String SECOND_OFFICER = "second-officer";

  private static final long DAYS = 40;

  private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** The shipped rule packs and the agreements of the example begin with this year. */
  private static final Instant EARLIEST = Instant.parse("2026-01-05T01:00:00Z");

  private static final List<Act> ACTS =
      List.of(
          new FirstLook(),
          new Opening(),
          new FullRun(),
          new Night(1, false),
          new AskedToGo(),
          new Night(2, false),
          new Answered(),
          new Night(3, true),
          new HandedOver(),
          new Foresight(),
          new Planned(),
          new Agreed(),
          new Purged(),
          new Proved(),
          new OwnCopies());

  private final HubClock.Story clock;

  private Life(HubClock.Story clock) {
    this.clock = clock;
  }

  /** Turns the clock of this process to where a life begins; the people of it come next. */
  public static Life begin() {
    Instant begin = HubClock.today(PLACE).minusDays(DAYS).atTime(MORNING).atZone(PLACE).toInstant();
    return new Life(HubClock.tell(begin.isBefore(EARLIEST) ? EARLIEST : begin));
  }

  /**
   * Plays it all.
   *
   * @param told hears the story, line by line
   * @throws dev.handover.record.HandoverException where something does not end as it must
   */
  public Figures play(Stage stage, Consumer<String> told) {
    stage
        .ledger()
        .audit()
        .append(
            "demo",
            "story begun",
            stage.caseId().value(),
            "a made-up life: its clock jumps, and no time in it is a real one");
    Scene scene = new Scene(stage, clock, told);
    for (Act act : ACTS) {
      scene.say("– %s", act.title());
      act.play(scene);
    }
    scene.figures().put("source", stage.seller().url());
    scene.figures().put("sourceUser", stage.seller().user());
    scene.figures().put("sourcePassword", stage.seller().password());
    scene.figures().put("auditEntries", stage.ledger().audit().head().sequence());
    return scene.figures();
  }

  /** The system's time is the hub's again. */
  @Override
  public void close() {
    clock.close();
  }
}
