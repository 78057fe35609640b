package dev.handover.flow;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.delivery.ManifestJson;
import dev.handover.delivery.SampleManifests;
import dev.handover.keys.CaseKeys;
import dev.handover.ledger.EntityPlan;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.ReceiptOutcome;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A ledger with runs that were never made: each is a manifest, and a parcel where it brings any.
 */
final class MadeUpRuns implements AutoCloseable {
  static final CaseId CASE = new CaseId("hotel-2026");
  private static final String SHA = "ab".repeat(32);

  final Ledger ledger;
  final Hands clock = new Hands();
  private final DataSource database =
      new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

  MadeUpRuns() {
    ledger = Ledger.open(database);
    ledger.protect(CASE, CaseKeys.create().atRest());
  }

  /** A clock that goes on when it is told to. */
  static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-01T02:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** A way in past the ledger, as an intruder would take. */
  JdbcTemplate sql() {
    return new JdbcTemplate(database);
  }

  /** A run of which something, or nothing, travels, to its delivered manifest. */
  Run deliver(RunMode mode, boolean brings) {
    clock.pass(Duration.ofMinutes(5));
    Instant now = clock.instant();
    Run fresh = Run.planned(RunId.startingAt(now), CASE, mode, now, now);
    Run run = ledger.runs().lastDelivered(CASE).map(fresh::following).orElse(fresh);
    ledger.runs().plan(run, List.of(new EntityPlan("guest", 1, SHA)));
    ledger.windows().plan(run.id(), "guest", brings ? List.of(Bounds.ALL) : List.of());
    ledger.runs().state(run.id(), RunState.RUNNING, Optional.empty());
    for (Window open : ledger.windows().open(run.id())) {
      Window begun = ledger.windows().begin(open);
      ledger
          .windows()
          .sealed(
              begun,
              new ParcelFact(
                  begun.fileStem() + ".ndjson.zst.pgp", "guest", 1, 1, "s", 0, 0, 9, 9, SHA),
              new Account(Tally.NONE, List.of(), List.of(), Baseline.EMPTY));
      ledger.windows().delivered(begun, now);
    }
    byte[] manifest = new ManifestJson().write(manifest(run, now));
    ledger.manifests().keep(run.id(), manifest, new byte[] {1});
    ledger.runs().manifested(run.id(), Sha256.hex(manifest), now);
    return ledger.runs().find(run.id()).orElseThrow();
  }

  /** Records an answer to a run. */
  Run answer(RunId run, ReceiptOutcome outcome) {
    ledger.receipts().record(run, "sha of " + outcome, outcome, "so it says", clock.instant());
    return ledger.runs().find(run).orElseThrow();
  }

  private Manifest manifest(Run run, Instant now) {
    List<FileEntry> files =
        ledger.windows().delivered(run.id()).stream().map(ManifestDraft::entry).toList();
    Manifest manifest =
        new Manifest(
            CASE,
            run.id(),
            run.mode() == RunMode.FULL ? Manifest.Mode.FULL : Manifest.Mode.DELTA,
            run.previous()
                .map(id -> new Manifest.Previous(id, run.previousManifestSha256().orElseThrow())),
            now,
            Map.of("guest", SampleManifests.description()),
            files,
            Manifest.Reconciliation.of(Map.of("guest", Tally.NONE)),
            Map.of(),
            SampleManifests.fingerprints(),
            new Manifest.AuditHead(1, SHA),
            SampleManifests.legal());
    return manifest.as(Set.of(), CaseGate.isFinal(ledger, run, manifest));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
