package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The counts per window, and their sums, made by the database. */
final class Tallies {
  private final Database database;

  Tallies(Database database) {
    this.database = database;
  }

  /** Replaces what a window's earlier attempt counted; part of the caller's transaction. */
  void replace(long windowId, Tally tally) {
    database.inTransaction(
        jdbc -> {
          jdbc.update(
              """
              update run_window set n_read = ?, n_delivered = ?, n_quarantined = ?, n_withheld = ?,
              n_duplicate = ?, n_deleted = ?, n_unchanged = ? where id = ?""",
              tally.read(),
              tally.delivered(),
              tally.quarantined(),
              tally.withheld(),
              tally.duplicate(),
              tally.deleted(),
              tally.unchanged(),
              windowId);
          jdbc.update("delete from window_reason where window_id = ?", windowId);
          return jdbc.batchUpdate(
              "insert into window_reason (window_id, reason, n) values (?, ?, ?)",
              tally.reasons().entrySet().stream()
                  .map(e -> new Object[] {windowId, e.getKey(), e.getValue()})
                  .toList());
        });
  }

  /** Per entity in the order of travel. */
  Map<String, Tally> of(RunId run) {
    Map<String, Map<String, Long>> reasons = reasons(run);
    Map<String, Tally> tallies = new LinkedHashMap<>();
    database.read(
        jdbc ->
            jdbc.query(
                """
                select e.entity, coalesce(sum(w.n_read), 0), coalesce(sum(w.n_delivered), 0),
                  coalesce(sum(w.n_quarantined), 0), coalesce(sum(w.n_withheld), 0),
                  coalesce(sum(w.n_duplicate), 0), coalesce(sum(w.n_deleted), 0),
                  coalesce(sum(w.n_unchanged), 0)
                from run_entity e
                left join run_window w on w.run_id = e.run_id and w.entity = e.entity
                where e.run_id = ? group by e.entity, e.ordinal order by e.ordinal""",
                (r, n) ->
                    tallies.put(
                        r.getString(1),
                        new Tally(
                            r.getLong(2),
                            r.getLong(3),
                            r.getLong(4),
                            r.getLong(5),
                            r.getLong(6),
                            r.getLong(7),
                            r.getLong(8),
                            reasons.getOrDefault(r.getString(1), Map.of()))),
                run.value()));
    return tallies;
  }

  /** The most records of an entity that one run of a case has read, each duplicate once. */
  long mostRead(CaseId caseId, String entity) {
    return database.read(
        jdbc ->
            jdbc.queryForObject(
                """
                select cast(coalesce(max(x.n), 0) as bigint) from (
                  select sum(w.n_read - w.n_duplicate) as n
                  from run_window w join transfer_run r on r.id = w.run_id
                  where r.case_id = ? and w.entity = ? group by r.id) x""",
                Long.class,
                caseId.value(),
                entity));
  }

  private Map<String, Map<String, Long>> reasons(RunId run) {
    Map<String, Map<String, Long>> reasons = new HashMap<>();
    database.read(
        jdbc ->
            jdbc.query(
                """
                select w.entity, x.reason, sum(x.n) from window_reason x
                join run_window w on w.id = x.window_id
                where w.run_id = ? group by w.entity, x.reason""",
                (r, n) ->
                    reasons
                        .computeIfAbsent(r.getString(1), entity -> new TreeMap<>())
                        .put(r.getString(2), r.getLong(3)),
                run.value()));
    return reasons;
  }
}
