-- What the columns of an entity were when it was last delivered: a type that changes between two
-- nights is noticed before anything is read under it.
create table entity_shape (
  case_id varchar(64) not null,
  entity varchar(100) not null,
  mapping_digest varchar(64) not null,
  shape varchar(8000) not null,
  primary key (case_id, entity)
);

-- Entities that a run leaves out, because the source is not what their mapping says.
create table run_held_back (
  run_id varchar(32) not null references transfer_run (id),
  entity varchar(100) not null,
  reason varchar(2000) not null,
  primary key (run_id, entity)
);
