package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Outbox;
import dev.handover.ledger.Outbox.Unsent;
import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import dev.handover.watch.Lookout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for anomalies and sends alarms out; whatever becomes of that, no run hears of it. The bean
 * {@code alarms} of {@code routes/alarms.camel.yaml}.
 */
public final class AlarmDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmDesk.class);

  /** Longer than any attempt to send one takes. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /**
   * One alarm that a server will never take must not keep the others; a server that is away may.
   */
  private static final int MOST_FAILURES = 3;

  /** After this nothing more is begun to be sent at the end of a run, whose caller waits. */
  private static final Duration AFTER_RUN = Duration.ofSeconds(15);

  private final ReentrantLock sending = new ReentrantLock();
  private final AlarmSettings settings;
  private final Lookout lookout;
  private final Ledger ledger;
  private final ProducerTemplate routes;
  private final Clock clock;
  private final Runnable besides;
  private final boolean serve;
  private final AlarmLetter letter;
  private final Set<String> away = ConcurrentHashMap.newKeySet();

  /**
   * @param besides what else falls due with time alone, at each look
   */
  AlarmDesk(
      AlarmSettings settings,
      Lookout lookout,
      Ledger ledger,
      ProducerTemplate routes,
      Clock clock,
      Runnable besides,
      boolean serve) {
    this.settings = settings;
    this.lookout = lookout;
    this.ledger = ledger;
    this.routes = routes;
    this.clock = clock;
    this.besides = besides;
    this.serve = serve;
    this.letter = new AlarmLetter(settings);
  }

  static Lookout lookout(AlarmSettings settings, Deals deals, Ledger ledger, Clock clock) {
    return new Lookout(ledger, caseId -> file(deals, caseId), settings.rules(), clock);
  }

  /**
   * One look by a command that starts no hub; what it finds is sent by the next hub that does.
   *
   * @return whether anything is to be sent
   */
  public static boolean lookAlone(Settings settings, Deals deals, Ledger ledger, Clock clock) {
    AlarmSettings where = AlarmSettings.of(settings);
    Lookout lookout = lookout(where, deals, ledger, clock);
    lookout.look();
    lookout.verify();
    return ledger.outbox().unsent(clock.instant()).stream()
        .anyMatch(each -> where.rules().channels().contains(each.channel()));
  }

  private static Optional<CaseFile> file(Deals deals, CaseId caseId) {
    try {
      return Optional.of(deals.of(caseId).file());
    } catch (HandoverException cannotBeRead) {
      return Optional.empty();
    }
  }

  /** Looks, sends what is not sent, and once a day looks at the whole audit chain. */
  public void look() {
    try {
      besides.run();
    } catch (RuntimeException e) {
      LOG.warn("what falls due with time waits for the next look: {}", said(e));
    }
    lookAtNews();
    trySend(LEASE, MOST_FAILURES);
    try {
      if (lookout.verify()) {
        trySend(LEASE, MOST_FAILURES);
      }
    } catch (RuntimeException e) {
      LOG.warn("nobody can verify the whole audit chain just now: {}", said(e));
    }
  }

  private void lookAtNews() {
    try {
      lookout.look();
    } catch (RuntimeException e) {
      LOG.warn("nobody can look for alarms just now: {}", said(e));
    }
  }

  private void trySend(Duration most, int mostFailures) {
    try {
      send(most, mostFailures);
    } catch (RuntimeException e) {
      LOG.warn("alarms wait to be sent: {}", said(e));
    }
  }

  /** The look at the end of a run; a hub that serves sends with its next look. */
  void afterRun() {
    lookAtNews();
    if (!serve) {
      trySend(AFTER_RUN, 1);
    }
  }

  /** Whoever finds another sending leaves it to that one: no thread waits for a silent server. */
  private void send(Duration most, int mostFailures) {
    if (!sending.tryLock()) {
      return;
    }
    try {
      sendAll(clock.instant().plus(most), mostFailures);
    } finally {
      sending.unlock();
    }
  }

  private void sendAll(Instant end, int mostFailures) {
    Outbox outbox = ledger.outbox();
    Map<String, Integer> failures = new HashMap<>();
    for (Unsent each : outbox.unsent(clock.instant())) {
      String channel = each.channel();
      boolean tried =
          settings.rules().channels().contains(channel)
              && failures.getOrDefault(channel, 0) < mostFailures
              && clock.instant().isBefore(end)
              && outbox.take(each, clock.instant(), LEASE);
      if (tried && !send(each)) {
        failures.merge(channel, 1, Integer::sum);
        outbox.putOff(each, clock.instant().plus(settings.again()));
      }
    }
  }

  private boolean send(Unsent each) {
    try {
      routes.requestBody("direct:alarm-" + each.channel(), each);
    } catch (RuntimeException e) {
      if (away.add(each.channel())) {
        LOG.warn(
            "alarm {} could not be sent by {} ({}); it is tried again [HUB-WATCH-03]",
            each.alarm().id(),
            each.channel(),
            said(e));
      }
      return false;
    }
    away.remove(each.channel());
    ledger.outbox().sent(each, clock.instant());
    return true;
  }

  /** The mail about an alarm; nothing of the message before it is left. */
  public void mail(Exchange exchange) {
    letter.mail(exchange.getMessage(), exchange.getMessage().getBody(Unsent.class).alarm());
  }

  /** The mail server; a login stands in a bean and never in the address. */
  public String mailServer() {
    return letter.server();
  }

  /** The message to the webhook about an alarm; nothing of the message before it is left. */
  public void post(Exchange exchange) {
    letter.post(exchange.getMessage(), exchange.getMessage().getBody(Unsent.class).alarm());
  }

  /** The webhook's server; its path and query, which may be secret, stand in headers. */
  public String webhook() {
    return letter.webhook();
  }

  /** A trouble without foreign words, which may quote anything. */
  private static String said(Throwable thrown) {
    return Trouble.find(thrown, HandoverException.class)
        .map(Throwable::getMessage)
        .orElseGet(
            () -> {
              Throwable at = thrown;
              while (at.getCause() != null && at.getCause() != at) {
                at = at.getCause();
              }
              return at.getClass().getSimpleName();
            });
  }
}
