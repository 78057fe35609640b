package dev.handover.ledger;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The buyer's answers, their signatures verified by whoever records them. */
public final class Receipts {
  private final Database database;
  private final AuditChain audit;

  Receipts(Database database, AuditChain audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Records a receipt in the hub's own name. */
  public void record(RunId run, String sha256, boolean agrees, String detail, Instant at) {
    record(run, sha256, agrees, detail, at, AuditChain.HUB);
  }

  /**
   * Records a receipt; one that agrees makes a delivered run acknowledged in the same transaction,
   * one that disagrees never does. The same receipt with the same outcome changes nothing.
   */
  public void record(
      RunId run, String sha256, boolean agrees, String detail, Instant at, String actor) {
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
          if (!List.of("DELIVERED", "ACKNOWLEDGED").contains(state)) {
            throw new HandoverException(
                ExitCode.INTEGRITY,
                "HUB-LED-26",
                "a receipt came for run " + run + ", which has no manifest yet; ask the buyer");
          }
          Optional<ReceiptRow> known =
              of(run).stream().filter(row -> row.sha256().equals(sha256)).findFirst();
          if (known.filter(row -> row.agrees() == agrees).isPresent()) {
            return run;
          }
          // The same bytes may come again under a better signature, or be believed no longer.
          jdbc.update("delete from receipt where run_id = ? and sha256 = ?", run.value(), sha256);
          jdbc.update(
              """
              insert into receipt (run_id, sha256, agrees, detail, received_at)
              values (?, ?, ?, ?, ?)""",
              run.value(),
              sha256,
              agrees,
              Database.fit(detail, 2000),
              Database.time(at));
          if (agrees && state.equals("DELIVERED")) {
            jdbc.update("update transfer_run set state = 'ACKNOWLEDGED' where id = ?", run.value());
            audit.append(actor, "run acknowledged", run.value(), sha256);
          } else {
            String act = agrees ? "receipt recorded" : "receipt disagrees";
            audit.append(actor, act, run.value(), sha256);
          }
          return run;
        });
  }

  /** The receipts of a run, oldest first. */
  public List<ReceiptRow> of(RunId run) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select sha256, agrees, detail, received_at from receipt
                where run_id = ? order by received_at, sha256""",
                (r, n) ->
                    new ReceiptRow(
                        r.getString(1),
                        r.getBoolean(2),
                        r.getString(3),
                        r.getObject(4, OffsetDateTime.class).toInstant()),
                run.value()));
  }
}
