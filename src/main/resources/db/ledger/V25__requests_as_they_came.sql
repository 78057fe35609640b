-- Digests of an identifier by which nobody was found, beside those of persons (an empty by_field).
alter table subject_request_person add column if not exists by_field varchar(200) default '' not null;

-- When it arrived, where that was before it was lodged, and by when an extended answer is due.
alter table subject_request add column if not exists received_at timestamp with time zone;
alter table subject_request add column if not exists extended_at timestamp with time zone;
alter table subject_request add column if not exists extended_why varchar(500);
