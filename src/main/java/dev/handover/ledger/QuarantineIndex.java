package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.Quarantined;
import dev.handover.record.Rejection;
import dev.handover.record.RunId;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records that were set aside: the reason in clear, the content as it came, encrypted. */
public final class QuarantineIndex {
  private static final int MOST_BYTES = 512 << 10;
  private final Database database;

  QuarantineIndex(Database database) {
    this.database = database;
  }

  /** What lies in quarantine of a case or of one run, newest run first, in the order of travel. */
  public List<QuarantineRow> list(CaseId caseId, Optional<RunId> run, int limit) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select r.id, w.entity, w.window_number, q.ordinal,
                  q.key_digest, q.field, q.rule, q.reason
                from quarantine q
                join run_window w on w.id = q.window_id
                join transfer_run r on r.id = w.run_id
                join run_entity e on e.run_id = w.run_id and e.entity = w.entity
                where r.case_id = ? and (r.id = ? or ?)
                order by r.number desc, e.ordinal, w.window_number, q.ordinal
                fetch first ? rows only""",
                (r, n) ->
                    new QuarantineRow(
                        new RunId(r.getString(1)),
                        r.getInt(3),
                        r.getInt(4),
                        new Rejection(
                            r.getString(2),
                            r.getString(5),
                            r.getString(6),
                            r.getString(7),
                            r.getString(8))),
                caseId.value(),
                run.map(RunId::value).orElse(""),
                run.isEmpty(),
                limit));
  }

  /** The newest run of the case that has set records aside. */
  public Optional<RunId> newestRun(CaseId caseId) {
    return database
        .read(
            jdbc ->
                jdbc.queryForList(
                    """
                    select r.id from transfer_run r where r.case_id = ? and exists (
                      select 1 from quarantine q
                      join run_window w on w.id = q.window_id where w.run_id = r.id)
                    order by r.number desc fetch first 1 rows only""",
                    String.class,
                    caseId.value()))
        .stream()
        .findFirst()
        .map(RunId::new);
  }

  /** A part of what lies in quarantine of a run, in the order of travel. */
  public List<QuarantineRow> list(RunId run, QuarantineFilter filter, int limit) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select w.entity, w.window_number, q.ordinal,
                  q.key_digest, q.field, q.rule, q.reason
                from quarantine q
                join run_window w on w.id = q.window_id
                join run_entity e on e.run_id = w.run_id and e.entity = w.entity
                where w.run_id = ?"""
                    + filter.condition()
                    + """

                order by e.ordinal, w.window_number, q.ordinal
                fetch first ? rows only""",
                (r, n) ->
                    new QuarantineRow(
                        run,
                        r.getInt(2),
                        r.getInt(3),
                        new Rejection(
                            r.getString(1),
                            r.getString(4),
                            r.getString(5),
                            r.getString(6),
                            r.getString(7))),
                filter.parameters(run, limit)));
  }

  /** The same part counted by entity, field and rule; most first. */
  public List<QuarantineGroup> groups(RunId run, QuarantineFilter filter) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select w.entity, q.field, q.rule, min(q.reason), count(*)
                from quarantine q
                join run_window w on w.id = q.window_id
                where w.run_id = ?"""
                    + filter.condition()
                    + """

                group by w.entity, q.field, q.rule
                order by count(*) desc, w.entity, q.field, q.rule""",
                (r, n) ->
                    new QuarantineGroup(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getLong(5)),
                filter.parameters(run)));
  }

  /** How many lie in quarantine of a run, by {@code quarantined/field/rule}, as in the tally. */
  public Map<String, Long> reasons(RunId run) {
    Map<String, Long> reasons = new TreeMap<>();
    database.read(
        jdbc ->
            jdbc.query(
                """
                select q.field, q.rule, count(*) from quarantine q
                join run_window w on w.id = q.window_id
                where w.run_id = ? group by q.field, q.rule""",
                (r, n) ->
                    reasons.put(
                        "quarantined/" + r.getString(1) + "/" + r.getString(2), r.getLong(3)),
                run.value()));
    return reasons;
  }

  /** The record itself, encrypted as {@code process} gave it; absent when it was replaced. */
  public Optional<byte[]> content(QuarantineRow row) {
    List<byte[]> parts =
        database.read(
            jdbc ->
                jdbc.queryForList(
                    """
                    select c.content from quarantine_content c
                    join run_window w on w.id = c.window_id
                    where w.run_id = ? and w.entity = ? and w.window_number = ? and c.ordinal = ?
                    order by c.part""",
                    byte[].class,
                    row.run().value(),
                    row.rejection().entity(),
                    row.window(),
                    row.ordinal()));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.forEach(whole::writeBytes);
    return parts.isEmpty() ? Optional.empty() : Optional.of(whole.toByteArray());
  }

  /** Replaces what a window's earlier attempt left; part of the caller's transaction. */
  void replace(long windowId, List<Quarantined> quarantined) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> contents = new ArrayList<>();
    for (int i = 0; i < quarantined.size(); i++) {
      Rejection rejection = quarantined.get(i).rejection();
      rows.add(
          new Object[] {
            windowId,
            i,
            rejection.keyDigest(),
            rejection.field(),
            rejection.rule(),
            Database.fit(rejection.reason(), 1000)
          });
      byte[] content = quarantined.get(i).content();
      for (int start = 0, part = 0; start < content.length || part == 0; part++) {
        int end = Math.min(content.length, start + MOST_BYTES);
        contents.add(new Object[] {windowId, i, part, Arrays.copyOfRange(content, start, end)});
        start = end;
      }
    }
    database.inTransaction(
        jdbc -> {
          jdbc.update("delete from quarantine_content where window_id = ?", windowId);
          jdbc.update("delete from quarantine where window_id = ?", windowId);
          jdbc.batchUpdate(
              """
              insert into quarantine (window_id, ordinal, key_digest, field, rule, reason)
              values (?, ?, ?, ?, ?, ?)""",
              rows);
          return jdbc.batchUpdate(
              """
              insert into quarantine_content (window_id, ordinal, part, content)
              values (?, ?, ?, ?)""",
              contents);
        });
  }
}
