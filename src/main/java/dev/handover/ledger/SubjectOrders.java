package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What runs obey because subjects asked for it: persons and records by keyed digest, corrected
 * values encrypted under the case's key.
 */
public final class SubjectOrders {
  private final Database database;
  private final AuditChain audit;
  private final SubjectRequests requests;
  private final CaseCiphers ciphers;

  SubjectOrders(
      Database database, AuditChain audit, SubjectRequests requests, CaseCiphers ciphers) {
    this.database = database;
    this.audit = audit;
    this.requests = requests;
    this.ciphers = ciphers;
  }

  /**
   * Places the orders of a request whose identity was checked; later corrections of one field end
   * the earlier ones, and the request that asked for them where the buyer has not done it yet.
   */
  public void place(
      SubjectRequest request, Collection<SubjectOrder> orders, String actor, Instant at) {
    database.inTransaction(
        jdbc -> {
          requests.executing(request.id(), actor, told(orders), at);
          for (SubjectOrder order : orders) {
            if (!order.entity().isEmpty()) {
              endFollowed(jdbc, request, order, actor, at);
            }
            jdbc.update(
                """
                insert into subject_order
                (request_id, case_id, kind, entity, digest, field, content, placed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                request.id(),
                request.caseId().value(),
                order.kind().name(),
                order.entity(),
                order.digest(),
                order.field(),
                order.entity().isEmpty() ? null : hidden(request.caseId(), order),
                Database.time(at));
          }
          return null;
        });
  }

  private void endFollowed(
      JdbcTemplate jdbc, SubjectRequest request, SubjectOrder order, String actor, Instant at) {
    String why = "followed by request " + request.id();
    List<Map<String, Object>> earlier =
        jdbc.queryForList(
            """
            select id, request_id from subject_order
            where case_id = ? and entity = ? and digest = ? and field = ? and ended_at is null
            order by id""",
            request.caseId().value(),
            order.entity(),
            order.digest(),
            order.field());
    for (Map<String, Object> each : earlier) {
      end(request.caseId(), List.of(((Number) each.get("id")).longValue()), why, actor, at);
      SubjectRequest followed = requests.find((String) each.get("request_id"));
      if (of(followed).stream().noneMatch(any -> any.endedAt().isEmpty())) {
        requests.lifted(followed, actor, why);
      }
    }
  }

  private byte[] hidden(CaseId caseId, SubjectOrder order) {
    return ciphers.hideAlways(
        caseId,
        place(order.entity(), order.digest(), order.field()),
        order.value().getBytes(StandardCharsets.UTF_8));
  }

  private static String told(Collection<SubjectOrder> orders) {
    SubjectOrder first = orders.iterator().next();
    return first.entity().isEmpty()
        ? orders.size() + " digests of the person"
        : first.entity() + " " + first.digest() + ", " + first.field();
  }

  /** Those that hold, the oldest first; the case must be protected where there are any. */
  public List<SubjectOrder> holding(CaseId caseId) {
    return query(caseId, "case_id = ? and ended_at is null", caseId.value());
  }

  /** Those that a run obeyed that began at a moment. */
  public List<SubjectOrder> obeyed(CaseId caseId, Instant at) {
    return query(
        caseId,
        "case_id = ? and placed_at <= ? and (ended_at is null or ended_at > ?)",
        caseId.value(),
        Database.time(at),
        Database.time(at));
  }

  /** Whether any holds. */
  public boolean any(CaseId caseId) {
    return database.read(
            jdbc ->
                jdbc.queryForObject(
                    "select count(*) from subject_order where case_id = ? and ended_at is null",
                    Long.class,
                    caseId.value()))
        > 0;
  }

  /** Those of one request, whether or not they hold. */
  public List<SubjectOrder> of(SubjectRequest request) {
    return query(request.caseId(), "request_id = ?", request.id());
  }

  /**
   * Ends what a request had runs obey, and the request where the buyer has not done it yet.
   *
   * @return how many orders ended
   */
  public int lift(SubjectRequest request, String why, String actor, Instant at) {
    return database.inTransaction(
        jdbc -> {
          List<Long> holding =
              of(request).stream()
                  .filter(order -> order.endedAt().isEmpty())
                  .map(SubjectOrder::id)
                  .toList();
          if (!holding.isEmpty()) {
            end(request.caseId(), holding, why, actor, at);
            requests.lifted(request, actor, why);
          }
          return holding.size();
        });
  }

  /** Ends some; those that have ended stay as they are. */
  public void end(CaseId caseId, Collection<Long> ids, String why, String actor, Instant at) {
    database.inTransaction(
        jdbc -> {
          for (long id : ids) {
            int ended =
                jdbc.update(
                    """
                    update subject_order set ended_at = ?, ended_why = ?
                    where id = ? and case_id = ? and ended_at is null""",
                    Database.time(at),
                    why,
                    id,
                    caseId.value());
            if (ended == 1) {
              String request =
                  jdbc.queryForObject(
                      "select request_id from subject_order where id = ?", String.class, id);
              audit.append(actor, "order ended", caseId.value(), "request " + request + ": " + why);
            }
          }
          return null;
        });
  }

  private List<SubjectOrder> query(CaseId caseId, String where, Object... arguments) {
    return database.read(
        jdbc ->
            jdbc.query(
                """
                select id, request_id, kind, entity, digest, field, content, placed_at, ended_at,
                ended_why from subject_order where\s"""
                    + where
                    + " order by id",
                (r, n) -> order(caseId, r),
                arguments));
  }

  private SubjectOrder order(CaseId caseId, ResultSet r) throws SQLException {
    String entity = r.getString(4);
    String digest = r.getString(5);
    String field = r.getString(6);
    byte[] value =
        entity.isEmpty()
            ? new byte[0]
            : ciphers.show(caseId, place(entity, digest, field), r.getBytes(7));
    String why = r.getString(10);
    return new SubjectOrder(
        r.getLong(1),
        r.getString(2),
        RequestKind.valueOf(r.getString(3)),
        entity,
        digest,
        field,
        new String(value, StandardCharsets.UTF_8),
        r.getObject(8, OffsetDateTime.class).toInstant(),
        Database.instant(r.getObject(9, OffsetDateTime.class)),
        why == null ? "" : why);
  }

  /** For what place a value is encrypted. */
  private static String place(String entity, String digest, String field) {
    return "subject-order/" + entity + "/" + digest + "/" + field;
  }
}
