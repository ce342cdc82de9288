-- A picture is kept without what stood beside it. `bytes` and `sha256` stay what the tablet announced, so that the same
-- upload is known again; this is the hash of what lies in the file. Null: kept as it was sent.
alter table attachments add column kept_sha256 text;
