package dev.handover.console;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.RunId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells the pages that show a run that it went on, as server-sent events: the page then asks for
 * its figures, and is asked who looks. One look at the ledger a second for each run that is
 * watched, however many watch it; none while nobody does.
 */
final class LiveRuns implements DisposableBean {
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** The browser comes back by itself, and shows anew who it is for. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int MOST = 64;
  private static final int QUIET = 15;
  private final Ledger ledger;
  private final Map<RunId, Watched> watched = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "handover-live");
            thread.setDaemon(true);
            return thread;
          });

  LiveRuns(Ledger ledger) {
    this.ledger = ledger;
    looks.scheduleWithFixedDelay(
        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is known of a run, and who watches it. */
  private static final class Watched {
    private final List<SseEmitter> browsers = new CopyOnWriteArrayList<>();
    private String last = "";
    private int quiet;
  }

  /** A stream of events named {@code run}, one whenever the run has gone on. */
  SseEmitter watch(RunId run) {
    SseEmitter browser = new SseEmitter(LONGEST.toMillis());
    // in one step with the look that forgets a run nobody watches
    Watched here =
        watched.compute(
            run,
            (id, known) -> {
              Watched entered = known == null ? new Watched() : known;
              if (entered.browsers.size() < MOST) {
                entered.browsers.add(browser);
              }
              return entered;
            });
    if (!here.browsers.contains(browser)) {
      browser.complete();
      return browser;
    }
    Runnable gone = () -> here.browsers.remove(browser);
    browser.onCompletion(gone);
    browser.onTimeout(browser::complete);
    browser.onError(e -> gone.run());
    return browser;
  }

  private void look() {
    for (RunId each : watched.keySet()) {
      Watched here =
          watched.computeIfPresent(each, (id, now) -> now.browsers.isEmpty() ? null : now);
      if (here != null) {
        look(each, here);
      }
    }
  }

  private void look(RunId id, Watched here) {
    String now;
    boolean over;
    try {
      Run run = ledger.runs().find(id).orElseThrow();
      now = run.state() + " " + ledger.windows().tally(id).read();
      over = !RunFigures.isUnderWay(run);
    } catch (RuntimeException busy) {
      return; // the next look tells
    }
    boolean news = !now.equals(here.last);
    here.last = now;
    here.quiet = news ? 0 : here.quiet + 1;
    if (news || here.quiet >= QUIET) {
      here.quiet = 0;
      here.browsers.forEach(each -> tell(each, news));
    }
    if (over) {
      here.browsers.forEach(LiveRuns::end);
    }
  }

  /** With a word, or the browser would come back and ask again. */
  private static void end(SseEmitter browser) {
    try {
      browser.send(SseEmitter.event().name("end").data("over"));
    } catch (IOException | IllegalStateException gone) {
      // then nobody comes back
    }
    browser.complete();
  }

  /** A browser that has gone is noticed by the comment that is sent when nothing happens. */
  private static void tell(SseEmitter browser, boolean news) {
    try {
      browser.send(
          news ? SseEmitter.event().name("run").data("on") : SseEmitter.event().comment("."));
    } catch (IOException | IllegalStateException gone) {
      browser.complete();
    }
  }

  @Override
  public void destroy() {
    looks.shutdown();
    watched.values().forEach(each -> each.browsers.forEach(SseEmitter::complete));
  }
}
