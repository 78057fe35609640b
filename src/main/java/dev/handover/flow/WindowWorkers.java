package dev.handover.flow;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * As many windows at once as the settings say. What waits is small: a window's name and bounds.
 * Camel's splitter runs in this pool too, so the queue must never make it wait.
 */
final class WindowWorkers extends ThreadPoolExecutor {
  private int busy;

  WindowWorkers(int workers) {
    super(workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Worker::new);
  }

  /** One that works on windows. */
  private static final class Worker extends Thread {
    Worker(Runnable work) {
      super(work, "window-worker");
    }
  }

  /**
   * Waits until no window is being worked on: a run that stops lets its last windows end. Asked by
   * a worker, it does not wait for that one.
   */
  synchronized void awaitIdle() {
    int asking = Thread.currentThread() instanceof Worker ? 1 : 0;
    try {
      while (busy > asking || !getQueue().isEmpty()) {
        wait(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Begins nothing more and interrupts nobody: that would close the ledger's file under others. */
  void end() {
    getQueue().clear();
    shutdown();
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
}
