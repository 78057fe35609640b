-- The keys of a case that were destroyed: its row stays, without keys, so that no others are ever made.
alter table case_key add column destroyed_at timestamp with time zone;
alter table case_key add column destroyed_by varchar(200);
-- when the master key was renewed after it: from then on no copy of the keys opens any more
alter table case_key add column erased_at timestamp with time zone;
