package dev.handover.ledger;

import dev.handover.record.RunId;
import java.util.List;
import java.util.Optional;

/** The signed manifests of runs, kept from before they are sent: a repeat sends the same bytes. */
public final class Manifests {
  private final Database database;

  Manifests(Database database) {
    this.database = database;
  }

  /** A manifest and its armoured signature, as they travel. */
  public record Kept(byte[] content, byte[] signature) {
    @Override
    public String toString() {
      return "Kept[" + content.length + " bytes]";
    }
  }

  /** Keeps a run's manifest; one that is kept already stays as it is. */
  public void keep(RunId run, byte[] content, byte[] signature) {
    database.inTransaction(
        jdbc ->
            jdbc.update(
                """
                insert into run_manifest (run_id, content, signature)
                select ?, ?, ? where not exists (select 1 from run_manifest where run_id = ?)""",
                run.value(),
                content,
                signature,
                run.value()));
  }

  /** Of which runs there is a manifest, oldest first. */
  public List<RunId> runs() {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select m.run_id from run_manifest m join transfer_run r on r.id = m.run_id
                order by r.number""",
                (r, n) -> new RunId(r.getString(1))));
  }

  /** The run's manifest, if it has come so far. */
  public Optional<Kept> find(RunId run) {
    return database.read(
        jdbc ->
            jdbc
                .query(
                    "select content, signature from run_manifest where run_id = ?",
                    (r, n) -> new Kept(r.getBytes(1), r.getBytes(2)),
                    run.value())
                .stream()
                .findFirst());
  }
}
