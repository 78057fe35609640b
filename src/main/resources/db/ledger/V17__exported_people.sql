-- How many people's data left a country in a year, over all cases. Who they are lies in segments of
-- the kind exported: the hub's digests alone.
create table export_count (
  -- the country, ISO 3166
  place varchar(16) not null,
  -- by the clocks of that country
  in_year int not null,
  -- no fewer than these; exactly these where it is exact
  people bigint not null,
  sensitive bigint not null,
  is_exact boolean not null,
  primary key (place, in_year)
);

-- By which of the hub's keys people are told from each other; one for all hubs of a ledger.
create table export_key (
  id int primary key,
  identifier varchar(64) not null
);

-- What was decided about the persons of a window, by the attempt that counts.
create table window_decision (
  window_id bigint primary key,
  -- of the content before it was encrypted
  sha256 char(64) not null,
  -- encrypted under the case's key
  content bytea not null
);
