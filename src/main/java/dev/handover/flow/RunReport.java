package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.Run;
import dev.handover.record.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a run stands, in figures.
 *
 * @param heldBack entities that it leaves out, and why
 */
public record RunReport(
    Run run,
    Tally tally,
    Map<String, Tally> entities,
    List<ParcelFact> parcels,
    Map<String, String> heldBack,
    double seconds) {

  static RunReport of(Run run, Ledger ledger, Instant since, Instant until) {
    return new RunReport(
        run,
        ledger.windows().tally(run.id()),
        ledger.windows().tallies(run.id()),
        ledger.windows().delivered(run.id()),
        ledger.heldBack().of(run.id()),
        Duration.between(since, until).toMillis() / 1000.0);
  }

  /** How an ended or interrupted run stood, from the ledger alone. */
  public static RunReport of(Run run, Ledger ledger) {
    return of(run, ledger, run.startedAt(), run.endedAt().orElse(run.startedAt()));
  }

  /** The same figures with the run's newer state. */
  public RunReport as(Run newer) {
    return new RunReport(newer, tally, entities, parcels, heldBack, seconds);
  }

  public long bytes() {
    return parcels.stream().mapToLong(ParcelFact::bytes).sum();
  }

  /** The outcome in one line, for a log. */
  String line() {
    return String.format(
        Locale.ROOT,
        "case %s: run %s %s: read %,d, delivered %,d, quarantined %,d, withheld %,d, duplicate %,d,"
            + " deleted %,d, unchanged %,d; %,d parcels, %.1f s",
        run.caseId(),
        run.id(),
        lower(run.state()),
        tally.read(),
        tally.delivered(),
        tally.quarantined(),
        tally.withheld(),
        tally.duplicate(),
        tally.deleted(),
        tally.unchanged(),
        parcels.size(),
        seconds);
  }

  /** The JSON object that {@code run}, {@code status} and {@code demo} print. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", run.caseId().value());
    json.put("run", run.id().value());
    json.put("mode", lower(run.mode()));
    json.put("state", lower(run.state()));
    run.stopReason().ifPresent(reason -> json.put("reason", reason));
    json.putAll(counts(tally, parcels));
    json.put("seconds", seconds);
    Map<String, Object> each = new LinkedHashMap<>();
    entities.forEach(
        (entity, counted) ->
            each.put(
                entity,
                counts(counted, parcels.stream().filter(p -> p.entity().equals(entity)).toList())));
    json.put("entities", each);
    json.put("reasons", tally.reasons());
    if (!heldBack.isEmpty()) {
      json.put("heldBack", heldBack);
    }
    return json;
  }

  private static Map<String, Object> counts(Tally tally, List<ParcelFact> parcels) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("read", tally.read());
    counts.put("delivered", tally.delivered());
    counts.put("quarantined", tally.quarantined());
    counts.put("withheld", tally.withheld());
    counts.put("duplicate", tally.duplicate());
    counts.put("deleted", tally.deleted());
    counts.put("unchanged", tally.unchanged());
    counts.put("tombstones", parcels.stream().mapToLong(p -> p.records() - p.upserts()).sum());
    counts.put("parcels", parcels.size());
    counts.put("bytes", parcels.stream().mapToLong(ParcelFact::bytes).sum());
    return counts;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
