-- In which profile the chain was begun, and stays: openpgp hashes with SHA-256, sm with SM3.
alter table audit_head add column profile varchar(16) default 'openpgp' not null;
