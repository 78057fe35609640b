package dev.handover.flow;

import dev.handover.api.Fetch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests to a seller's API by {@code routes/fetch.camel.yaml}, whose bean {@code fetch} it is.
 */
public final class RouteFetch implements Fetch {
  private static final Logger LOG = LoggerFactory.getLogger(RouteFetch.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** By these Camel counts the attempts. */
  private static final String COUNTED = "CamelRedeliver*";

  private static final String ASKING = "asking";
  private static final String REQUEST = "request";

  private final ProducerTemplate routes;

  RouteFetch(CamelContext camel) {
    this.routes = camel.createProducerTemplate();
  }

  /** The HTTP client leaves to the routes: trying again, following, knowing who it is. */
  static void leaveToRoutes(CamelContext camel) {
    for (String name : List.of("http", "https")) {
      HttpComponent component = camel.getComponent(name, HttpComponent.class);
      component.setAutomaticRetriesDisabled(true);
      component.setRedirectHandlingDisabled(true);
      component.setCookieManagementDisabled(true);
      component.setAuthCachingDisabled(true);
    }
  }

  @Override
  public void send(Asking asking) {
    try {
      routes.requestBody("direct:fetch", asking);
    } catch (CamelExecutionException e) {
      throw explained(e, asking);
    }
  }

  /** Milliseconds until the API's pace allows the next request. */
  public long pause(Asking asking) {
    return (asking.pause().toNanos() + 999_999) / 1_000_000;
  }

  /** Where the request goes, and how long its answer may keep silent; no secret is in it. */
  public String endpoint(Exchange exchange) {
    Request request = exchange.getVariable(REQUEST, Request.class);
    String scheme = request.address().getScheme().toLowerCase(Locale.ROOT);
    long millis = request.timeout().toMillis();
    return scheme
        + "://"
        + request.address().getRawAuthority()
        + "?throwExceptionOnFailure=false&followRedirects=false&disableStreamCache=true"
        + "&httpClient.responseTimeout="
        + millis
        + "&httpConnection.socketTimeout="
        + millis
        + "&httpConnection.connectTimeout="
        + Math.min(millis, 20_000);
  }

  /** Makes the request: its login and its signature are as of now. */
  public void prepare(Exchange exchange) {
    Asking asking = exchange.getMessage().getBody(Asking.class);
    Request request = asking.request();
    exchange.setVariable(ASKING, asking);
    exchange.setVariable(REQUEST, request);
    Message message = exchange.getMessage();
    message.removeHeaders("*", COUNTED);
    message.setHeader("Accept", "application/json, application/xml;q=0.5");
    request.headers().forEach(message::setHeader);
    String address = request.address().toString();
    int query = address.indexOf('?');
    message.setHeader(Exchange.HTTP_URI, query < 0 ? address : address.substring(0, query));
    if (query >= 0) {
      message.setHeader(Exchange.HTTP_RAW_QUERY, address.substring(query + 1));
    }
    message.setHeader(Exchange.HTTP_METHOD, request.method());
    request
        .content()
        .ifPresent(content -> message.setHeader(Exchange.CONTENT_TYPE, content.type()));
    message.setBody(request.content().map(Content::text).orElse(null));
  }

  /** Gives the answer to the one who asked; a wait that the API asks for is kept. */
  public void take(Exchange exchange) throws IOException {
    Message message = exchange.getMessage();
    Asking asking = exchange.getVariable(ASKING, Asking.class);
    Map<String, String> headers = new LinkedHashMap<>();
    message
        .getHeaders()
        .forEach(
            (name, value) -> headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
    int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
    try (InputStream body = body(message)) {
      message.removeHeaders("*", COUNTED);
      message.setBody(null);
      asking.take(new Answer(status, headers, body));
    } catch (TryAgain e) {
      if (e.waiting().filter(wait -> wait.compareTo(LONGEST_WAIT) > 0).isPresent()) {
        throw new HandoverException(
            ExitCode.SOURCE_UNAVAILABLE,
            "HUB-API-01",
            asking.said()
                + ": "
                + e.getMessage()
                + " and asks to wait for "
                + e.waiting().get().toMinutes()
                + " minutes; run again then",
            e);
      }
      e.waiting().ifPresent(wait -> message.setHeader(Exchange.REDELIVERY_DELAY, wait.toMillis()));
      throw e;
    }
  }

  private static InputStream body(Message message) {
    return Optional.ofNullable(message.getBody(InputStream.class))
        .orElse(InputStream.nullInputStream());
  }

  private static HandoverException explained(CamelExecutionException failed, Asking asking) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof HandoverException own) {
        return own;
      }
    }
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-API-01",
        asking.said()
            + ": "
            + words(failed.getCause())
            + "; what was delivered stays. See that the API answers, then run again",
        failed.getCause());
  }

  /** What is wrong, without the words of a foreign program. */
  private static String words(Throwable trouble) {
    if (trouble instanceof TryAgain) {
      return trouble.getMessage();
    }
    if (trouble instanceof SSLException) {
      return "no encrypted connection: its certificate is not trusted, or is not its own; for a"
          + " certificate of the seller's own, name a trust store in HANDOVER_JAVA_OPTS"
          + " (-Djavax.net.ssl.trustStore=…)";
    }
    if (trouble instanceof UnknownHostException) {
      return "its host's name is not known";
    }
    if (trouble instanceof InterruptedIOException) {
      return "it keeps silent for too long (`timeout`)";
    }
    return "it cannot be reached, or the connection broke ("
        + trouble.getClass().getSimpleName()
        + ")";
  }

  /** Says why a request is sent again. The bean {@code fetchRetries}. */
  static void again(Exchange exchange) {
    LOG.warn(
        "asking again ({} of {}): {}",
        exchange.getIn().getHeader(Exchange.REDELIVERY_COUNTER),
        exchange.getIn().getHeader(Exchange.REDELIVERY_MAX_COUNTER),
        words(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
  }
}
