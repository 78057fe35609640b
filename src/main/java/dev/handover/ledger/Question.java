package dev.handover.ledger;

import java.util.Locale;

/**
 * What reports ask of the ledger: one statement each, in the SQL that H2 and PostgreSQL share. The
 * columns that are no numbers tell a row from the others. {@code {case}}, {@code {from}} and {@code
 * {to}} stand for the scope.
 */
public enum Question {
  RUNS(
      """
      select state, count(*) as runs from transfer_run
      where case_id = {case} and started_at >= {from} and started_at < {to}
      group by state order by state"""),
  RUN_LIST(
      """
      select r.started_at as started, r.id as run, r.mode as mode, r.state as state,
        cast((select coalesce(sum(w.n_delivered), 0) from run_window w
          where w.run_id = r.id) as bigint) as delivered,
        coalesce(r.manifest_sha256, '') as manifest
      from transfer_run r
      where r.case_id = {case} and r.started_at >= {from} and r.started_at < {to}
      order by r.number"""),
  OUTCOMES(
      """
      select cast(coalesce(sum(w.n_read), 0) as bigint) as records_read,
        cast(coalesce(sum(w.n_delivered), 0) as bigint) as delivered,
        cast(coalesce(sum(w.n_quarantined), 0) as bigint) as quarantined,
        cast(coalesce(sum(w.n_withheld), 0) as bigint) as withheld,
        cast(coalesce(sum(w.n_duplicate), 0) as bigint) as duplicate,
        cast(coalesce(sum(w.n_deleted), 0) as bigint) as deleted,
        cast(coalesce(sum(w.n_unchanged), 0) as bigint) as unchanged
      from run_window w join transfer_run r on r.id = w.run_id
      where r.case_id = {case} and r.state in ('DELIVERED', 'ACKNOWLEDGED')
        and r.started_at >= {from} and r.started_at < {to}"""),
  ENTITIES(
      """
      select w.entity as entity,
        cast(coalesce(sum(w.n_read), 0) as bigint) as records_read,
        cast(coalesce(sum(w.n_delivered), 0) as bigint) as delivered,
        cast(coalesce(sum(w.n_quarantined), 0) as bigint) as quarantined,
        cast(coalesce(sum(w.n_withheld), 0) as bigint) as withheld,
        cast(coalesce(sum(w.n_duplicate), 0) as bigint) as duplicate,
        cast(coalesce(sum(w.n_deleted), 0) as bigint) as deleted,
        cast(coalesce(sum(w.n_unchanged), 0) as bigint) as unchanged
      from run_window w join transfer_run r on r.id = w.run_id
      where r.case_id = {case} and r.state in ('DELIVERED', 'ACKNOWLEDGED')
        and r.started_at >= {from} and r.started_at < {to}
      group by w.entity order by w.entity"""),
  REASONS(
      """
      select x.reason as reason, cast(sum(x.n) as bigint) as records
      from window_reason x join run_window w on w.id = x.window_id
        join transfer_run r on r.id = w.run_id
      where r.case_id = {case} and r.state in ('DELIVERED', 'ACKNOWLEDGED')
        and r.started_at >= {from} and r.started_at < {to}
      group by x.reason order by 2 desc, 1 fetch first 20 rows only"""),
  PARCELS(
      """
      select count(*) as parcels, cast(coalesce(sum(p.bytes), 0) as bigint) as bytes,
        cast(coalesce(sum(p.upserts), 0) as bigint) as upserts,
        cast(coalesce(sum(p.records - p.upserts), 0) as bigint) as tombstones
      from parcel p join run_window w on w.id = p.window_id and w.sealed_attempt = p.attempt
        join transfer_run r on r.id = w.run_id
      where r.case_id = {case} and r.state in ('DELIVERED', 'ACKNOWLEDGED')
        and r.started_at >= {from} and r.started_at < {to}"""),
  RECEIPTS(
      """
      select x.received_at as received, x.run_id as run, x.outcome as outcome, x.sha256 as receipt
      from receipt x join transfer_run r on r.id = x.run_id
      where r.case_id = {case} and x.received_at >= {from} and x.received_at < {to}
      order by x.received_at, x.sha256"""),
  ANSWERS(
      """
      select x.outcome as outcome, count(*) as receipts
      from receipt x join transfer_run r on r.id = x.run_id
      where r.case_id = {case} and x.received_at >= {from} and x.received_at < {to}
      group by x.outcome order by x.outcome"""),
  ALARMS(
      """
      select kind, count(*) as raised,
        cast(sum(case when cleared_at is null then 1 else 0 end) as bigint) as still_open
      from alarm where case_id = {case} and raised_at >= {from} and raised_at < {to}
      group by kind order by kind"""),
  ACTS(
      """
      select act, count(*) as acts from audit_entry
      where (subject = {case} or subject like {case/})
        and recorded_at >= {from} and recorded_at < {to}
      group by act order by act"""),
  HUB_ACTS(
      """
      select act, count(*) as acts from audit_entry
      where subject = 'hub' and recorded_at >= {from} and recorded_at < {to}
      group by act order by act"""),
  CHAIN(
      """
      select count(*) as entries, cast(coalesce(max(seq), 0) as bigint) as newest
      from audit_entry where recorded_at < {to}"""),
  PEOPLE(
      """
      select count(*) as people,
        cast(coalesce(sum(case when exists (select 1 from person_undertaking u
          where u.name = p.name) then 1 else 0 end), 0) as bigint) as undertaken
      from person p where p.added_at < {to} and (p.removed_at is null or p.removed_at >= {to})"""),
  PROPOSALS(
      """
      select act, state, count(*) as proposals from proposal
      where subject = {case} and made_at >= {from} and made_at < {to}
      group by act, state order by act, state"""),
  KEYS(
      """
      select purpose, kind, algorithm, state, fingerprint, made_at as made from key_register
      where (case_id = {case} or case_id is null) and made_at < {to}
      order by purpose, number"""),
  ESCROW(
      """
      select made_at as made, fingerprint, sha256 as copy from escrow_copy
      where case_id = {case} and made_at >= {from} and made_at < {to} order by id"""),
  EXPORTS(
      """
      select count(*) as exports from audit_entry
      where act in ('audit chain exported', 'audit pack made')
        and recorded_at >= {from} and recorded_at < {to}"""),
  EVIDENCE(
      """
      select kind as evidence, status, count(*) as documents,
        cast(sum(case when valid_until < cast({to} as date) then 1 else 0 end) as bigint) as lapsed
      from evidence where case_id = {case} and recorded_at < {to}
      group by kind, status order by kind, status"""),
  GATES(
      """
      select detail as gate, count(*) as refusals from audit_entry
      where subject = {case} and act = 'run refused'
        and recorded_at >= {from} and recorded_at < {to}
      group by detail order by detail"""),
  NOTICES(
      """
      select state as notice, channel, count(*) as people from notice_person
      where case_id = {case} and changed_at >= {from} and changed_at < {to}
      group by state, channel order by state, channel"""),
  OBJECTIONS(
      """
      select entity, field, count(distinct digest) as objections from objector
      where case_id = {case} and listed_at >= {from} and listed_at < {to}
      group by entity, field order by entity, field"""),
  REQUESTS(
      """
      select kind as request, state as stage, count(*) as requests,
        cast(sum(case when answered_at <= due_at then 1 else 0 end) as bigint) as in_time,
        cast(sum(case when answered_at > due_at or (answered_at is null and due_at < {to})
          then 1 else 0 end) as bigint) as late
      from subject_request
      where case_id = {case} and lodged_at >= {from} and lodged_at < {to}
      group by kind, state order by kind, state"""),
  INCIDENTS(
      """
      select i.kind as incident, case when i.drill then 'drill' else 'real' end as practice,
        count(*) as raised,
        cast(sum(case when exists (select 1 from incident_step s
          where s.incident_id = i.id and s.step = 'contain') then 1 else 0 end) as bigint)
          as contained,
        cast(sum(case when exists (select 1 from incident_duty d
          where d.incident_id = i.id and d.owed and d.settled_at is not null)
          then 1 else 0 end) as bigint) as notified,
        cast(sum(case when i.state = 'CLOSED' then 1 else 0 end) as bigint) as closed
      from incident i join incident_case c on c.incident_id = i.id
      where c.case_id = {case} and i.aware_at >= {from} and i.aware_at < {to}
      group by i.kind, i.drill order by i.kind, i.drill"""),
  INCIDENT_LIST(
      """
      select i.aware_at as aware, i.kind as incident,
        case when i.drill then 'drill' else 'real' end as practice, i.people as people,
        coalesce((select cast(cast(floor(extract(epoch from (min(s.done_at) - i.aware_at)) / 60)
          as bigint) as varchar(20)) from incident_step s
          where s.incident_id = i.id and s.step = 'contain'), '-') as contained_after
      from incident i join incident_case c on c.incident_id = i.id
      where c.case_id = {case} and i.aware_at >= {from} and i.aware_at < {to}
      order by i.aware_at, i.id"""),
  EXPORTED(
      """
      select place, cast(in_year as varchar(8)) as exported_in, people, sensitive
      from export_count order by place, in_year""");

  private final String template;

  Question(String template) {
    this.template = template;
  }

  /** As figures are named: {@code run-list}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String template() {
    return template;
  }
}
