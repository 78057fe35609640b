package dev.handover.ledger;

import dev.handover.record.RunId;
import java.util.Optional;

/** Under which keys each run began: it ends under them, and its receipt is held against them. */
public final class RunKeys {
  private final Database database;

  RunKeys(Database database) {
    this.database = database;
  }

  /** Fingerprints of the key that signs and of the certificate that is sealed to. */
  public record Pair(String signer, String buyer) {}

  /** Keeps a run's keys in place of what was kept; only for a run that has sent nothing. */
  public void keep(RunId run, Pair keys) {
    database.inTransaction(
        jdbc -> {
          jdbc.update("delete from run_key where run_id = ?", run.value());
          return jdbc.update(
              "insert into run_key (run_id, signer, buyer) values (?, ?, ?)",
              run.value(),
              keys.signer(),
              keys.buyer());
        });
  }

  /** Empty for runs of a version that did not keep them. */
  public Optional<Pair> of(RunId run) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    "select signer, buyer from run_key where run_id = ?",
                    (r, n) -> new Pair(r.getString(1), r.getString(2)),
                    run.value())
                .stream()
                .findFirst());
  }
}
