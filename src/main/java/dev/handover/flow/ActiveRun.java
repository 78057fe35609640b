package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.Exported;
import dev.handover.ledger.HeldBack;
import dev.handover.ledger.Run;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.process.AsOf;
import dev.handover.process.Decision;
import dev.handover.process.Minimiser;
import dev.handover.process.Orders;
import dev.handover.process.RollCall;
import dev.handover.process.Travellers;
import dev.handover.process.Validator;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Tally;
import dev.handover.seal.LineFormat;
import dev.handover.seal.SealedParcel;
import dev.handover.seal.Sealer;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One run while this hub works on it: its snapshot, its compiled mappings, its decision. */
final class ActiveRun implements AutoCloseable {
  /** Below this many records a share says little, so the reject limit waits. */
  private static final long ENOUGH_TO_JUDGE = 10_000;

  private final Case deal;
  private final Run run;
  private final CaseKeys keys;
  private final Certificate buyer;
  private final SecretKey signer;
  private final Resources resources;
  private final Sealer sealer;
  private final Consumer<RunOrder.Progress> listener;
  private final Map<String, CompiledMapping> compiled = new LinkedHashMap<>();
  private final Map<String, List<Bounds>> bounds;
  private final Map<String, Validator> validators = new ConcurrentHashMap<>();
  private final Map<String, Minimiser> minimisers = new ConcurrentHashMap<>();
  private final Map<String, RollCall> rollCalls = new ConcurrentHashMap<>();
  private Decision decision = Decision.notNeeded();
  private final Map<String, Exported.Period> counted = new ConcurrentHashMap<>();
  private Optional<Export> export = Optional.empty();
  private Set<String> carried = Set.of();
  private boolean backedUp;
  private Instant opened = Instant.EPOCH;
  private boolean ofOneView = true;
  private int windows;
  private int done;
  private Tally tally = Tally.NONE;

  ActiveRun(
      Case deal,
      Run run,
      CaseKeys keys,
      Certificate buyer,
      SecretKey signer,
      Resources resources,
      Map<String, List<Bounds>> bounds,
      Consumer<RunOrder.Progress> listener) {
    this.deal = deal;
    this.run = run;
    this.keys = keys;
    this.buyer = buyer;
    this.signer = signer;
    this.resources = resources;
    this.bounds = bounds;
    this.listener = listener;
    LineFormat format =
        LineFormat.valueOf(deal.file().delivery().format().toUpperCase(Locale.ROOT));
    this.sealer = Sealer.of(buyer, signer, format);
    for (Mapping mapping : deal.mappings()) {
      CompiledMapping program = CompiledMapping.of(mapping, keys.pseudonyms());
      compiled.put(mapping.entity(), program);
    }
    decided(Decision.notNeeded());
  }

  Case deal() {
    return deal;
  }

  Run run() {
    return run;
  }

  /** The moment and the zone by which rules about time decide. */
  AsOf asOf() {
    return new AsOf(run.asOf(), deal.file().zone());
  }

  CaseKeys keys() {
    return keys;
  }

  Certificate buyer() {
    return buyer;
  }

  SecretKey signer() {
    return signer;
  }

  Snapshot snapshot() {
    return resources.snapshot();
  }

  CaseClaim claim() {
    return resources.claim();
  }

  /** Refuses to go on once another hub may work on the same case. */
  void requireHeld() {
    resources.claim().requireHeld();
  }

  Sealer sealer() {
    return sealer;
  }

  List<Bounds> bounds(String entity) {
    return bounds.get(entity);
  }

  CompiledMapping compiled(String entity) {
    return compiled.get(entity);
  }

  Validator validator(String entity) {
    return validators.get(entity);
  }

  Minimiser minimiser(String entity) {
    return minimisers.get(entity);
  }

  /** Says that what this run read is to be backed up when it is delivered. */
  void toBackUp() {
    backedUp = true;
  }

  /** Notes when this hub began to open the view of the source. */
  void opened(Instant at) {
    opened = at;
  }

  Instant opened() {
    return opened;
  }

  /** Whether all windows were read in this view; a run that goes on has others behind it. */
  boolean isOfOneView() {
    return ofOneView;
  }

  boolean isToBackUp() {
    return backedUp || deal.file().isBackedUpWithRuns();
  }

  /** Takes the ids of the requests that this run carries to the buyer. */
  void carries(Set<String> requests) {
    carried = Set.copyOf(requests);
  }

  Set<String> carries() {
    return carried;
  }

  /** What subjects asked for, as it was when everyone was decided about. */
  Orders orders() {
    return decision.orders();
  }

  RollCall rollCall(String entity) {
    return rollCalls.get(entity);
  }

  /** From here on the windows are validated under this decision. */
  void decided(Decision newDecision) {
    decision.close();
    decision = newDecision;
    Optional<Travellers> travellers =
        export.map(
            each -> decision.travellers().orElseGet(() -> Travellers.unknown(each.counting())));
    compiled.forEach(
        (entity, mapping) -> {
          minimisers.put(entity, new Minimiser(mapping, keys, travellers));
          validators.put(entity, new Validator(mapping, decision, keys, asOf()));
          rollCalls.put(entity, new RollCall(mapping, decision, keys));
        });
  }

  /** Says that what travels leaves a country that counts people; nothing does before it is said. */
  void exporting(Optional<Export> leaving) {
    export = leaving;
    decided(Decision.notNeeded());
  }

  /** Notes in which year's count a parcel's people are. */
  void sealedIn(String fileName, Exported.Period period) {
    counted.put(fileName, period);
  }

  /** A parcel that arrives in another year than it was sealed in counts in both. */
  void arrived(SealedParcel parcel) {
    Exported.Period period = counted.remove(parcel.fileName());
    if (period != null) {
      export.ifPresent(each -> each.arrived(parcel, period));
    }
  }

  Optional<Export> export() {
    return export;
  }

  /** Where a run that goes on stands already. */
  synchronized void startsFrom(int allWindows, int doneWindows, Tally before) {
    tally = before;
    windows = allWindows;
    done = doneWindows;
    ofOneView = doneWindows == 0;
    listener.accept(new RunOrder.Progress(windows, done, tally.read()));
  }

  /** Tells that the decision has come so far. */
  synchronized void considered(long records) {
    listener.accept(new RunOrder.Progress(windows, done, records));
  }

  /** Adds a window's counts; past the case's limit the run stops before it delivers more. */
  synchronized void counted(Tally window) {
    tally = tally.plus(window);
    if (tally.read() >= ENOUGH_TO_JUDGE) {
      requireFewRejected(tally);
    }
  }

  synchronized void windowDone() {
    done++;
    listener.accept(new RunOrder.Progress(windows, done, tally.read()));
  }

  /** Tests the case's limit on all that was read, whatever its number. */
  void requireFewRejected(Tally counted) {
    double limit = deal.file().limits().rejected();
    if (counted.quarantined() > limit * counted.read()) {
      throw new HandoverException(
          ExitCode.REJECT_LIMIT,
          "HUB-RUN-08",
          String.format(
              Locale.ROOT,
              "%d of %d records are in quarantine, more than the %.1f%% that case %s allows"
                  + " (limits.rejected); handover status lists the reasons. Mend the source or the"
                  + " mapping and begin again with: handover run --afresh; or raise the limit and"
                  + " run again",
              counted.quarantined(),
              counted.read(),
              limit * 100,
              deal.file().id()));
    }
  }

  /** Cuts the source's connections, whoever reads from them. */
  void endReading() {
    resources.source().cut();
  }

  /** What was read has arrived; nobody will go on with it. */
  void finished() {
    resources.source().finished();
  }

  @Override
  public void close() {
    decision.close();
    resources.snapshot().close();
    resources.source().close();
    resources.claim().close();
  }

  /** The columns' types of the entities that travel. */
  Map<String, HeldBack.Shape> shapes() {
    return resources.shapes();
  }

  /** What a run holds open while it runs, and what it saw of the source's tables. */
  record Resources(
      CaseClaim claim, JdbcSource source, Snapshot snapshot, Map<String, HeldBack.Shape> shapes) {}
}
