package dev.handover.cli;

import dev.handover.flow.RunOrder;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on the terminal that says how far a run is; silent where nobody looks. */
public final class ProgressLine implements AutoCloseable {
  private final boolean someoneLooks =
      Seat.taken().map(Seat::terminal).orElse(System.console() != null);
  private final PrintWriter err = Seat.beside();
  private final long start = System.nanoTime();
  private boolean shown;

  /** Shows a run's newest figures in place of the last. */
  public void show(RunOrder.Progress progress) {
    if (!progress.before().isEmpty()) {
      show(progress.before());
      return;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    show(
        String.format(
            Locale.ROOT,
            "%,d records, %d of %d windows, %,.0f records/s",
            progress.records(),
            progress.done(),
            progress.windows(),
            progress.records() / Math.max(0.1, seconds)));
  }

  /** Shows a text in place of the last. */
  public synchronized void show(String text) {
    if (someoneLooks) {
      err.print("\r  " + text + "   ");
      err.flush();
      shown = true;
    }
  }

  @Override
  public synchronized void close() {
    if (shown) {
      err.println();
      shown = false;
    }
  }
}
