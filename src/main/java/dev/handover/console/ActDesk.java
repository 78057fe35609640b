package dev.handover.console;

import dev.handover.record.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Carries out what people ask for on pages, as the command line would, each in a thread of its own:
 * a run goes on when the page is closed.
 */
final class ActDesk implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ActDesk.class);
  private static final int AT_ONCE = 4;
  private static final int KEPT_FREE = 2;
  private static final int WAITING = 8;
  private static final int KEPT = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private final Commands commands;
  private final Clock clock;
  private final Deque<ActRun> newest = new ArrayDeque<>();
  private final ThreadPoolExecutor threads = threads(AT_ONCE);

  /** What stops runs does not wait behind them. */
  private final ThreadPoolExecutor urgent = threads(KEPT_FREE);

  private long last;

  ActDesk(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  private static ThreadPoolExecutor threads(int most) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            most,
            most,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "handover-act");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /**
   * Begins an act and waits a moment, since most end at once. Who may is asked before.
   *
   * @return nothing where too much is under way already
   */
  Optional<ActRun> begin(Act act, Map<String, String> form, SignedIn who) {
    Optional<Submitted> begun = submitted(act, form, who);
    begun.map(Submitted::ending).ifPresent(ActDesk::await);
    return begun.map(Submitted::run);
  }

  /** The same without waiting. */
  Optional<ActRun> submit(Act act, Map<String, String> form, SignedIn who) {
    return submitted(act, form, who).map(Submitted::run);
  }

  private record Submitted(ActRun run, Future<?> ending) {}

  private Optional<Submitted> submitted(Act act, Map<String, String> form, SignedIn who) {
    ActRun run = enter(act, who);
    Future<?> ending;
    try {
      ThreadPoolExecutor free = CommandsEndpoint.isUrgent(act.words()) ? urgent : threads;
      ending = free.submit(() -> execute(act, form, who, run));
    } catch (RejectedExecutionException full) {
      synchronized (newest) {
        newest.remove(run);
      }
      return Optional.empty();
    }
    return Optional.of(new Submitted(run, ending));
  }

  /** One of the newest, for whoever asked for it. */
  Optional<ActRun> find(long number, SignedIn who) {
    synchronized (newest) {
      return newest.stream()
          .filter(each -> each.getNumber() == number && each.isOf(who.getName()))
          .findFirst();
    }
  }

  private ActRun enter(Act act, SignedIn who) {
    synchronized (newest) {
      ActRun run = new ActRun(++last, act, who.getName(), clock.instant());
      newest.addFirst(run);
      if (newest.size() > KEPT) {
        newest.removeLast();
      }
      return run;
    }
  }

  private static void await(Future<?> ending) {
    try {
      ending.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException takesLonger) {
      // its page tells how it goes on
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("an act failed: {}", e.getCause().getClass().getName());
    }
  }

  private void execute(Act act, Map<String, String> form, SignedIn who, ActRun run) {
    int code = ExitCode.INTERNAL.number();
    Optional<Path> folder = Optional.empty();
    try {
      folder = act.file().map(field -> given(form.get(field.name())));
      code = commands.execute(order(act, form, who, folder), run.out(), run.err());
    } finally {
      run.ended(code);
      folder.ifPresent(ActDesk::remove);
    }
  }

  Commands.Order order(Act act, Map<String, String> form, SignedIn who, Optional<Path> folder) {
    return new Commands.Order(act.arguments(form), who.person(), false, folder);
  }

  /** The text of a form as the file that the command reads, in a folder nobody else reads. */
  private static Path given(String text) {
    try {
      Path folder =
          Files.createTempDirectory(
              "handover-act",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.writeString(folder.resolve(Act.FILE), text.replace("\r\n", "\n"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(Act.FILE));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.warn("{} could not be removed", folder);
    }
  }

  /** What is under way ends by itself: an interrupt would close the ledger's file under it. */
  @Override
  public void destroy() {
    threads.shutdown();
    urgent.shutdown();
  }
}
