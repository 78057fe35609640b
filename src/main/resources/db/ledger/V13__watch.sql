-- An alarm may be about the hub as a whole. Each is weighed once: whether it suspends its case, and by which
-- channels it is sent. Those of before count as weighed.
alter table alarm alter column case_id drop not null;
alter table alarm add column weighed_at timestamp with time zone;
update alarm set weighed_at = raised_at;
alter table alarm add column suspends boolean default false not null;

-- Alarms on their way out: one row for each channel, until it is sent; taken while somebody sends it.
create table alarm_outbox (
  alarm_id bigint not null references alarm (id),
  channel varchar(16) not null,
  taken_until timestamp with time zone,
  sent_at timestamp with time zone,
  primary key (alarm_id, channel)
);

-- Cases that a person or an alarm has suspended, whatever their phase.
create table case_suspension (
  case_id varchar(64) primary key,
  since timestamp with time zone not null,
  actor varchar(200) not null,
  reason varchar(2000) not null
);

-- How far the audit chain has been looked at and verified, and when the whole of it was verified last.
create table watch_cursor (
  id int primary key,
  seq bigint not null,
  hash varchar(64) not null,
  verified_at timestamp with time zone
);
insert into watch_cursor (id, seq, hash) select id, seq, hash from audit_head where id = 1;

create index audit_entry_of_act on audit_entry (act, seq);
