package dev.handover.receive.api;

import dev.handover.api.Fetch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests to a buyer's API by the JDK's own client: follows nothing, keeps no cookies, and sends
 * again what may pass, ever more slowly and never before the API wants it.
 */
public final class HttpFetch implements Fetch {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFetch.class);
  private static final int MOST_ATTEMPTS = 10;
  private static final int MOST_ANSWER = 1 << 20;
  private static final int NONE = 0;
  private static final Set<Integer> GIVEN_UP = Set.of(408, 502, 504);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private final Waits waits;

  public HttpFetch() {
    this(time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
  }

  HttpFetch(Waits waits) {
    this.waits = waits;
  }

  /** Lets time pass. */
  interface Waits {
    void pass(Duration time) throws InterruptedException;
  }

  @Override
  public void send(Asking asking) {
    try {
      for (int attempt = 1; !answered(asking, attempt); attempt++) {
        LOG.warn("sending {} again ({} of {})", asking.said(), attempt, MOST_ATTEMPTS - 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw outside(asking, "was interrupted", e);
    }
  }

  /** One attempt, and the wait after one that failed. */
  private boolean answered(Asking asking, int attempt) throws InterruptedException {
    waits.pass(asking.pause());
    Request request = asking.request();
    HttpRequest ready = ready(asking, request);
    int status = NONE;
    try {
      Answer answer = exchange(ready, request.timeout());
      status = answer.status();
      asking.take(answer);
      return true;
    } catch (IOException e) {
      Optional<Duration> asked = e instanceof TryAgain again ? again.waiting() : Optional.empty();
      if (attempt == MOST_ATTEMPTS) {
        throw outside(asking, words(e), e);
      }
      if (asked.filter(wait -> wait.compareTo(LONGEST_WAIT) > 0).isPresent()) {
        throw outside(
            asking, words(e) + " and asks to wait for " + asked.get().toMinutes() + " minutes", e);
      }
      Duration least = mayBeAtWork(e, status) ? request.timeout() : Duration.ZERO;
      waits.pass(atLeast(asked.orElse(backoff(attempt)), least));
      return false;
    }
  }

  /**
   * Whether the API may have the request and still be at work on it: it keeps silent, the
   * connection broke, or a server before it would wait no longer. What is asked of it too early is
   * not there yet.
   */
  private static boolean mayBeAtWork(IOException trouble, int status) {
    boolean neverSent =
        trouble instanceof ConnectException
            || trouble instanceof HttpConnectTimeoutException
            || trouble instanceof SSLHandshakeException;
    return status == NONE ? !neverSent : GIVEN_UP.contains(status);
  }

  private static Duration atLeast(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Duration backoff(int attempt) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << (attempt - 1));
    return wait.compareTo(LONGEST_BACKOFF) < 0 ? wait : LONGEST_BACKOFF;
  }

  private static HttpRequest ready(Asking asking, Request request) {
    HttpRequest.Builder building = HttpRequest.newBuilder(request.address());
    try {
      request.headers().forEach(building::setHeader);
    } catch (IllegalArgumentException quoting) { // the header, which may be a secret
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RCV-30",
          asking.said()
              + ": a header's name or value cannot be sent; look at headers: and login:, and what"
              + " their placeholders are filled with");
    }
    request.content().ifPresent(content -> building.setHeader("Content-Type", content.type()));
    building.method(
        request.method(),
        request
            .content()
            .map(content -> HttpRequest.BodyPublishers.ofString(content.text()))
            .orElse(HttpRequest.BodyPublishers.noBody()));
    return building.build();
  }

  /** The answer whole; the time is for all of it, since a body may drip without end. */
  private Answer exchange(HttpRequest request, Duration timeout)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<InputStream>> coming =
        client.sendAsync(request, head -> new BoundedBody(MOST_ANSWER));
    try {
      HttpResponse<InputStream> answer = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      Map<String, String> headers = new LinkedHashMap<>();
      answer
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new HttpTimeoutException("no answer in time");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException trouble) {
        throw trouble;
      }
      throw new IOException("the request could not be sent", e.getCause());
    }
  }

  private static HandoverException outside(Asking asking, String what, Exception cause) {
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-RCV-20",
        asking.said()
            + ": "
            + what
            + "; what was accepted is remembered. See that the API answers, then run receive again",
        cause);
  }

  /** What is wrong, without the words of a foreign program. */
  private static String words(IOException trouble) {
    if (trouble instanceof TryAgain) {
      return trouble.getMessage();
    }
    if (trouble instanceof SSLException) {
      return "no encrypted connection: the API's certificate is not trusted, or is not its own; for"
          + " a certificate of your own, name a trust store in HANDOVER_JAVA_OPTS"
          + " (-Djavax.net.ssl.trustStore=…)";
    }
    if (trouble instanceof HttpTimeoutException) {
      return "it keeps silent for too long (`timeout`)";
    }
    if (trouble instanceof ConnectException
        && trouble.getCause() != null
        && trouble.getCause().getCause() instanceof UnresolvedAddressException) {
      return "its host's name is not known";
    }
    return "it cannot be reached, or the connection broke ("
        + trouble.getClass().getSimpleName()
        + ")";
  }
}
