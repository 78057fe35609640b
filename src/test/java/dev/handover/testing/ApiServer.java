package dev.handover.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that answers as a test has it. */
public final class ApiServer implements AutoCloseable {
  static {
    // else head and body of an answer wait for one another, 40 ms each time
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** Answers a call. */
  public interface Handler {
    void answer(Call call) throws IOException;
  }

  public ApiServer(Handler handler) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          try (exchange) {
            handler.answer(new Call(exchange));
          }
        });
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Paths with their queries, in the order in which they were asked. */
  public List<String> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  /** One call. */
  public static final class Call {
    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
      this.exchange = exchange;
    }

    public String path() {
      return exchange.getRequestURI().getPath();
    }

    public String method() {
      return exchange.getRequestMethod();
    }

    /** What was sent. */
    public String body() throws IOException {
      return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** As it was written, with its escapes. */
    public String rawPath() {
      return exchange.getRequestURI().getRawPath();
    }

    public String header(String name) {
      return exchange.getRequestHeaders().getFirst(name);
    }

    /** The query's parameters, or those of a form that was posted. */
    public Map<String, String> parameters() {
      String text = exchange.getRequestURI().getRawQuery();
      return parsed(text == null ? "" : text);
    }

    public String rawQuery() {
      String text = exchange.getRequestURI().getRawQuery();
      return text == null ? "" : text;
    }

    public Map<String, String> form() throws IOException {
      return parsed(
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
    }

    private static Map<String, String> parsed(String text) {
      Map<String, String> parsed = new LinkedHashMap<>();
      for (String each : text.split("&")) {
        if (!each.isEmpty()) {
          String[] parts = each.split("=", 2);
          parsed.put(decoded(parts[0]), decoded(parts.length < 2 ? "" : parts[1]));
        }
      }
      return parsed;
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Sets a header of the answer. */
    public Call with(String name, String value) {
      exchange.getResponseHeaders().add(name, value);
      return this;
    }

    public void json(String body) throws IOException {
      answer(200, "application/json", body);
    }

    public void answer(int status, String type, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }

    /** Breaks off without any answer. */
    public void nothing() throws IOException {
      throw new IOException("as the test has it");
    }

    /** Promises the whole body and breaks off in its midst. */
    public void half(String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      OutputStream out = exchange.getResponseBody();
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
      throw new IOException("as the test has it");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
