package dev.handover.flow;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * As many windows at once as the settings say. Where all workers are busy the splitter waits for
 * one, so that windows wait in the ledger and not in memory.
 */
final class WindowWorkers extends ThreadPoolExecutor {
  private int busy;

  WindowWorkers(int workers) {
    super(
        workers,
        workers,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(1),
        work -> new Thread(work, "window-worker"),
        WindowWorkers::waitForRoom);
  }

  /** Waits until no window is being worked on: a run that stops lets its last windows end. */
  synchronized void awaitIdle() {
    try {
      while (busy > 0 || !getQueue().isEmpty()) {
        wait(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  protected synchronized void beforeExecute(Thread thread, Runnable work) {
    busy++;
  }

  @Override
  protected synchronized void afterExecute(Runnable work, Throwable thrown) {
    busy--;
    notifyAll();
  }

  private static void waitForRoom(Runnable work, ThreadPoolExecutor workers) {
    try {
      workers.getQueue().put(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RejectedExecutionException("stopped while waiting for a free worker", e);
    }
  }
}
