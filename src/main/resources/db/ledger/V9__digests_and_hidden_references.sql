-- Keyed digests of records are made otherwise from now on, and what the buyer holds is encrypted where
-- it lies: what earlier versions kept of it can be compared with nothing. The next run of their cases
-- is a full one, and runs under way are given up, since their windows would lack it.
delete from segment_shard where segment_id in (select id from segment where kind = 'baseline');
delete from segment where kind = 'baseline';
update run_window set key_range = null;
update transfer_run set state = 'REFUSED', active_case = null,
  stop_reason = 'given up: the ledger was brought to a newer version meanwhile'
where state in ('PLANNED', 'RUNNING', 'STOPPED');
