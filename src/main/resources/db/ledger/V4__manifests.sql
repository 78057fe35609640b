-- A run's signed manifest, kept before it is sent: a run that goes on sends the same bytes.
create table run_manifest (
  run_id varchar(32) primary key references transfer_run (id),
  content bytea not null,
  signature bytea not null
);
