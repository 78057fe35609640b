package dev.handover.flow;

import dev.handover.law.ClosedGates;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * How an attempt at a run ends before the manifest: with all that it held given back and its reason
 * in the ledger, so that this hub or another can begin the next. The bean {@code attempts} of
 * {@code routes/again.camel.yaml}.
 */
public final class Attempts {
  /** Longer than a stalled server is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final RunControl runs;
  private final ActiveRuns active;
  private final Deals deals;
  private final StopWord word;
  private final StopWatch stop;
  private volatile boolean toldToStop;

  Attempts(RunControl runs, ActiveRuns active, Deals deals, StopWord word, StopWatch stop) {
    this.runs = runs;
    this.active = active;
    this.deals = deals;
    this.word = word;
    this.stop = stop;
  }

  /** Notes why the attempt ended; the same reason then tells the route whether to try again. */
  public void end(
      Exchange exchange,
      @Variable("order") RunOrder order,
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failed) {
    HandoverException reason = reason(order, failed);
    Optional<ClosedGates> gates =
        reason instanceof ClosedGates closed ? Optional.of(closed) : Optional.empty();
    Optional<ActiveRun> run = gates.flatMap(closed -> active.of(order.caseId()));
    List<OutgoingFile> told = run.map(each -> word.files(each, gates.get())).orElse(List.of());
    try {
      runs.noteHostKey(order, reason);
      runs.stopped(order.caseId(), reason);
      run.ifPresent(each -> word.tell(each, told, reason));
    } catch (RuntimeException ledgerIsAway) {
      reason.addSuppressed(ledgerIsAway); // the ledger calls it running; it goes on all the same
    }
    notYetHandled(exchange);
    throw reason;
  }

  private HandoverException reason(RunOrder order, Throwable failed) {
    if (toldToStop) {
      return told(order);
    }
    return stop.cut()
        ? stop.reason()
        : Trouble.explain(failed, deals.of(order.caseId()).file().delivery().to());
  }

  /**
   * An error handler further in has given up, and says so to all outside; the one around the
   * attempts is to decide for itself.
   */
  private static void notYetHandled(Exchange exchange) {
    exchange.getExchangeExtension().setFailureHandled(false);
    exchange.getExchangeExtension().setErrorHandlerHandled(null);
    exchange.getExchangeExtension().setRedeliveryExhausted(false);
  }

  /** The program was told to end: what runs is stopped, before the routes and the ledger close. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE + 1) // the schedule first
  void closing(ContextClosedEvent event) {
    toldToStop = true;
    active.stopAll(PATIENCE);
  }

  private static HandoverException told(RunOrder order) {
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-RUN-21",
        "the hub was told to stop while it ran case "
            + order.caseId()
            + "; run again to go on where it stopped");
  }
}
