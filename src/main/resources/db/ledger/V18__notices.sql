-- Who was told of the handover. A row a person, unlike what the ledger keeps of records: each goes out at its own
-- moment, as fast as a gateway takes messages, and changes again when one comes back (docs/decisions/0018-notices-in-rows.md).

create table notice (
  case_id varchar(64) primary key,
  -- who is sending just now, and until when nobody else may
  sender varchar(64),
  sending_until timestamp with time zone,
  -- what the last look at all people found; absent while one is under way, or was broken off
  counted_at timestamp with time zone,
  people bigint default 0 not null,
  unreachable bigint default 0 not null,
  waiting bigint default 0 not null,
  -- the public statement, for whom nothing reaches
  published_on date,
  published_where varchar(500)
);

create table notice_person (
  case_id varchar(64) not null,
  -- keyed digests, never the person or the address
  person bytea not null,
  address bytea not null,
  -- taken (being sent), sent, failed, bounced, unsure (a message may have gone out)
  state varchar(8) not null,
  channel varchar(8) not null,
  -- every channel that was tried, in order, with commas between
  tried varchar(40) not null,
  -- by which the message is spoken of: random
  reference varchar(32) not null,
  -- the file in which many go at once; empty where each goes by itself
  batch varchar(100) not null,
  changed_at timestamp with time zone not null,
  primary key (case_id, person)
);
create index notice_by_address on notice_person (case_id, address);
create index notice_by_reference on notice_person (case_id, reference);

-- Who objected, by keyed digests of cleaned values: nobody on it travels.
create table objector (
  case_id varchar(64) not null,
  entity varchar(100) not null,
  field varchar(200) not null,
  digest bytea not null,
  listed_at timestamp with time zone not null,
  primary key (case_id, entity, field, digest)
);
