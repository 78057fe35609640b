package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.delivery.ManifestJson;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.process.Besides;
import dev.handover.process.Decider;
import dev.handover.process.Decision;
import dev.handover.process.Objectors;
import dev.handover.process.Orders;
import dev.handover.process.Spill;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import dev.handover.record.Window;
import dev.handover.source.JdbcSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final GateKeeper gates;
  private final Ledger ledger;
  private final ActiveRuns active;
  private final WindowWorkers workers;
  private final Clock clock;
  private final Keystore keystore;
  private final Exports exports;

  private final RunOpening opening;

  RunControl(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      CaseCertificates certificates,
      GateKeeper gates,
      ActiveRuns active,
      WindowWorkers workers,
      Door door,
      Sources sources,
      Exports exports,
      Clock clock) {
    this.settings = settings;
    this.deals = deals;
    this.gates = gates;
    this.ledger = ledger;
    this.active = active;
    this.workers = workers;
    this.clock = clock;
    this.keystore = keystore;
    this.exports = exports;
    this.opening =
        new RunOpening(
            settings, deals, ledger, keystore, certificates, gates, door, sources, clock);
  }

  /**
   * Plans a run in the ledger, or takes up the case's unfinished one, over a snapshot opened now.
   * Nothing has been read of any record when this returns.
   */
  public Run open(RunOrder order) {
    Instant began = clock.instant();
    ActiveRun current = opening.open(order);
    current.opened(began);
    int windows = ledger.windows().rows(current.run().id()).size();
    int open = ledger.windows().open(current.run().id()).size();
    current.startsFrom(windows, windows - open, ledger.windows().tally(current.run().id()));
    if (order.backup()) {
      current.toBackUp();
    }
    try {
      current.exporting(exports.of(current.deal().file(), keystore));
    } finally {
      active.add(current); // closed with the run, whatever comes
    }
    return current.run();
  }

  /** Decides about every subject before the first window is sealed. */
  public Run decide(Run run) {
    ActiveRun current = active.of(run.id());
    current.carries(ledger.requests().toCarry(run.caseId(), run.asOf()));
    Orders orders = Orders.of(ledger, run.caseId(), current.keys());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = System.nanoTime();
    long used = threads.getCurrentThreadCpuTime();
    try (Decider decider =
        new Decider(
            current.deal().mappings(),
            current.keys(),
            current.asOf(),
            new Spill(settings.var().resolve("spill"), current.keys().atRest()),
            new Besides(
                current.export().map(Export::counting),
                Objectors.of(ledger, run.caseId(), current.keys()),
                orders,
                Untold.of(current.deal(), ledger, gates, run.asOf())))) {
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
      current
          .export()
          .ifPresent(export -> export.require(run, decision.travellers().orElseThrow()));
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
    CaseGate.requireNotSuspended(ledger, run.caseId());
    CaseCertificates.requireNotRevoked(ledger, run.id());
    CaseGate.requireGatesOpen(gates, deals, run.caseId());
    active.of(run.id()).requireFewRejected(ledger.windows().tally(run.id()));
    new Departed(ledger, active.of(run.id()).deal().file()).requireFew(run);
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
              + "; no manifest was written, so the buyer counts none of it. Keep the ledger and"
              + " report this");
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
    Profile profile = current.buyer().profile();
    return List.of(
        new OutgoingFile(
            run.caseId(),
            folder + ParcelNames.signature(ParcelNames.MANIFEST, profile),
            signed.signature()),
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
    ledger.runs().manifested(run.id(), Sha256.hex(manifest), clock.instant());
    ActiveRun current = active.of(run.id());
    carried(run, current.orders());
    current
        .shapes()
        .forEach((entity, shape) -> ledger.heldBack().keep(run.caseId(), entity, shape));
    clearAlarms(run);
    current.export().ifPresent(Export::ended);
    backUp(current);
    current.finished();
    active.close(run.id());
    return run.id();
  }

  /** The run is delivered, whatever becomes of its backup: an alarm tells where it failed. */
  private void backUp(ActiveRun current) {
    if (!current.isToBackUp()) {
      return;
    }
    try {
      new CaseBackups(settings, ledger, keystore, clock).withRun(current, AuditChain.HUB);
    } catch (HandoverException e) {
      LOG.warn("run {} is delivered, its backup failed: {}", current.run().id(), e.getMessage());
    }
  }

  /**
   * What subjects asked for before the run began lies at the buyer now. Where this is not reached,
   * the next run notes it: the buyer applies all of them in order. A run that held an entity back
   * has carried none of it whole: records of the persons may lie in that entity.
   */
  private void carried(Run run, Orders orders) {
    if (ledger.heldBack().of(run.id()).isEmpty()) {
      ledger.requests().sent(run.caseId(), run.id(), active.of(run.id()).carries());
    }
    endOvertaken(run, orders);
    if (!orders.agreed().isEmpty()) {
      ledger
          .orders()
          .end(
              run.caseId(),
              orders.agreed(),
              "the source says the same since run " + run.id(),
              AuditChain.HUB,
              clock.instant());
    }
  }

  private void endOvertaken(Run run, Orders orders) {
    ledger
        .corrections()
        .end(
            run.caseId(),
            orders.overtaken(),
            "the source says something else since run " + run.id(),
            AuditChain.HUB,
            clock.instant());
  }

  private void clearAlarms(Run run) {
    Instant now = clock.instant();
    Optional<RunId> itself = Optional.of(run.id());
    ledger.alarms().clear(run.caseId(), itself, AlarmKind.RUN_OVERTAKEN, "the run has ended", now);
    ledger
        .alarms()
        .clear(
            run.caseId(),
            Optional.empty(),
            AlarmKind.GATE_CLOSED,
            "run " + run.id() + " is delivered",
            now);
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
              if (reason.exitCode() == ExitCode.GATE_CLOSED) {
                workers.awaitIdle(); // a suspension lets the windows under way end
              }
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

  /** A server that shows another host key is in the audit chain, whether or not a run began. */
  void noteHostKey(RunOrder order, HandoverException reason) {
    if (Trouble.HOST_KEY.contains(reason.code())) {
      String run = active.of(order.caseId()).map(each -> "/" + each.run().id()).orElse("");
      ledger.audit().append(order.actor(), "host key refused", order.caseId() + run, reason.code());
    }
  }

  /** The counts of a run for its report. */
  public RunReport report(RunId id, Instant since) {
    Run run = ledger.runs().find(id).orElseThrow();
    return RunReport.of(run, ledger, since, clock.instant());
  }

  /** The seller's data as the case file tells where they lie, for commands that start no hub. */
  public static JdbcSource connect(Settings settings, Case deal) {
    return connect(settings, deal, Long.MAX_VALUE, said -> LOG.info("{}", said));
  }

  /** The same; of what must be copied no more than so many rows of each table, for a look. */
  public static JdbcSource connect(Settings settings, Case deal, long most, Consumer<String> told) {
    try (LoneRoutes routes = new LoneRoutes(settings)) {
      return new Sources(settings, routes::fetch, routes::exports).open(deal, most, told);
    }
  }

  /**
   * Some rows of all tables of a source, with all of their columns, for a scan.
   *
   * @param refused hears of a file that cannot be read as a table; the others go on
   */
  public static JdbcSource glimpse(
      Settings settings,
      CaseFile.Source source,
      long most,
      Consumer<String> told,
      Consumer<HandoverException> refused) {
    try (LoneRoutes routes = new LoneRoutes(settings)) {
      return new Sources(settings, routes::fetch, routes::exports)
          .glimpse(source, most, told, refused);
    }
  }
}
