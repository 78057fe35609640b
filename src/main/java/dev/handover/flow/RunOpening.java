package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.delivery.ManifestJson;
import dev.handover.delivery.ParcelNames;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Certificate;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.EntityPlan;
import dev.handover.ledger.KeyRange;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.References;
import dev.handover.process.Objectors;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.source.JdbcSource;
import dev.handover.source.KeptCopy;
import dev.handover.source.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Opens a run: takes the case, looks at the source, plans a new run in the ledger or takes up the
 * unfinished one.
 */
final class RunOpening {
  private static final Logger LOG = LoggerFactory.getLogger(RunOpening.class);
  private final Settings settings;
  private final Deals deals;
  private final Ledger ledger;
  private final Keystore keystore;
  private final CaseCertificates certificates;
  private final GateKeeper gates;
  private final Door door;
  private final Sources sources;
  private final Clock clock;

  /** Orders whose old run has been given up: tried again, they go on with the one they began. */
  private final Set<RunOrder> begunAfresh =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  RunOpening(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      CaseCertificates certificates,
      GateKeeper gates,
      Door door,
      Sources sources,
      Clock clock) {
    this.settings = settings;
    this.deals = deals;
    this.ledger = ledger;
    this.keystore = keystore;
    this.certificates = certificates;
    this.gates = gates;
    this.door = door;
    this.sources = sources;
    this.clock = clock;
  }

  ActiveRun open(RunOrder order) {
    CaseGate.require(ledger, order, clock.instant());
    Case deal = deals.of(order.caseId());
    Objectors.requireCarried(ledger, order.caseId(), deal.mappings());
    Certificate buyer =
        CaseGate.noted(
            ledger,
            order.caseId(),
            order.actor(),
            () -> {
              Certificate confirmed = certificates.requireConfirmed(deal.file());
              NoticeEvidence.record(ledger, deal.file(), clock.instant());
              CaseGate.requireGatesOpen(gates, deals, order.caseId());
              return confirmed;
            });
    CaseClaim claim =
        CaseClaim.take(
            ledger, order.caseId(), settings.var().resolve("claims"), settings.aloneOnLedger());
    try {
      return open(order, deal, buyer, claim);
    } catch (RuntimeException e) {
      claim.close();
      throw e;
    }
  }

  private ActiveRun open(RunOrder order, Case deal, Certificate buyer, CaseClaim claim) {
    CaseKeys keys = DataKeys.of(ledger, keystore, order.caseId());
    new EscrowDesk(settings, ledger, keystore, clock).refreshQuietly(AuditChain.HUB);
    new RestoredChain(ledger, door).look(order.caseId(), clock.instant(), order.actor());
    Optional<Run> unfinished = unfinished(order, deal);
    unfinished.ifPresent(run -> requireSameSeal(run, buyer.profile()));
    CaseCertificates.Pair pair =
        CaseGate.noted(
            ledger,
            order.caseId(),
            order.actor(),
            () -> certificates.forRun(order.caseId(), buyer, unfinished));
    boolean whole = isWhole(order, deal, unfinished);
    KeptCopy keeping =
        new KeptCopy(
            order.caseId(),
            keys.atRest(),
            whole,
            unfinished.isPresent() && !order.cutOver(),
            order.cutOver());
    JdbcSource source = sources.open(deal, keeping, said -> tell(said, order), clock);
    boolean planned = unfinished.isPresent();
    try {
      SourceCheck.Found found =
          new SourceCheck(deal, ledger, source, order.mode() != RunMode.FULL).look();
      Case carried = carried(deal, unfinished, found);
      if (!found.heldBack().isEmpty() && ledger.runs().lastDelivered(order.caseId()).isPresent()) {
        alarm(order.caseId(), found.heldBack());
      }
      found.requireAll(carried.mappings());
      Snapshot snapshot = source.snapshot();
      Continuation continuation = new Continuation(ledger, carried);
      Run run = unfinished.orElseGet(() -> next(order, deal, continuation));
      requireAsFetched(deal, run, whole);
      Map<String, List<KeyRange>> ranges =
          run.mode() == RunMode.FULL ? Map.of() : continuation.ranges();
      Map<String, List<Bounds>> bounds =
          run.mode() == RunMode.FULL ? bounds(carried, snapshot) : Continuation.bounds(ranges);
      if (unfinished.isEmpty()) {
        clearGivenUp(order.caseId());
        ledger.runs().plan(run, entities(carried), found.heldBack(), order.actor());
        planned = true;
      }
      certificates.began(run, pair, keys);
      ledger.runs().state(run.id(), RunState.RUNNING, Optional.empty(), order.actor());
      planWindows(run.id(), ranges, bounds);
      return new ActiveRun(
          carried,
          run,
          keys,
          pair.buyer(),
          pair.signer(),
          new ActiveRun.Resources(claim, source, snapshot, found.shapes()),
          bounds,
          order.listener());
    } catch (RuntimeException e) {
      if (!planned) {
        source.finished(); // nobody goes on with it
      }
      source.close(); // and its snapshot
      throw e;
    }
  }

  /** Whether changes alone of what an API has would not do, as far as is known before a look. */
  private boolean isWhole(RunOrder order, Case deal, Optional<Run> unfinished) {
    boolean changes = unfinished.map(Run::mode).orElse(order.mode()) == RunMode.DELTA;
    return !changes
        || !(deal.file().source() instanceof CaseFile.Service)
        || (unfinished.isEmpty() && obstacle(deal, new Continuation(ledger, deal)).isPresent());
  }

  /** Who ordered the run hears how far it is before its first window. */
  private static void tell(String said, RunOrder order) {
    LOG.info("{}", said);
    order.listener().accept(RunOrder.Progress.before(said));
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
      ledger
          .runs()
          .state(
              run.id(), RunState.REFUSED, Optional.of("given up by run --afresh"), order.actor());
      return Optional.empty();
    }
    requireSameMappings(run, deal);
    return found;
  }

  /** All parcels of a run are sealed in one profile, which its manifest names. */
  private void requireSameSeal(Run run, Profile profile) {
    boolean isOther =
        ledger.windows().delivered(run.id()).stream()
                .anyMatch(parcel -> ParcelNames.profile(parcel.fileName()) != profile)
            || ledger
                .manifests()
                .find(run.id())
                .filter(kept -> new ManifestJson().read(kept.content()).keys().profile() != profile)
                .isPresent();
    if (isOther) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RUN-12",
          "run "
              + run.id()
              + " has delivered parcels, or signed a manifest, that are not sealed as delivery.seal now says ("
              + profile.word()
              + "); put it back to go on, or give that run up with: handover run --afresh");
    }
  }

  private void requireSameMappings(Run run, Case deal) {
    Map<String, String> now = new HashMap<>();
    deal.mappings().forEach(mapping -> now.put(mapping.entity(), mapping.digest()));
    now.keySet().removeAll(ledger.heldBack().of(run.id()).keySet());
    Map<String, String> then =
        ledger.runs().entities(run.id()).stream()
            .collect(Collectors.toMap(EntityPlan::entity, EntityPlan::mappingDigest));
    if (now.equals(then)) {
      return;
    }
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

  /** The run that follows the last delivered one, in the mode that is possible. */
  private Run next(RunOrder order, Case deal, Continuation continuation) {
    CaseId caseId = order.caseId();
    RunMode mode = order.mode();
    if (mode != RunMode.FULL) {
      Optional<String> obstacle = obstacle(deal, continuation);
      if (obstacle.isPresent()) {
        LOG.warn("case {}: this run is full: {}", caseId, obstacle.get());
        mode = RunMode.FULL;
      }
    }
    Instant now = clock.instant();
    Run fresh = Run.planned(RunId.startingAt(now), caseId, mode, now, now);
    return ledger.runs().lastDelivered(caseId).map(fresh::following).orElse(fresh);
  }

  /** A run may turn full while changes alone are fetched, as when the buyer's refusal comes in. */
  private static void requireAsFetched(Case deal, Run run, boolean whole) {
    boolean copied = deal.file().source() instanceof CaseFile.Service;
    if (copied && !whole && run.mode() != RunMode.DELTA) {
      throw new HandoverException(
          ExitCode.BUSY,
          "HUB-API-13",
          "the next run must be full, which was not known when changes were fetched; run again");
    }
  }

  /** Why a run must be full, if it must. */
  private Optional<String> obstacle(Case deal, Continuation continuation) {
    Set<String> mapped = deal.mappings().stream().map(Mapping::entity).collect(Collectors.toSet());
    return new NextMode(ledger).whyFull(deal.file().id()).or(() -> continuation.obstacle(mapped));
  }

  private static List<EntityPlan> entities(Case deal) {
    return References.parentsFirst(deal.mappings()).stream()
        .map(m -> new EntityPlan(m.entity(), m.version(), m.digest()))
        .toList();
  }

  private static Map<String, List<Bounds>> bounds(Case deal, Snapshot snapshot) {
    Map<String, List<Bounds>> bounds = new LinkedHashMap<>();
    for (Mapping mapping : References.parentsFirst(deal.mappings())) {
      List<Bounds> found = new ArrayList<>();
      snapshot.plan(mapping, deal.file().limits().batch(), found::add);
      bounds.put(mapping.entity(), found);
    }
    return bounds;
  }

  private void planWindows(
      RunId run, Map<String, List<KeyRange>> ranges, Map<String, List<Bounds>> bounds) {
    for (EntityPlan plan : ledger.runs().entities(run)) {
      String entity = plan.entity();
      if (ledger.windows().planned(run, entity)) {
        continue; // before a crash
      }
      if (ranges.containsKey(entity)) {
        ledger.windows().goOnWith(run, entity, ranges.get(entity));
      } else {
        ledger.windows().plan(run, entity, bounds.get(entity));
      }
    }
  }

  /** Removes what runs that were given up since the last delivery have left at the buyer. */
  private void clearGivenUp(CaseId caseId) {
    for (Run run : ledger.runs().of(caseId)) { // newest first
      if (run.state() != RunState.REFUSED) {
        return;
      }
      door.clear(run);
    }
  }

  private void alarm(CaseId caseId, Map<String, String> heldBack) {
    List<String> each = new ArrayList<>();
    heldBack.forEach((entity, why) -> each.add(entity + ": " + why));
    String detail = String.join("; ", each);
    LOG.warn("ALARM: case {} leaves out {} [HUB-RUN-11]", caseId, detail);
    Instant now = clock.instant();
    Optional<RunId> ofTheCase = Optional.empty();
    boolean otherwise =
        ledger.alarms().open(caseId).stream()
            .anyMatch(a -> a.kind() == AlarmKind.ENTITY_HELD_BACK && !a.detail().equals(detail));
    if (otherwise) {
      ledger
          .alarms()
          .clear(caseId, ofTheCase, AlarmKind.ENTITY_HELD_BACK, "others are held back", now);
    }
    ledger.alarms().raise(caseId, ofTheCase, AlarmKind.ENTITY_HELD_BACK, detail, now);
  }
}
