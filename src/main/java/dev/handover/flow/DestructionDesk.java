package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.cases.DestroyRules;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.keys.SecretKey;
import dev.handover.law.Before;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.CasePhase;
import dev.handover.ledger.CaseState;
import dev.handover.ledger.DestructionCertificate;
import dev.handover.ledger.DestructionCounts;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.RequestState;
import dev.handover.people.Approvals;
import dev.handover.people.People;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.retention.CertificateText;
import dev.handover.retention.Fates;
import dev.handover.retention.Overwriting;
import dev.handover.retention.PlanText;
import dev.handover.retention.Planner;
import dev.handover.retention.Purge;
import dev.handover.retention.Search;
import dev.handover.retention.Starts;
import dev.handover.source.Eraser;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Destroys the seller's data once everything is handed over: only what a plan names that two people
 * agreed on, only where gates and holds allow it, and certifies what was looked at afterwards.
 */
public final class DestructionDesk {
  /** The act on which two people agree. */
  public static final String ACT = "destruction of the seller's data";

  private static final int ID_BYTES = 8;

  /** How long a purge goes on before it looks again whether it may. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private static final Overwriting BY_MAPPING =
      (mapping, columns) -> mapping.retention().overwriting(columns);

  private final Settings settings;
  private final Ledger ledger;
  private final Keystore keystore;
  private final Case deal;
  private final String caseFolder;
  private final Rulings rulings;
  private final Clock clock;

  /**
   * @param caseFolder the case's folder, in which evidence is looked for
   */
  public DestructionDesk(
      Settings settings,
      Ledger ledger,
      Keystore keystore,
      Case deal,
      String caseFolder,
      Rulings rulings,
      Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.keystore = keystore;
    this.deal = deal;
    this.caseFolder = caseFolder;
    this.rulings = rulings;
    this.clock = clock;
  }

  /** Reads the source and keeps a plan of it. */
  public DestructionPlan plan(String actor, LongConsumer progress) {
    requireReady();
    LocalDate day = today();
    Rulings.Basis basis = basis(day);
    Planner planner = new Planner(deal, basis.keys(), folder(), BY_MAPPING);
    try (JdbcSource source = source();
        Snapshot view = source.snapshot()) {
      DestructionPlan plan =
          planner.plan(
              source,
              rulings.fates(basis, view),
              new Planner.Terms(day, rulings.grounds(basis), clock.instant(), actor),
              progress::accept);
      Path marks = settings.var().resolve("claims");
      try (CaseClaim claim =
          CaseClaim.take(ledger, deal.file().id(), marks, settings.aloneOnLedger())) {
        claim.requireHeld();
        settle();
        ledger.destructions().plan(plan); // never beside a purge that is under way
      }
      return plan;
    }
  }

  /** Notes what windows that were cut off came to, of a plan that is about to be broken off. */
  private void settle() {
    for (DestructionPlan begun : ledger.destructions().of(deal.file().id())) {
      if (begun.state() != DestructionPlan.State.BEGUN) {
        continue;
      }
      Rulings.Basis basis = basis(PlanText.of(begun).day());
      try (JdbcSource source = purged();
          Snapshot view = source.snapshot()) {
        purge(basis, rulings.fates(basis, view)).settle(begun, source);
      } catch (HandoverException e) {
        if (e.exitCode() != ExitCode.INTEGRITY) {
          throw e;
        } // nobody can tell what they came to, and the certificate says how many they are
      }
    }
  }

  /** Plans that were begun, broken off and not certified since. */
  public List<DestructionPlan> brokenOff() {
    Set<String> certified = new TreeSet<>();
    ledger
        .destructions()
        .certificates(deal.file().id())
        .forEach(each -> certified.add(each.planId()));
    return ledger.destructions().of(deal.file().id()).stream()
        .filter(each -> each.state() == DestructionPlan.State.BROKEN_OFF)
        .filter(each -> !certified.contains(each.id()))
        .toList();
  }

  /**
   * Searches for what a plan destroyed before it was broken off, and certifies that; without a
   * search where its list is not as it was.
   */
  public DestructionCertificate certifyBrokenOff(
      DestructionPlan plan, SecretKey key, String actor, LongConsumer progress) {
    Optional<Search.Found> found = Optional.empty();
    try {
      found = Optional.of(search(plan, actor, progress));
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.INTEGRITY) {
        throw e;
      }
    }
    return certify(plan, found, key, actor);
  }

  /** What a plan's number stands for; the case's newest that was not replaced, without one. */
  public DestructionPlan find(Optional<String> id) {
    List<DestructionPlan> plans = ledger.destructions().of(deal.file().id());
    DestructionPlan found =
        plans.stream()
            .filter(
                each ->
                    id.map(each.id()::equals)
                        .orElse(each.state() != DestructionPlan.State.REPLACED))
            .reduce((one, later) -> later)
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.CONFIGURATION,
                        "HUB-DST-01",
                        "case "
                            + deal.file().id()
                            + " has no such plan of destruction; make one: handover retention"
                            + " plan"));
    requireWhole(found);
    return found;
  }

  /** The ledger's words are those that were agreed on. */
  private static void requireWhole(DestructionPlan plan) {
    if (!Sha256.hex(plan.content()).equals(plan.sha256())) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-DST-15",
          "plan "
              + plan.id()
              + " in the ledger was altered: it is not what its digest says; find out who writes to"
              + " the ledger, then plan again: handover retention plan");
    }
  }

  /** Why a plan that was begun is not agreed on any more. */
  private Optional<String> notAgreed(DestructionPlan plan) {
    String subject = plan.caseId().value();
    return new Approvals(ledger, new People(ledger, clock), clock)
        .whyNotUsed(
            plan.begun().map(DestructionPlan.Begun::proposal).orElse(""),
            ACT,
            subject,
            Approvals.plan(ACT, subject, details(plan)));
  }

  private static HandoverException approvalLapsed(DestructionPlan plan, String why) {
    return closed(
        "HUB-APR-05",
        "plan "
            + plan.id()
            + " was begun, and "
            + why
            + ". What is destroyed stays destroyed; for the rest agree on it again: handover"
            + " retention approve --plan "
            + plan.id()
            + " --reason …, an officer signs it, then: handover retention purge");
  }

  private void requireAgreed(DestructionPlan plan) {
    notAgreed(plan)
        .ifPresent(
            why -> {
              throw approvalLapsed(plan, why);
            });
  }

  private static boolean isOver(DestructionPlan plan) {
    return plan.state() == DestructionPlan.State.PURGED
        || plan.state() == DestructionPlan.State.BROKEN_OFF;
  }

  /**
   * The same among the plans that were carried out to their end or broken off; GATE_CLOSED where
   * none was.
   */
  public DestructionPlan carriedOut(Optional<String> id) {
    return ledger.destructions().of(deal.file().id()).stream()
        .filter(DestructionDesk::isOver)
        .filter(each -> id.map(each.id()::equals).orElse(true))
        .reduce((one, later) -> later)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.GATE_CLOSED,
                    "HUB-DST-08",
                    "nothing is certified: "
                        + id.map(each -> "plan " + each).orElse("no plan of the case")
                        + " was carried out to its end; do that: handover retention purge"));
  }

  /** What two people agree on, in the order in which it is signed. */
  public Map<String, Object> details(DestructionPlan plan) {
    Map<String, Object> details = new TreeMap<>();
    details.put("plan", plan.id());
    details.put("planSha256", plan.sha256());
    details.put("day", PlanText.of(plan).day().toString());
    details.put("rows", PlanText.of(plan).numbers());
    return details;
  }

  /** Refuses where a plan may not be carried out today. */
  public void requireMayBegin(DestructionPlan plan) {
    if (plan.state() == DestructionPlan.State.REPLACED
        || plan.state() == DestructionPlan.State.BROKEN_OFF) {
      throw closed("HUB-DST-02", "a newer plan took the place of " + plan.id());
    }
    requireWhole(plan);
    requireReady();
    PlanText text = PlanText.of(plan);
    text.requireFresh(deal, rulings.grounds(basis(text.day())));
    Optional<Period> notice = text.notice();
    if (notice.isPresent()) {
      Instant told =
          plan.told()
              .map(DestructionPlan.Told::at)
              .orElseThrow(
                  () ->
                      closed(
                          "HUB-DST-04",
                          "the case wants its subjects told "
                              + notice.get()
                              + " before; tell them, then: handover retention notice --told DAY"));
      LocalDate first =
          LocalDate.ofInstant(told, deal.file().zone()).plus(notice.get()).plusDays(1);
      if (today().isBefore(first)) {
        throw closed("HUB-DST-05", "the time of the notice runs until " + first.minusDays(1));
      }
    }
  }

  /** What a purge would do now; changes nothing. */
  public Map<String, DestructionCounts> dryRun(DestructionPlan plan, LongConsumer progress) {
    Rulings.Basis basis = basis(PlanText.of(plan).day());
    try (JdbcSource source = purged();
        Snapshot view = source.snapshot()) {
      Fates fates = rulings.fates(basis, view);
      return purge(basis, fates).telling(progress::accept).dryRun(plan, source);
    }
  }

  /**
   * Carries a plan out, or goes on with it.
   *
   * @param agreed does what it is given in the transaction in which the approval is used; not asked
   *     where the plan was begun before, unless that approval holds no longer. It returns the
   *     approval's number to the act.
   */
  public Map<String, DestructionCounts> purge(
      DestructionPlan plan,
      String actor,
      Consumer<Consumer<String>> agreed,
      LongConsumer progress) {
    if (plan.state() == DestructionPlan.State.PURGED) {
      return ledger.destructions().counts(plan.id());
    }
    requireMayBegin(plan);
    Path marks = settings.var().resolve("claims");
    try (CaseClaim claim =
        CaseClaim.take(ledger, deal.file().id(), marks, settings.aloneOnLedger())) {
      requireNotStopped();
      requireMayBegin(plan); // what closed while another hub had the case
      if (plan.state() == DestructionPlan.State.PLANNED) {
        agreed.accept(
            proposal ->
                ledger
                    .destructions()
                    .begin(plan.id(), new DestructionPlan.Begun(clock.instant(), actor, proposal)));
      } else {
        notAgreed(plan).ifPresent(why -> agreeAgain(plan, why, actor, agreed));
      }
      DestructionPlan begun = find(Optional.of(plan.id()));
      Rulings.Basis basis = basis(PlanText.of(begun).day());
      Instant[] looked = {clock.instant()};
      try (JdbcSource source = purged();
          Snapshot view = source.snapshot();
          Eraser eraser = eraser()) {
        return purge(basis, rulings.fates(basis, view))
            .telling(progress::accept)
            .whileAllowed(
                () -> {
                  claim.requireHeld();
                  requireNotStopped();
                  if (!clock.instant().isBefore(looked[0].plus(LOOK_AGAIN))) {
                    requireAgreed(begun);
                    requireMayBegin(begun);
                    looked[0] = clock.instant();
                  }
                })
            .run(begun, eraser, actor);
      }
    }
  }

  /** Goes on under a later approval of the same plan; where there is none, says what is to do. */
  private void agreeAgain(
      DestructionPlan plan, String why, String actor, Consumer<Consumer<String>> agreed) {
    try {
      agreed.accept(
          proposal ->
              ledger
                  .destructions()
                  .agreedAgain(
                      plan.id(), new DestructionPlan.Begun(clock.instant(), actor, proposal)));
    } catch (HandoverException e) {
      throw e.exitCode() == ExitCode.GATE_CLOSED ? approvalLapsed(plan, why) : e;
    }
  }

  private Purge purge(Rulings.Basis basis, Fates fates) {
    return new Purge(deal, basis.keys(), folder(), ledger, BY_MAPPING, () -> fates, clock);
  }

  private void requireNotStopped() {
    ledger
        .stopSwitch()
        .now()
        .ifPresent(
            stop -> {
              throw closed("HUB-DST-06", "every flow is stopped since " + stop.since());
            });
    ledger
        .caseStates()
        .suspension(deal.file().id())
        .ifPresent(
            stop -> {
              throw closed("HUB-DST-07", "the case is suspended; resume it: handover resume");
            });
  }

  /** Looks whether what was destroyed is there; see {@link Search}. */
  public Search.Found search(DestructionPlan plan, String actor, LongConsumer progress) {
    if (!isOver(plan)) {
      throw closed("HUB-DST-08", "plan " + plan.id() + " is not carried out to its end");
    }
    if (ledger.caseKeys().destroyed(deal.file().id()).isPresent()) {
      throw closed(
          "HUB-DST-09",
          "the keys of case "
              + deal.file().id()
              + " are destroyed, and with them what could be searched by; the last search stands in"
              + " the certificate");
    }
    CaseKeys keys = DataKeys.of(ledger, keystore, deal.file().id());
    try (JdbcSource source = purged()) {
      return new Search(deal, keys, folder(), BY_MAPPING, ledger, clock)
          .run(plan, source, this::store, actor, progress::accept);
    }
  }

  /**
   * Looks for everything that was ever destroyed of the case, as a night does: what is there again
   * raises an alarm. Nothing is looked for once the case's keys are gone.
   *
   * @return what was found, by plan
   */
  public Map<String, Search.Found> searchAgain(String actor) {
    Map<String, Search.Found> found = new TreeMap<>();
    if (ledger.caseKeys().destroyed(deal.file().id()).isEmpty()) {
      ledger.destructions().of(deal.file().id()).stream()
          .filter(DestructionDesk::isOver)
          .forEach(plan -> found.put(plan.id(), search(plan, actor, rows -> {})));
    }
    return found;
  }

  /**
   * Signs and keeps a certificate of a plan that was carried out.
   *
   * @param found what the search found just now; without one that of an earlier certificate
   */
  public DestructionCertificate certify(
      DestructionPlan plan, Optional<Search.Found> found, SecretKey key, String actor) {
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    Instant now = clock.instant();
    CertificateText text =
        new CertificateText(id, deal.file(), plan, now, key.fingerprint())
            .carriedOut(plan, ledger.proposals().find(plan.begun().orElseThrow().proposal()))
            .entities(plan, ledger.destructions().counts(plan.id()))
            .ownCopies(ledger.caseKeys().destroyed(deal.file().id()));
    if (plan.state() == DestructionPlan.State.BROKEN_OFF) {
      text.brokenOff(
          plan,
          ledger.destructions().after(plan),
          ledger.destructions().counts(plan.id()),
          ledger.destructions().cutOff(plan.id()));
    }
    found.ifPresentOrElse(
        each -> text.searched(each, now),
        () -> earlier(plan).ifPresent(each -> text.searchedBefore(each.content())));
    byte[] content = text.bytes();
    SignedDocument signed = SignedDocument.sign(content, key);
    DestructionCertificate made =
        new DestructionCertificate(
            id,
            plan.id(),
            deal.file().id(),
            now,
            actor,
            Sha256.hex(content),
            content,
            signed.signature(),
            key.fingerprint(),
            key.certificate().profile().word());
    ledger.destructions().certify(made);
    return made;
  }

  private Optional<DestructionCertificate> earlier(DestructionPlan plan) {
    return ledger.destructions().certificates(deal.file().id()).stream()
        .filter(each -> each.planId().equals(plan.id()))
        .reduce((one, later) -> later);
  }

  private void requireReady() {
    if (deal.file().destroy().isEmpty() || !(deal.file().source() instanceof CaseFile.Database)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-DST-20",
          "case "
              + deal.file().id()
              + " says nothing under `destroy`, or its source is no database; nothing at the seller"
              + " can be destroyed by the hub");
    }
    CaseState state = ledger.caseStates().of(deal.file().id());
    if (state.phase() != CasePhase.HANDED_OVER) {
      throw closed(
          "HUB-DST-21",
          "the case is "
              + state.phase().word()
              + ": the buyer has not acknowledged the final run; look at handover status");
    }
    state
        .supportUntil()
        .filter(end -> clock.instant().isBefore(end))
        .ifPresent(
            end -> {
              throw closed("HUB-DST-22", "corrections still flow to the buyer until " + end);
            });
    Starts.owed(ledger, deal).stream()
        .findFirst()
        .ifPresent(
            run -> {
              throw closed(
                  "HUB-DST-24",
                  "run "
                      + run.id()
                      + " is "
                      + run.state().name().toLowerCase(Locale.ROOT)
                      + ", and the buyer has not acknowledged it; finish it or give it up: handover"
                      + " status");
            });
    List<String> open =
        ledger.requests().of(deal.file().id()).stream()
            .filter(
                each ->
                    each.state() != RequestState.ANSWERED && each.state() != RequestState.REFUSED)
            .map(each -> each.id())
            .toList();
    if (!open.isEmpty()) {
      throw closed(
          "HUB-DST-23",
          "subjects' requests are not answered, and need the data: " + String.join(", ", open));
    }
    new GateKeeper(ledger, settings.law(), clock).requireOpen(deal, caseFolder, Before.DESTRUCTION);
  }

  private static HandoverException closed(String code, String why) {
    return new HandoverException(ExitCode.GATE_CLOSED, code, "nothing more is destroyed: " + why);
  }

  /** Periods are reckoned for the plan's day, by the rules that hold today. */
  private Rulings.Basis basis(LocalDate day) {
    CaseKeys keys = DataKeys.of(ledger, keystore, deal.file().id());
    return new Rulings.Basis(deal, ledger, keys, day, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), deal.file().zone());
  }

  private Path folder() {
    return settings.var().resolve("retention");
  }

  private CaseFile.Database database() {
    return (CaseFile.Database) deal.file().source();
  }

  private JdbcSource source() {
    CaseFile.Database database = database();
    return new JdbcSource(
        database.jdbc(),
        database.user(),
        database.password(),
        Optional.of(settings.drivers()),
        settings.sourceSilence());
  }

  /**
   * Where rows go, read only: a replica shows neither what is there still nor what the holds keep
   * just now.
   */
  private JdbcSource purged() {
    DestroyRules rules = deal.file().destroy().orElseThrow();
    if (rules.jdbc().isEmpty()) {
      return source();
    }
    CaseFile.Database database = database();
    boolean reader = database.user().isPresent();
    return new JdbcSource(
        rules.jdbc().get(),
        reader ? database.user() : Optional.of(rules.user()),
        reader ? database.password() : rules.password(),
        Optional.of(settings.drivers()),
        settings.sourceSilence());
  }

  private JdbcSource store(DestroyRules.Store store) {
    return new JdbcSource(
        store.jdbc(),
        store.user(),
        store.password(),
        Optional.of(settings.drivers()),
        settings.sourceSilence());
  }

  /** With the credentials that nothing else uses. */
  private Eraser eraser() {
    DestroyRules rules = deal.file().destroy().orElseThrow();
    return new Eraser(
        rules.jdbc().orElseGet(() -> database().jdbc()),
        Optional.of(rules.user()),
        rules.password(),
        Optional.of(settings.drivers()));
  }
}
