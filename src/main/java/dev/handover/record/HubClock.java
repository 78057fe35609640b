package dev.handover.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of a hub: whatever has a business meaning (a run's day, a gate's, an approval's
 * end, a receipt's, a hold's, a certificate's or an audit entry's time) is asked here. Durations
 * that are measured, and the ages of files, are not: they belong to the machine.
 *
 * <p>It is the system's clock. Only the story of the demo lets weeks pass in minutes, in its own
 * process, over a new folder of its own, and through {@link #tell}, which the code of that story
 * alone can open. There is deliberately no setting, option, variable or file for it: who could set
 * a hub's clock could sign a certificate of destruction for a day on which nothing was destroyed,
 * let a waiting time be over, or bring a lapsed approval back to life.
 */
public final class HubClock {
  private static final String STORY = "dev.handover.cli.demo.life";
  private static final AtomicReference<Story> TOLD = new AtomicReference<>();
  private static final Clock UTC = new Ticking(ZoneOffset.UTC);

  private HubClock() {}

  /** The clock itself, in UTC; what holds it sees the story's jumps. */
  public static Clock utc() {
    return UTC;
  }

  /** This moment. */
  public static Instant now() {
    return UTC.instant();
  }

  /** The day that is today there. */
  public static LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now(), zone);
  }

  /**
   * Begins a story: from now on this process's time runs on from {@code begin}, until it is closed.
   *
   * @throws IllegalStateException for any caller but the demo's story, and while another is told
   */
  public static Story tell(Instant begin) {
    Class<?> caller =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    if (!caller.getPackageName().equals(STORY)) {
      throw new IllegalStateException(
          "the clock is not for "
              + caller.getName()
              + " to set: only the demo's story lets it jump");
    }
    Story story = new Story(begin);
    if (!TOLD.compareAndSet(null, story)) {
      throw new IllegalStateException("a story is being told already");
    }
    return story;
  }

  /** The time of a story: goes on by itself and jumps forward only. */
  public static final class Story implements AutoCloseable {
    private volatile Duration offset;

    private Story(Instant begin) {
      offset = Duration.between(Clock.systemUTC().instant(), begin);
    }

    private Instant now() {
      return Clock.systemUTC().instant().plus(offset);
    }

    /**
     * Lets time pass until then.
     *
     * @throws IllegalArgumentException when that is over: what happened does not happen again
     */
    public void jump(Instant to) {
      Duration ahead = Duration.between(now(), to);
      if (ahead.isNegative()) {
        throw new IllegalArgumentException("it is " + now() + ": no clock goes back to " + to);
      }
      offset = offset.plus(ahead);
    }

    /** Ends the story: the system's time is the hub's again. */
    @Override
    public void close() {
      TOLD.compareAndSet(this, null);
    }
  }

  private static final class Ticking extends Clock {
    private final ZoneId zone;

    private Ticking(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      Story story = TOLD.get();
      return story == null ? Clock.systemUTC().instant() : story.now();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Ticking(other);
    }
  }
}
