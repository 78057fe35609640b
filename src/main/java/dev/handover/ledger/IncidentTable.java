package dev.handover.ledger;

import dev.handover.ledger.Incident.Count;
import dev.handover.ledger.Incident.Duty;
import dev.handover.ledger.Incident.Facts;
import dev.handover.ledger.Incident.Settled;
import dev.handover.ledger.Incident.Step;
import dev.handover.record.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of incidents, row by row. */
final class IncidentTable {
  private IncidentTable() {}

  static List<Incident> all(JdbcTemplate jdbc) {
    return jdbc.queryForList("select id from incident order by id", Long.class).stream()
        .map(id -> find(jdbc, id).orElseThrow())
        .toList();
  }

  static Optional<Incident> find(JdbcTemplate jdbc, long id) {
    return jdbc
        .query(
            """
            select id, kind, severity, state, drill, critical, aware_at, summary, people, remedy,
            lessons from incident where id = ?""",
            (r, n) -> incident(jdbc, r),
            id)
        .stream()
        .findFirst();
  }

  private static Incident incident(JdbcTemplate jdbc, ResultSet r) throws SQLException {
    long id = r.getLong(1);
    Facts facts =
        new Facts(
            IncidentKind.valueOf(r.getString(2)),
            Severity.valueOf(r.getString(3)),
            r.getBoolean(5),
            r.getBoolean(6),
            r.getObject(7, OffsetDateTime.class).toInstant(),
            r.getString(8),
            cases(jdbc, id),
            new TreeSet<>(
                jdbc.queryForList(
                    "select place from incident_place where incident_id = ?", String.class, id)));
    return new Incident(
        id,
        IncidentState.valueOf(r.getString(4)),
        facts,
        r.getLong(9),
        steps(jdbc, id),
        counts(jdbc, id),
        duties(jdbc, id),
        Optional.ofNullable(r.getString(10)),
        Optional.ofNullable(r.getString(11)));
  }

  private static Set<CaseId> cases(JdbcTemplate jdbc, long id) {
    return jdbc
        .queryForList(
            "select case_id from incident_case where incident_id = ? order by case_id",
            String.class,
            id)
        .stream()
        .map(CaseId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Step> steps(JdbcTemplate jdbc, long id) {
    return jdbc.query(
        """
        select step, done_at, actor, detail, millis from incident_step
        where incident_id = ? order by id""",
        (r, n) ->
            new Step(
                r.getString(1),
                r.getObject(2, OffsetDateTime.class).toInstant(),
                r.getString(3),
                r.getString(4),
                Duration.ofMillis(r.getLong(5))),
        id);
  }

  private static List<Count> counts(JdbcTemplate jdbc, long id) {
    return jdbc.query(
        """
        select case_id, entity, data_class, people from incident_count
        where incident_id = ? order by case_id, entity, data_class""",
        (r, n) ->
            new Count(new CaseId(r.getString(1)), r.getString(2), r.getString(3), r.getLong(4)),
        id);
  }

  private static List<Duty> duties(JdbcTemplate jdbc, long id) {
    return jdbc.query(
        """
        select rule_id, pack, addressee, period, due_at, ground, settled_at, owed, outcome, noted_by
        from incident_duty where incident_id = ? order by due_at, rule_id""",
        (r, n) ->
            new Duty(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                Duration.parse(r.getString(4)),
                r.getObject(5, OffsetDateTime.class).toInstant(),
                r.getString(6),
                settled(r)),
        id);
  }

  private static Optional<Settled> settled(ResultSet r) throws SQLException {
    OffsetDateTime at = r.getObject(7, OffsetDateTime.class);
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Settled(at.toInstant(), r.getBoolean(8), r.getString(9), r.getString(10)));
  }

  static long insert(JdbcTemplate jdbc, Facts facts, long people) {
    long id =
        Segments.insert(
            jdbc,
            """
            insert into incident (kind, severity, state, drill, critical, aware_at, summary, people)
            values (?, ?, ?, ?, ?, ?, ?, ?)""",
            facts.kind().name(),
            facts.severity().name(),
            IncidentState.RAISED.name(),
            facts.drill(),
            facts.critical(),
            Database.time(facts.awareAt()),
            Database.fit(facts.summary(), 2000),
            people);
    facts.cases().forEach(each -> addCase(jdbc, id, each));
    facts.places().forEach(each -> addPlace(jdbc, id, each));
    return id;
  }

  static void addCase(JdbcTemplate jdbc, long id, CaseId caseId) {
    jdbc.update(
        """
        insert into incident_case (incident_id, case_id)
        select cast(? as bigint), cast(? as varchar)
        where not exists (select 1 from incident_case where incident_id = ? and case_id = ?)""",
        id,
        caseId.value(),
        id,
        caseId.value());
  }

  static void addPlace(JdbcTemplate jdbc, long id, String place) {
    jdbc.update(
        """
        insert into incident_place (incident_id, place)
        select cast(? as bigint), cast(? as varchar)
        where not exists (select 1 from incident_place where incident_id = ? and place = ?)""",
        id,
        place,
        id,
        place);
  }

  static void addStep(JdbcTemplate jdbc, long id, Step step) {
    jdbc.update(
        """
        insert into incident_step (incident_id, step, done_at, actor, detail, millis)
        values (?, ?, ?, ?, ?, ?)""",
        id,
        step.name(),
        Database.time(step.at()),
        Database.fit(step.actor(), 200),
        Database.fit(step.detail(), 2000),
        step.took().toMillis());
  }

  static void state(JdbcTemplate jdbc, long id, IncidentState state) {
    jdbc.update("update incident set state = ? where id = ?", state.name(), id);
  }

  static void finish(JdbcTemplate jdbc, long id, String remedy, String lessons) {
    jdbc.update(
        "update incident set state = ?, remedy = ?, lessons = ? where id = ?",
        IncidentState.CLOSED.name(),
        Database.fit(remedy, 2000),
        Database.fit(lessons, 2000),
        id);
  }

  static void replaceCounts(JdbcTemplate jdbc, long id, List<Count> counts) {
    jdbc.update("delete from incident_count where incident_id = ?", id);
    for (Count each : counts) {
      jdbc.update(
          """
          insert into incident_count (incident_id, case_id, entity, data_class, people)
          values (?, ?, ?, ?, ?)""",
          id,
          each.caseId().value(),
          each.entity(),
          each.dataClass(),
          each.people());
    }
  }

  /** Those that are settled stay, whatever is known by now. */
  static void replaceDuties(JdbcTemplate jdbc, long id, List<Duty> duties) {
    jdbc.update("delete from incident_duty where incident_id = ? and settled_at is null", id);
    Set<String> settled = duties(jdbc, id).stream().map(Duty::rule).collect(Collectors.toSet());
    for (Duty each : duties) {
      if (settled.contains(each.rule())) {
        continue;
      }
      jdbc.update(
          """
          insert into incident_duty
          (incident_id, rule_id, pack, addressee, period, due_at, ground)
          values (?, ?, ?, ?, ?, ?, ?)""",
          id,
          each.rule(),
          each.pack(),
          each.to(),
          each.within().toString(),
          Database.time(each.dueAt()),
          Database.fit(each.ground(), 500));
    }
  }

  static void settle(JdbcTemplate jdbc, long id, String rule, Settled settled) {
    jdbc.update(
        """
        update incident_duty set settled_at = ?, owed = ?, outcome = ?, noted_by = ?
        where incident_id = ? and rule_id = ?""",
        Database.time(settled.at()),
        settled.owed(),
        Database.fit(settled.outcome(), 1000),
        Database.fit(settled.actor(), 200),
        id,
        rule);
  }
}
