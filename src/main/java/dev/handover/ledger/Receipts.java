package dev.handover.ledger;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came as the buyer's answers, judged by whoever records them. */
public final class Receipts {
  private final Database database;
  private final AuditChain audit;

  Receipts(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Records a receipt in the hub's own name; one that agrees makes a delivered run acknowledged in
   * the same transaction, any other never does. The same receipt with the same outcome changes
   * nothing.
   */
  public void record(RunId run, String sha256, ReceiptOutcome outcome, String detail, Instant at) {
    boolean agrees = outcome == ReceiptOutcome.AGREES;
    database.inTransaction(
        jdbc -> {
          String state =
              jdbc
                  .queryForList(
                      "select state from transfer_run where id = ? for update",
                      String.class,
                      run.value())
                  .stream()
                  .findFirst()
                  .orElseThrow(() -> Runs.unknown(run));
          if (!RunState.valueOf(state).isWithTheBuyer()) {
            throw new HandoverException(
                ExitCode.INTEGRITY,
                "HUB-LED-26",
                "a receipt came for run " + run + ", which has no manifest yet; ask the buyer");
          }
          Optional<ReceiptRow> known =
              of(run).stream().filter(row -> row.sha256().equals(sha256)).findFirst();
          if (known.filter(row -> row.outcome() == outcome).isPresent()) {
            return run;
          }
          // The same bytes may come again under a better signature, or be believed no longer.
          jdbc.update("delete from receipt where run_id = ? and sha256 = ?", run.value(), sha256);
          jdbc.update(
              """
              insert into receipt (run_id, sha256, agrees, outcome, detail, received_at)
              values (?, ?, ?, ?, ?, ?)""",
              run.value(),
              sha256,
              agrees,
              outcome.name(),
              Database.fit(detail, 2000),
              Database.time(at));
          String subject =
              jdbc.queryForObject(
                      "select case_id from transfer_run where id = ?", String.class, run.value())
                  + "/"
                  + run;
          if (agrees && state.equals("DELIVERED")) {
            jdbc.update("update transfer_run set state = 'ACKNOWLEDGED' where id = ?", run.value());
            audit.append(AuditChain.HUB, "run acknowledged", subject, sha256);
          } else {
            String act = agrees ? "recorded" : outcome.name().toLowerCase(Locale.ROOT);
            audit.append(AuditChain.HUB, "receipt " + act, subject, sha256);
          }
          return run;
        });
  }

  /** The newest acknowledged run of each case: its answer may still be taken back. */
  public List<RunId> lastAcknowledged() {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id from transfer_run where number in
                (select max(number) from transfer_run where state = 'ACKNOWLEDGED' group by case_id)
                order by number""",
                (r, n) -> new RunId(r.getString(1))));
  }

  /** The receipts of a run, oldest first. */
  public List<ReceiptRow> of(RunId run) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select sha256, outcome, detail, received_at from receipt
                where run_id = ? order by received_at, sha256""",
                (r, n) ->
                    new ReceiptRow(
                        r.getString(1),
                        ReceiptOutcome.valueOf(r.getString(2)),
                        r.getString(3),
                        r.getObject(4, OffsetDateTime.class).toInstant()),
                run.value()));
  }
}
