-- What of a case is erased goes for good; that it was erased, by whom and why, stays. An event keeps its envelope
-- (ids, type, times) and a salted hash of what it said; the salt goes with the content, so that the hash can't be tried
-- out against guesses, and whoever holds an old copy of both can still show that it is what was there.
alter table events alter column body drop not null, add column body_salt text, add column body_hash text;
drop trigger events_kept on events;
grant update on events to current_user;
update events set body_salt = replace(gen_random_uuid()::text, '-', '');
update events set body_hash = encode(sha256(convert_to(body_salt || E'\n' || body::text, 'UTF8')), 'hex');
revoke update on events from current_user;
grant update (body, body_salt, sig, signed_at) on events to current_user;
alter table events alter column body_hash set not null;

create function seal_event() returns trigger language plpgsql as $$
begin
  -- A backup that is put back brings its own.
  if new.body_hash is not null then return new; end if;
  new.body_salt := replace(gen_random_uuid()::text, '-', '');
  new.body_hash := encode(sha256(convert_to(new.body_salt || E'\n' || new.body::text, 'UTF8')), 'hex');
  return new;
end $$;
create trigger events_sealed before insert on events for each row execute function seal_event();

-- Asked by one, decided by another; done, it is the receipt. It names nobody but workers, and refers to no other table,
-- for it outlives them all and comes back over an older copy of the database.
create table erasures (
  id uuid primary key,
  case_id uuid not null,
  centre_id uuid not null,
  basis text not null,
  status text not null check (status in ('asked', 'declined', 'done')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid check (decided_by <> asked_by),
  decided_at timestamptz,
  -- How many of what went, and a hash over the hashes of what the events said.
  counts jsonb,
  content_hash text,
  check ((status = 'asked') = (decided_at is null)),
  check ((status = 'done') = (content_hash is not null))
);
create unique index erasures_case on erasures (case_id) where status <> 'declined';
create index erasures_centre on erasures (centre_id, asked_at);

create function keep_receipts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.status = 'asked' and new.id = old.id and new.case_id = old.case_id and new.asked_by = old.asked_by then return new; end if;
  raise exception 'what was decided about an erasure is kept';
end $$;
create trigger erasures_kept before update or delete on erasures for each row execute function keep_receipts();

-- The one change that an event may see: its content goes, once there is a receipt for its case.
create function keep_events() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.body is null and new.body_salt is null and new.sig is null and new.signed_at is null
    and exists (select 1 from erasures where case_id = old.case_id and status = 'done')
    and to_jsonb(new) - array['body', 'body_salt', 'sig', 'signed_at'] = to_jsonb(old) - array['body', 'body_salt', 'sig', 'signed_at']
  then return new; end if;
  raise exception 'rows of events are only ever added';
end $$;
create trigger events_kept before update or delete on events for each row execute function keep_events();

-- Files that are to go once the receipt is written: whoever is stopped in between goes on at the next start.
create table erased_files (attachment_id uuid primary key);
-- Tablets of the centre forget an erased case, and not only let go of it.
alter table tombstones add column erased boolean not null default false;
-- What was paid to a person still counts in another case of theirs when this one is gone.
alter table cash_grants drop constraint cash_grants_case_id_fkey;
