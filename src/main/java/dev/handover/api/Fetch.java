package dev.handover.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The way to an API: for a seller's a route, for a buyer's a client of its own. */
public interface Fetch {
  /**
   * Sends a request, again and again where its trouble may pass, until an answer has been taken.
   *
   * @throws dev.handover.record.HandoverException of the one who asks, where none came
   */
  void send(Asking asking);

  /** Something asked for. Each attempt is a request of its own, and its answer is taken anew. */
  interface Asking {
    /** How long to wait before the next attempt, so that the API's pace is kept. */
    Duration pause();

    Request request();

    /**
     * Takes an answer whole.
     *
     * @throws IOException where it breaks off, or may be better when asked again
     */
    void take(Answer answer) throws IOException;

    /** What is asked for, without any value. */
    String said();
  }

  /**
   * One request.
   *
   * @param address with its query
   * @param method such as GET
   * @param content what is sent with it
   * @param timeout how long an answer may keep silent
   */
  record Request(
      String method,
      URI address,
      Map<String, String> headers,
      Optional<Content> content,
      Duration timeout) {
    public Request {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Request[" + address.getHost() + "]";
    }
  }

  /**
   * What is sent with a request.
   *
   * @param type such as {@code application/json}
   */
  record Content(String type, String text) {
    /** Parameters, as a page's form sends them. */
    public static Content form(Map<String, String> parameters) {
      return new Content("application/x-www-form-urlencoded", Addresses.form(parameters));
    }

    @Override
    public String toString() {
      return "Content[" + type + "]";
    }
  }

  /**
   * One answer.
   *
   * @param headers by names in small letters
   */
  record Answer(int status, Map<String, String> headers, InputStream body) {
    public Answer {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Answer[" + status + "]";
    }
  }

  /** A trouble that may pass. */
  final class TryAgain extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Optional<Duration> wait;

    /**
     * @param said what is wrong, without any value
     * @param wait how long the API asks to wait, if it does
     */
    public TryAgain(String said, Optional<Duration> wait) {
      super(said);
      this.wait = wait;
    }

    public Optional<Duration> waiting() {
      return wait;
    }
  }
}
