package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.delivery.ManifestJson;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpCertificate;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.EntityPlan;
import dev.handover.ledger.KeyRange;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.References;
import dev.handover.process.Decider;
import dev.handover.process.Decision;
import dev.handover.process.Spill;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens around the windows of a run. The bean {@code runs} of {@code routes/run.camel.yaml}.
 */
public final class RunControl {
  private static final Logger LOG = LoggerFactory.getLogger(RunControl.class);
  private final Settings settings;
  private final Deals deals;
  private final Ledger ledger;
  private final Keystore keystore;
  private final ActiveRuns active;
  private final WindowWorkers workers;
  private final Door door;
  private final Clock clock;

  /** Orders whose old run has been given up: tried again, they go on with the one they began. */
  private final Set<RunOrder> begunAfresh =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  RunControl(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      ActiveRuns active,
      WindowWorkers workers,
      Door door,
      Clock clock) {
    this.settings = settings;
    this.deals = deals;
    this.ledger = ledger;
    this.keystore = keystore;
    this.active = active;
    this.workers = workers;
    this.door = door;
    this.clock = clock;
  }

  /**
   * Plans a run in the ledger, or takes up the case's unfinished one, over a snapshot opened now.
   * Nothing has been read of any record when this returns.
   */
  public Run open(RunOrder order) {
    CaseGate.require(ledger, order, clock.instant());
    Case deal = deals.of(order.caseId());
    PgpCertificate buyer = buyerOf(deal.file());
    buyer.requireUsable(clock.instant());
    CaseClaim claim =
        CaseClaim.take(
            ledger,
            order.caseId(),
            settings.var().resolve("claims"),
            settings.ledgerUrl().startsWith("jdbc:h2:"));
    try {
      return open(order, deal, buyer, claim);
    } catch (RuntimeException e) {
      claim.close();
      throw e;
    }
  }

  private Run open(RunOrder order, Case deal, PgpCertificate buyer, CaseClaim claim) {
    CaseKeys keys = keysOf(order.caseId());
    ledger.windows().protect(order.caseId(), keys.atRest());
    Optional<Run> unfinished = unfinished(order, deal);
    JdbcSource source = connect(settings, deal.file());
    try {
      SourceCheck.Found found = new SourceCheck(deal, ledger, source).look();
      Case carried = carried(deal, unfinished, found);
      found.requireAll(carried.mappings());
      Snapshot snapshot = source.snapshot();
      Run run = unfinished.orElseGet(() -> next(order, deal));
      Optional<Continuation> continued =
          run.mode() == RunMode.FULL
              ? Optional.empty()
              : Optional.of(new Continuation(ledger, carried));
      Map<String, List<KeyRange>> ranges = continued.map(Continuation::ranges).orElse(Map.of());
      Map<String, List<Bounds>> bounds =
          continued.isPresent() ? Continuation.bounds(ranges) : plan(carried, snapshot);
      if (unfinished.isEmpty()) {
        ledger.runs().plan(run, entities(carried));
        found.heldBack().forEach((entity, why) -> heldBack(run, entity, why));
      }
      ledger.runs().state(run.id(), RunState.RUNNING, Optional.empty());
      for (EntityPlan entity : ledger.runs().entities(run.id())) {
        if (ledger.windows().planned(run.id(), entity.entity())) {
          continue;
        }
        if (continued.isPresent()) {
          ledger.windows().goOnWith(run.id(), entity.entity(), ranges.get(entity.entity()));
        } else {
          ledger.windows().plan(run.id(), entity.entity(), bounds.get(entity.entity()));
        }
      }
      ActiveRun current =
          new ActiveRun(
              carried,
              run,
              keys,
              buyer,
              keystore.signingKey(order.caseId()),
              new ActiveRun.Resources(claim, source, snapshot, found.shapes()),
              bounds,
              order.listener());
      int windows = ledger.windows().rows(run.id()).size();
      int open = ledger.windows().open(run.id()).size();
      current.startsFrom(windows, windows - open, ledger.windows().tally(run.id()));
      active.add(current);
      return run;
    } catch (RuntimeException e) {
      source.close(); // and its snapshot
      throw e;
    }
  }

  /** The run to go on with, if there is one and its mappings are still the ones it began with. */
  private Optional<Run> unfinished(RunOrder order, Case deal) {
    Optional<Run> found = ledger.runs().unfinished(order.caseId());
    if (found.isEmpty()) {
      return found;
    }
    Run run = found.get();
    if (order.afresh() && begunAfresh.add(order)) {
      // Over for good before anything of it is removed: nobody may go on with what is not there.
      ledger.runs().state(run.id(), RunState.REFUSED, Optional.of("given up by run --afresh"));
      door.clear(run);
      return Optional.empty();
    }
    Map<String, String> now = new HashMap<>();
    deal.mappings().forEach(mapping -> now.put(mapping.entity(), mapping.digest()));
    Map<String, String> then =
        ledger.runs().entities(run.id()).stream()
            .collect(Collectors.toMap(EntityPlan::entity, EntityPlan::mappingDigest));
    now.keySet().removeAll(ledger.heldBack().of(run.id()).keySet());
    if (!now.equals(then)) {
      Set<String> changed = new TreeSet<>(now.keySet());
      changed.addAll(then.keySet());
      changed.removeIf(entity -> Objects.equals(now.get(entity), then.get(entity)));
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RUN-03",
          "the mapping of "
              + String.join(", ", changed)
              + " is no longer the one that run "
              + run.id()
              + " began with, and a run travels under one mapping; put it back to go on, or give"
              + " that run up with: handover run --afresh");
    }
    return found;
  }

  /** Decides about every subject before the first window is sealed. */
  public Run decide(Run run) {
    ActiveRun current = active.of(run.id());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = System.nanoTime();
    long used = threads.getCurrentThreadCpuTime();
    try (Decider decider =
        new Decider(
            current.deal().mappings(),
            current.keys(),
            current.asOf(),
            new Spill(settings.var().resolve("spill"), current.keys().atRest()))) {
      Decision decision =
          new WhoTravels(run.caseId(), run.id(), current.snapshot())
              .decide(decider, mapping -> current.bounds(mapping.entity()), current::considered);
      current.decided(decision);
      LOG.info(
          "run {}: decided about {} persons in {} s, {} s of CPU",
          run.id(),
          decision.subjects(),
          tenths(System.nanoTime() - began),
          tenths(threads.getCurrentThreadCpuTime() - used));
    }
    return run;
  }

  private static String tenths(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
  }

  /** The windows that are still to be delivered, parents first. */
  public List<Window> windows(Run run) {
    return ledger.windows().open(run.id());
  }

  /** Tests that every record that was read is delivered or accounted for, to the record. */
  public Run reconcile(Run run) {
    active.of(run.id()).requireHeld();
    active.of(run.id()).requireFewRejected(ledger.windows().tally(run.id()));
    Map<String, Long> sealed =
        ledger.windows().delivered(run.id()).stream()
            .collect(
                Collectors.groupingBy(
                    ParcelFact::entity, Collectors.summingLong(ParcelFact::upserts)));
    List<String> wrong = new ArrayList<>();
    if (!ledger.windows().complete(run.id())) {
      wrong.add("a window is neither delivered nor accounted for");
    }
    ledger
        .windows()
        .tallies(run.id())
        .forEach(
            (entity, tally) -> {
              if (!tally.balances()) {
                wrong.add(
                    entity
                        + ": the outcomes do not add up to the "
                        + tally.read()
                        + " records read");
              }
              if (tally.delivered() != sealed.getOrDefault(entity, 0L)) {
                wrong.add(
                    entity
                        + ": "
                        + tally.delivered()
                        + " records count as delivered, the parcels hold "
                        + sealed.getOrDefault(entity, 0L));
              }
            });
    if (!wrong.isEmpty()) {
      throw new HandoverException(
          ExitCode.DOES_NOT_RECONCILE,
          "HUB-RUN-06",
          "run "
              + run.id()
              + " does not reconcile: "
              + String.join("; ", wrong)
              + "; no manifest was written, so the buyer counts none of it. Keep the ledger and report this");
    }
    return run;
  }

  /**
   * The manifest's signature, then the manifest: its arrival is what makes the run count. It is
   * kept before it is sent, so that a run that goes on sends the same bytes: the buyer may have
   * read them.
   */
  public List<OutgoingFile> manifest(Run run) {
    ActiveRun current = active.of(run.id());
    SignedDocument signed =
        ledger
            .manifests()
            .find(run.id())
            .map(kept -> new SignedDocument(kept.content(), kept.signature()))
            .orElseGet(() -> sign(current));
    String folder = run.caseId() + "/" + run.id() + "/";
    return List.of(
        new OutgoingFile(run.caseId(), folder + ParcelNames.SIGNATURE, signed.signature()),
        new OutgoingFile(run.caseId(), folder + ParcelNames.MANIFEST, signed.content()));
  }

  private SignedDocument sign(ActiveRun current) {
    SignedDocument signed =
        SignedDocument.sign(
            new ManifestJson()
                .write(new ManifestDraft(current, ledger, clock.instant()).manifest()),
            current.signer());
    ledger.manifests().keep(current.run().id(), signed.content(), signed.signature());
    return signed;
  }

  /** Records that the manifest lies at the buyer: the run is delivered. */
  public RunId delivered(Run run) {
    byte[] manifest = ledger.manifests().find(run.id()).orElseThrow().content();
    ledger.runs().manifested(run.id(), SignedDocument.sha256(manifest), clock.instant());
    active
        .of(run.id())
        .shapes()
        .forEach((entity, shape) -> ledger.heldBack().keep(run.caseId(), entity, shape));
    clearAlarms(run);
    active.close(run.id());
    return run.id();
  }

  private void clearAlarms(Run run) {
    Instant now = clock.instant();
    Optional<RunId> itself = Optional.of(run.id());
    ledger.alarms().clear(run.caseId(), itself, AlarmKind.RUN_OVERTAKEN, "the run has ended", now);
    if (ledger.heldBack().of(run.id()).isEmpty()) {
      ledger
          .alarms()
          .clear(
              run.caseId(),
              Optional.empty(),
              AlarmKind.ENTITY_HELD_BACK,
              "run " + run.id() + " carries every entity",
              now);
    }
  }

  /**
   * A run that could not go on stays resumable; its reason is kept for the one who takes it up.
   * Does nothing where this hub was not working on the case: then the run, if any, is another's.
   */
  void stopped(CaseId caseId, HandoverException reason) {
    active
        .of(caseId)
        .ifPresent(
            current -> {
              RunId id = current.run().id();
              active.stop(id);
              workers.awaitIdle();
              try {
                if (reason.exitCode()
                    != ExitCode.BUSY) { // else another hub has taken the case over
                  ledger.runs().state(id, RunState.STOPPED, Optional.of(reason.getMessage()));
                }
              } finally {
                active.close(id);
              }
            });
  }

  /** The counts of a run for its report. */
  public RunReport report(RunId id, Instant since) {
    Run run = ledger.runs().find(id).orElseThrow();
    return RunReport.of(run, ledger, since, clock.instant());
  }

  /** A connection to the seller's database as the case file gives it. */
  public static JdbcSource connect(Settings settings, CaseFile file) {
    return new JdbcSource(
        file.source().jdbc(),
        file.source().user(),
        file.source().password(),
        Optional.of(settings.drivers()),
        settings.sourceSilence());
  }

  static PgpCertificate buyerOf(CaseFile file) {
    return PgpCertificate.read(
        file.buyer()
            .certificate()
            .orElseThrow(
                () ->
                    new HandoverException(
                        ExitCode.CONFIGURATION,
                        "HUB-CASE-21",
                        "case "
                            + file.id()
                            + " names no certificate of the buyer; ask the buyer for his OpenPGP"
                            + " certificate and set buyer.certificate in case.yaml")));
  }

  /** The run that follows the last delivered one, in the mode that is possible. */
  private Run next(RunOrder order, Case deal) {
    Instant now = clock.instant();
    RunMode mode = order.mode();
    if (mode != RunMode.FULL) {
      Optional<String> obstacle =
          new NextMode(ledger)
              .whyFull(order.caseId())
              .or(() -> new Continuation(ledger, deal).obstacle());
      if (obstacle.isPresent()) {
        LOG.warn("case {}: this run is full: {}", order.caseId(), obstacle.get());
        mode = RunMode.FULL;
      }
    }
    Run fresh = Run.planned(RunId.startingAt(now), order.caseId(), mode, now, now);
    return ledger.runs().lastDelivered(order.caseId()).map(fresh::following).orElse(fresh);
  }

  private static List<EntityPlan> entities(Case deal) {
    return References.parentsFirst(deal.mappings()).stream()
        .map(m -> new EntityPlan(m.entity(), m.version(), m.digest()))
        .toList();
  }

  private static Map<String, List<Bounds>> plan(Case deal, Snapshot snapshot) {
    Map<String, List<Bounds>> bounds = new LinkedHashMap<>();
    for (Mapping mapping : References.parentsFirst(deal.mappings())) {
      List<Bounds> found = new ArrayList<>();
      snapshot.plan(mapping, deal.file().limits().batch(), found::add);
      bounds.put(mapping.entity(), found);
    }
    return bounds;
  }

  /** What a run carries: what it began with, or all that need not be held back. */
  private Case carried(Case deal, Optional<Run> unfinished, SourceCheck.Found found) {
    if (unfinished.isPresent()) {
      return deal.only(
          ledger.runs().entities(unfinished.get().id()).stream()
              .map(EntityPlan::entity)
              .collect(Collectors.toSet()));
    }
    Set<String> names = deal.mappings().stream().map(Mapping::entity).collect(Collectors.toSet());
    boolean nothingYet = ledger.runs().lastDelivered(deal.file().id()).isEmpty();
    if (nothingYet || found.heldBack().keySet().containsAll(names)) {
      return deal; // refused as a whole
    }
    names.removeAll(found.heldBack().keySet());
    return deal.only(names);
  }

  private void heldBack(Run run, String entity, String why) {
    ledger.heldBack().note(run.id(), entity, why);
    LOG.warn("ALARM: run {} leaves {} out: {} [HUB-RUN-11]", run.id(), entity, why);
    ledger
        .alarms()
        .raise(
            run.caseId(),
            Optional.empty(),
            AlarmKind.ENTITY_HELD_BACK,
            entity + ": " + why,
            clock.instant());
  }

  private CaseKeys keysOf(CaseId caseId) {
    byte[] wrapped =
        ledger
            .caseKeys()
            .find(caseId)
            .orElseGet(
                () -> {
                  byte[] fresh = keystore.wrap(CaseKeys.create(), caseId);
                  ledger.caseKeys().put(caseId, fresh);
                  return fresh;
                });
    return keystore.unwrap(wrapped, caseId);
  }
}
