-- Plans of destruction at the seller. What a plan names lies encrypted in a file; here stand numbers
-- and digests, which stay when the case's keys are gone.
create table if not exists destruction_plan (
  id varchar(16) primary key,
  case_id varchar(64) not null,
  -- the plan's own words, JSON; its digest is what two people agree on
  content varchar(200000) not null,
  sha256 varchar(64) not null,
  state varchar(16) not null,
  made_at timestamp with time zone not null,
  made_by varchar(200) not null,
  -- when the subjects were told, and the SHA-256 of what shows that
  told_at timestamp with time zone,
  told_by varchar(200),
  told_sha256 varchar(64),
  -- the approval that was used
  proposal_id varchar(16),
  begun_at timestamp with time zone,
  begun_by varchar(200),
  ended_at timestamp with time zone
);
create index if not exists destruction_plan_of_case on destruction_plan (case_id, made_at);

-- A window of a plan: the numbers that were found before anything was done, then those that hold.
create table if not exists destruction_window (
  plan_id varchar(16) not null references destruction_plan (id),
  entity varchar(200) not null,
  number integer not null,
  done boolean not null,
  gone_before bigint not null,
  blank_before bigint not null,
  deleted bigint not null,
  blanked bigint not null,
  gone bigint not null,
  already_blank bigint not null,
  changed bigint not null,
  held bigint not null,
  kept bigint not null,
  new_rows bigint not null,
  stuck varchar(400) not null,
  primary key (plan_id, entity, number)
);

-- Rows that the plan named and that are there still, by the keyed digest of their key, and why.
create table if not exists destruction_left (
  plan_id varchar(16) not null references destruction_plan (id),
  entity varchar(200) not null,
  number integer not null,
  digest varchar(32) not null,
  why varchar(40) not null,
  primary key (plan_id, entity, number, digest)
);

-- What a certificate says, byte by byte as it was signed.
create table if not exists destruction_certificate (
  id varchar(16) primary key,
  plan_id varchar(16) not null references destruction_plan (id),
  case_id varchar(64) not null,
  made_at timestamp with time zone not null,
  made_by varchar(200) not null,
  sha256 varchar(64) not null,
  content bytea not null,
  signature bytea not null,
  signer varchar(64) not null,
  profile varchar(16) not null
);
create index if not exists destruction_certificate_of_case on destruction_certificate (case_id, made_at);
