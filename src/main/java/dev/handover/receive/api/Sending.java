package dev.handover.receive.api;

import dev.handover.api.Access;
import dev.handover.api.Addresses;
import dev.handover.api.Credentials;
import dev.handover.api.Fetch;
import dev.handover.api.Pace;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends requests under a login, at a pace, to one server only. */
final class Sending {
  private static final int MOST_REDIRECTS = 5;
  private static final int UNAUTHORISED = 401;
  private static final int TOO_MANY = 429;
  private static final Set<Integer> NO_RIGHT = Set.of(403, 407);
  private static final Set<Integer> SAME_REQUEST = Set.of(307, 308);

  private final Access access;
  private final Fetch fetch;
  private final Credentials credentials;
  private final Pace pace;
  private Duration owed = Duration.ZERO;

  Sending(Access access, Fetch fetch, Clock clock) {
    this.access = access;
    this.fetch = fetch;
    this.credentials = new Credentials(access, fetch, clock, this::noLogin);
    this.pace = new Pace(access.spacing());
  }

  /**
   * One request.
   *
   * @param said method and path without any value
   * @param path behind the base
   */
  record Asked(
      String said,
      String method,
      String path,
      Map<String, String> headers,
      Optional<Fetch.Content> content,
      AnswerReader reader) {
    @Override
    public String toString() {
      return "Asked[" + said + "]";
    }
  }

  /**
   * The question whether an earlier attempt was successful after all.
   *
   * @param before is run before it is asked, since its answer must be believed
   */
  record Question(Asked asked, Runnable before) {}

  /**
   * Leaves the API time before the next request: it may be at work on one of an earlier process.
   */
  void leaveTime() {
    owed = access.timeout();
  }

  /** What the answer means, once there is one. */
  Reply send(Asked asked) {
    return send(asked, Optional.empty(), false);
  }

  /**
   * The same for a request that must not be done twice.
   *
   * @param find asks whether an earlier attempt, whose answer was lost, was successful after all
   * @param uncertain whether there may have been one before
   */
  Reply send(Asked asked, Optional<Question> find, boolean uncertain) {
    boolean renewed = false;
    boolean unsure = uncertain;
    Leg doing = leg(asked);
    Optional<Leg> asking = find.map(Question::asked).map(this::leg);
    Runnable before = find.map(Question::before).orElse(() -> {});
    for (int redirects = 0; redirects <= MOST_REDIRECTS; ) {
      Attempts attempts = new Attempts(doing, asking, unsure, before);
      fetch.send(attempts);
      unsure = attempts.finding; // an answer to the question is none to what is to be done
      if (attempts.redirect.isPresent()) {
        Leg on = new Leg(attempts.now().asked(), attempts.redirect.get());
        doing = attempts.finding ? doing : on;
        asking = attempts.finding ? Optional.of(on) : asking;
        redirects++;
      } else if (attempts.reply.isPresent()) {
        return attempts.reply.get();
      } else if (!renewed && credentials.renew()) {
        renewed = true;
      } else {
        throw noLogin(attempts.now().asked().said(), "refuses the login (401)");
      }
    }
    throw leadsOn(asked, "leads on from one address to another without end");
  }

  /** A request and the address that it has now. */
  private record Leg(Asked asked, URI address) {}

  private Leg leg(Asked asked) {
    return new Leg(asked, Addresses.behind(access.base(), asked.path()));
  }

  /** The attempts at one request; after one whose answer was lost, the question comes first. */
  private final class Attempts implements Fetch.Asking {
    private final Leg doing;
    private final Optional<Leg> asking;
    private final Runnable before;
    private boolean unsure;
    private boolean finding;
    private Optional<Reply> reply = Optional.empty();
    private Optional<URI> redirect = Optional.empty();

    Attempts(Leg doing, Optional<Leg> asking, boolean unsure, Runnable before) {
      this.doing = doing;
      this.asking = asking;
      this.unsure = unsure;
      this.before = before;
    }

    private Leg now() {
      return finding ? asking.orElseThrow() : doing;
    }

    @Override
    public Duration pause() {
      Duration pause = pace.next();
      Duration owing = owed;
      owed = Duration.ZERO;
      return pause.compareTo(owing) < 0 ? owing : pause;
    }

    @Override
    public Fetch.Request request() {
      finding = unsure && asking.isPresent();
      if (finding) {
        before.run();
      }
      Asked now = now().asked();
      Map<String, String> headers = new LinkedHashMap<>(now.headers());
      headers.put("Accept", "application/json");
      Fetch.Request request =
          credentials.request(now.method(), now().address(), headers, now.content());
      unsure = true;
      return request;
    }

    @Override
    public String said() {
      return access.host() + ", " + doing.asked().said();
    }

    @Override
    public void take(Fetch.Answer answer) throws IOException {
      unsure = finding || answer.status() != TOO_MANY;
      if (answer.status() == UNAUTHORISED) {
        return;
      }
      if (NO_RIGHT.contains(answer.status())) {
        throw noLogin(
            now().asked().said(),
            "gives no right (" + answer.status() + "); the login may need further rights to write");
      }
      if (answer.status() >= 300 && answer.status() < 400) {
        redirect = Optional.of(following(now(), answer));
        return;
      }
      Reply read = now().asked().reader().read(answer);
      if (read.is(Reply.Kind.LEFT_OUT)) {
        throw leftOut(now().asked(), answer.status());
      }
      if (!finding) {
        reply = Optional.of(read);
      } else if (read.is(Reply.Kind.DONE) && read.id().isPresent()) {
        reply = Optional.of(new Reply(Reply.Kind.THERE, read.status(), read.id(), read.said()));
      } else if (read.is(Reply.Kind.DONE) || read.is(Reply.Kind.GONE)) {
        unsure = false;
        throw AnswerReader.atOnce("the answer was lost, and the record is not there");
      } else {
        throw AnswerReader.again("the answer was lost, and find: is refused (" + read.said() + ")");
      }
    }
  }

  private URI following(Leg leg, Fetch.Answer answer) {
    Asked asked = leg.asked();
    String location = answer.headers().getOrDefault("location", "");
    URI next;
    try {
      next = Addresses.resolved(leg.address(), location.strip());
    } catch (IllegalArgumentException e) {
      throw leadsOn(asked, "leads on to an address that cannot be read");
    }
    if (location.isBlank() || next.getHost() == null) {
      throw leadsOn(asked, "leads on to no address (" + answer.status() + ")");
    }
    if (!Addresses.sameServer(access.base(), next)) {
      throw leadsOn(
          asked,
          "leads on to another server; records are sent only to the one that base names. If the"
              + " API has moved, write its new address there");
    }
    if (!SAME_REQUEST.contains(answer.status())) {
      throw leadsOn(
          asked,
          "leads on to another path ("
              + answer.status()
              + "), perhaps a page to log in; write the path that the API has now");
    }
    return next;
  }

  private HandoverException noLogin(String said, String what) {
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-RCV-21",
        access.host()
            + ", "
            + said
            + ": "
            + what
            + "; check login: and its secrets, then run receive again; what was accepted is"
            + " remembered");
  }

  /** Counted as refused, it would be told to the seller of what the API may well have done. */
  private HandoverException leftOut(Asked asked, int status) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-RCV-29",
        access.host()
            + ", "
            + asked.said()
            + ": it answers "
            + status
            + ", which success.status leaves out; add it there if that tells success, else say by"
            + " success.field how a refusal is told, then run receive again");
  }

  private HandoverException leadsOn(Asked asked, String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-RCV-22", access.host() + ", " + asked.said() + ": " + what);
  }
}
