-- When each kind of run was called for last, answered since or not: a trigger that fired later found nobody to call.
create table last_call (
  case_id varchar(64) not null,
  mode varchar(8) not null,
  called_at timestamp with time zone not null,
  primary key (case_id, mode)
);
