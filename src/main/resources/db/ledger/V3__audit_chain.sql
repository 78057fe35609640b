create table audit_entry (
  seq bigint primary key,
  recorded_at timestamp with time zone not null,
  actor varchar(200) not null,
  act varchar(100) not null,
  subject varchar(300) not null,
  detail varchar(2000) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);

-- One row, locked by whoever appends, so that the chain has no forks.
create table audit_head (
  id int primary key,
  seq bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, seq, hash)
  values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
