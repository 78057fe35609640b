package dev.handover.receive.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.api.Fetch;
import dev.handover.api.Statuses;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.ApiServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests by the JDK's client. */
class HttpFetchTest {
  private static final Duration LIMIT = Duration.ofMillis(600);
  private static final Duration LONG = Duration.ofMinutes(1);

  /** The JDK says it by an exception that quotes the value. */
  @Test
  void doesNotTellTheHeaderThatItCannotSend() {
    Fetch.Request request =
        request("http://127.0.0.1:9/", LONG, Map.of("X-Key", "CANARY\r\nX-Other: 1"));

    HandoverException stopped =
        catchThrowableOfType(
            HandoverException.class,
            () -> new HttpFetch(time -> {}).send(new Scripted(List.of(request))));

    assertThat(stopped.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(stopped)
        .hasNoCause()
        .message()
        .contains("asking for a thing: a header's name or value cannot be sent", "HUB-RCV-30")
        .doesNotContain("CANARY");
  }

  @Test
  void leavesTimeToARequestThatMayStillBeAtWork() {
    CountDownLatch end = new CountDownLatch(1);
    List<Duration> waits = new ArrayList<>();
    try (ApiServer server =
        new ApiServer(
            call -> {
              if (call.path().equals("/silent")) {
                awaited(end);
              }
              call.json("{}");
            })) {
      Scripted asking =
          new Scripted(
              List.of(
                  request(server.url() + "/silent", LIMIT, Map.of()),
                  request(server.url() + "/told", LONG, Map.of())));

      new HttpFetch(waits::add).send(asking);

      assertThat(waits).containsExactly(Duration.ZERO, LIMIT, Duration.ZERO);
    } finally {
      end.countDown();
    }
  }

  @Test
  void leavesTimeAlsoWhereAServerBetweenGaveUpOrTheConnectionBroke() throws IOException {
    List<Duration> waits = new ArrayList<>();
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    try (ApiServer server =
        new ApiServer(
            call -> {
              switch (call.path()) {
                case "/broken" -> call.nothing();
                case "/half" -> call.half("{}" + " ".repeat(200));
                case "/soon" -> call.with("Retry-After", "1").answer(504, "text/plain", "");
                case "/told" -> call.json("{}");
                default ->
                    call.answer(Integer.parseInt(call.path().substring(1)), "text/plain", "");
              }
            })) {
      List<Fetch.Request> requests =
          Stream.of("/502", "/504", "/408", "/soon", "/broken", "/half", "/503", "/told")
              .map(path -> request(server.url() + path, LONG, Map.of()))
              .collect(Collectors.toCollection(ArrayList::new));
      requests.add(0, request("http://127.0.0.1:" + closed + "/", LONG, Map.of()));

      new HttpFetch(waits::add).send(new Scripted(requests));

      assertThat(waits.stream().filter(each -> !each.isZero()))
          .containsExactly(
              Duration.ofMillis(500), // no connection, so nothing is at work
              LONG,
              LONG,
              LONG,
              LONG,
              LONG,
              LONG,
              Duration.ofSeconds(30)); // it said itself that it is not
    }
  }

  private static void awaited(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Fetch.Request request(
      String address, Duration timeout, Map<String, String> headers) {
    return new Fetch.Request("GET", URI.create(address), headers, Optional.empty(), timeout);
  }

  /** Makes these requests, one an attempt. */
  private static final class Scripted implements Fetch.Asking {
    private final List<Fetch.Request> left;

    Scripted(List<Fetch.Request> requests) {
      this.left = new ArrayList<>(requests);
    }

    @Override
    public Duration pause() {
      return Duration.ZERO;
    }

    @Override
    public Fetch.Request request() {
      return left.remove(0);
    }

    @Override
    public void take(Fetch.Answer answer) throws IOException {
      Statuses.requirePassing(answer);
      assertThat(answer.status()).isEqualTo(200);
    }

    @Override
    public String said() {
      return "asking for a thing";
    }
  }
}
