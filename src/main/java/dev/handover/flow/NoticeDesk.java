package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.NoticeRules;
import dev.handover.cases.NoticeRules.Channel;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.NoticeState;
import dev.handover.notice.Kind;
import dev.handover.notice.Texts;
import dev.handover.notice.Texts.Text;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.source.JdbcSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;

/**
 * Tells the people of a case of the handover. The bean {@code notices} of {@code
 * routes/notices.camel.yaml}.
 */
public final class NoticeDesk {
  private final Settings settings;
  private final Deals deals;
  private final Ledger ledger;
  private final Keystore keystore;
  private final Sources sources;
  private final NoticeLetter letter;
  private final Clock clock;
  private final Set<CaseId> sending = ConcurrentHashMap.newKeySet();

  NoticeDesk(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      Sources sources,
      NoticeLetter letter,
      Clock clock) {
    this.settings = settings;
    this.deals = deals;
    this.ledger = ledger;
    this.keystore = keystore;
    this.sources = sources;
    this.letter = letter;
    this.clock = clock;
  }

  /**
   * What is to be sent.
   *
   * @param dryRun whether people are only counted
   * @param unsure whether those are told again of whom nobody knows whether they were
   * @param listener hears how far it is
   */
  public record Order(
      CaseId caseId, boolean dryRun, boolean unsure, String actor, Consumer<String> listener) {}

  /** Tells whoever is not told yet, or goes on with that. */
  public NoticeReport send(Order order) {
    Case deal = deals.of(order.caseId());
    NoticeRules rules = rules(deal.file());
    Map<Channel, Text> texts = texts(deal, rules);
    NoticeSettings where = NoticeSettings.of(settings);
    if (order.dryRun()) {
      return count(order, deal, texts, where);
    }
    where.require(rules);
    CaseGate.requireNotSuspended(ledger, order.caseId());
    where
        .folder()
        .filter(any -> rules.channels().contains(Channel.FILE))
        .map(NoticeFiles::new)
        .ifPresent(NoticeFiles::prepare);
    try (NoticeClaim claim = NoticeClaim.take(ledger, order.caseId())) {
      return send(order, deal, texts, where, claim);
    }
  }

  private NoticeReport send(
      Order order, Case deal, Map<Channel, Text> texts, NoticeSettings where, NoticeClaim claim) {
    try {
      sending.add(order.caseId());
      ledger
          .audit()
          .append(order.actor(), "notice sending begun", order.caseId().value(), said(texts));
      NoticeReport report = pass(order, deal, texts, where, Optional.of(claim));
      ledger
          .audit()
          .append(
              order.actor(), "notice sending ended", order.caseId().value(), report.inOneLine());
      return report;
    } finally {
      sending.remove(order.caseId());
    }
  }

  /** The cases whose notices this hub is sending. */
  Set<CaseId> sending() {
    return Set.copyOf(sending);
  }

  private NoticeReport count(
      Order order, Case deal, Map<Channel, Text> texts, NoticeSettings where) {
    ledger.audit().append(order.actor(), "people to be told counted", order.caseId().value(), "");
    return pass(order, deal, texts, where, Optional.empty());
  }

  private NoticeReport pass(
      Order order,
      Case deal,
      Map<Channel, Text> texts,
      NoticeSettings where,
      Optional<NoticeClaim> claim) {
    CaseKeys keys = DataKeys.of(ledger, keystore, order.caseId());
    try (JdbcSource source = sources.open(deal, Long.MAX_VALUE, order.listener())) {
      NoticePost post = new NoticePost(order, ledger, letter, texts, claim, clock);
      return new NoticeSending(order, deal, keys, ledger, post, where.folder(), clock).over(source);
    }
  }

  /** The rules of a case that tells people; one that does not is a configuration error. */
  public static NoticeRules rules(CaseFile file) {
    return file.notice()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-NTC-06",
                    "case "
                        + file.id()
                        + " does not say how people are told; add to its case.yaml: notice:"
                        + " {window: P15D, channels: [sms, mail], language: [zh, en]}"));
  }

  /** The notices of a case as they stand today. */
  public static Texts texts(
      Settings settings, Deals deals, CaseId caseId, NoticeState state, Instant now) {
    Case deal = deals.of(caseId);
    return new Texts(
        deal,
        settings.mappings().resolve(deals.folder(caseId)),
        RulePacks.with(settings.law()),
        LocalDate.ofInstant(now, deal.file().zone()),
        state.published());
  }

  private Map<Channel, Text> texts(Case deal, NoticeRules rules) {
    CaseId caseId = deal.file().id();
    Texts all = texts(settings, deals, caseId, ledger.notices().state(caseId), clock.instant());
    Map<Channel, Text> texts = new EnumMap<>(Channel.class);
    for (Channel each : rules.channels()) {
      Kind kind = each == Channel.SMS ? Kind.SMS : Kind.LETTER;
      texts.put(each, all.in(kind, rules.languages()));
    }
    return texts;
  }

  /** The words that are sent are kept by their digests. */
  private static String said(Map<Channel, Text> texts) {
    StringBuilder said = new StringBuilder();
    texts.forEach(
        (channel, text) ->
            said.append(said.isEmpty() ? "" : "; ")
                .append(channel.word())
                .append(" sha-256 ")
                .append(Sha256.hex(text.whole().getBytes(StandardCharsets.UTF_8))));
    return said.toString();
  }

  /**
   * Whether the gate opens: everybody was told once, and the first of them have had time to object.
   * Who was told later, or is still to be told, waits himself.
   */
  static boolean isFirstRoundDone(CaseFile file, NoticeState state, Instant now) {
    return state.toldAll()
        && firstWindowEnds(file, state).filter(end -> !now.isBefore(end)).isPresent();
  }

  /** When the time to object is over for the first of those who are told. */
  public static Optional<Instant> firstWindowEnds(CaseFile file, NoticeState state) {
    return state.firstWindowEnds(rules(file).window(), file.zone());
  }

  /** Whether the duty to tell is done: everybody was told, and the time to object is over. */
  public static boolean isDone(CaseFile file, NoticeState state, Instant now) {
    return state.toldAll() && windowEnds(file, state).filter(end -> !now.isBefore(end)).isPresent();
  }

  /** When the time to object is over, as far as people are told. */
  public static Optional<Instant> windowEnds(CaseFile file, NoticeState state) {
    return state.windowEnds(rules(file).window(), file.zone());
  }

  /** A mail; nothing of the message before it is left. */
  public void mail(Exchange exchange) {
    letter.mail(exchange.getMessage());
  }

  /** The mail server; a login stands in a bean and never in the address. */
  public String mailServer() {
    return letter.mailServer();
  }

  /** A message to the gateway; nothing of the message before it is left. */
  public void post(Exchange exchange) {
    letter.post(exchange.getMessage());
  }

  public String gateway() {
    return letter.gateway();
  }

  /** A file of many; nothing of the message before it is left. */
  public void file(Exchange exchange) {
    letter.file(exchange.getMessage());
  }

  public String folder() {
    return letter.folder();
  }

  /** Whether nothing was taken and the same message may well be taken in a moment. */
  public boolean tookNothing(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failed) {
    return NoticeTrouble.mayPass(failed);
  }
}
