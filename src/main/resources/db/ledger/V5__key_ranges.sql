-- What the buyer holds is kept apart for each range of keys, so that a night can compare a window
-- with what was delivered of it. A range begins with a window of a full run; windows of the deltas
-- after it continue the range.
alter table run_window add column key_range bigint;
alter table segment add column key_range bigint;
create index segment_of_range on segment (key_range, kind, state);

-- Baselines of earlier versions know no ranges: the next run of their cases is a full one.
delete from segment_shard where segment_id in (select id from segment where kind = 'baseline');
delete from segment where kind = 'baseline';
