package dev.handover.flow;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says why a delivery, or a file of exports, is tried again. Camel's own line names message ids and
 * foreign exceptions, which help nobody. The bean {@code retries} of {@code
 * routes/errors.camel.yaml}.
 */
public final class Retries implements Processor {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  /** Whether the server knows us and does not let us in, which seldom changes by waiting. */
  public boolean isRefused(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failed) {
    return Trouble.isRefusedLogin(failed);
  }

  /** Whether the line was closed by another worker, whose own trouble is told apart. */
  public boolean isCutLine(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failed) {
    return Trouble.isCutLine(failed);
  }

  @Override
  public void process(Exchange exchange) {
    Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    LOG.warn(
        "trying again ({} of {}): {}",
        exchange.getIn().getHeader(Exchange.REDELIVERY_COUNTER),
        exchange.getIn().getHeader(Exchange.REDELIVERY_MAX_COUNTER),
        exchange.getIn().getBody() instanceof RouteExports.Asking asking
            ? asking.meanwhile(caught)
            : Trouble.meanwhile(caught));
  }
}
