-- Who signed an event with what: each worker has a key of their own on each tablet, and what was signed stays provable.
create table device_author_keys (
  device_id uuid not null references devices,
  worker_id uuid not null references workers,
  -- The first 8 bytes of the SHA-256 of the raw point, hex; the raw point, base64.
  key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
  public_key text not null,
  since timestamptz not null,
  revoked_at timestamptz,
  primary key (device_id, worker_id, key_id)
);
create index device_author_keys_worker on device_author_keys (worker_id);
-- The device's own time is part of what was signed; `at` is corrected by our clock.
alter table events add column sig text, add column signed_at text;
-- What was done before is taken in with a mark, what was done after is not.
alter table workers add column left_at timestamptz;
update workers set left_at = now() where not active;
alter table devices add column revoked_at timestamptz;
