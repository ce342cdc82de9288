-- Who saw a case and who used a right: rows that are only ever added, without a gap, each chained by hash to the one before.
-- A row names people and cases by id only; what else is to be told lies in a payload of its own, of which the row
-- holds a salted hash, so that the payload can go (erasure) and the chain still holds.
create table audit (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  act text not null,
  -- Null: a person with the link of their own case.
  worker_id uuid,
  device_id uuid,
  case_id uuid,
  centre_id uuid,
  payload_hash text,
  previous text not null,
  hash text not null unique
);
create index audit_case on audit (case_id, number);
create index audit_worker on audit (worker_id, number);
create index audit_centre on audit (centre_id, number);
create table audit_payloads (number bigint primary key, salt text not null, payload jsonb not null);
create index audit_payloads_cases on audit_payloads using gin ((payload -> 'cases') jsonb_path_ops);
-- The last row's number and hash; locked by whoever adds the next, and last in a transaction.
insert into meta (key, value) values ('audit-head', '0 start');

-- Which tablet a session belongs to.
alter table auth_session add column device_id uuid;

-- Whose cases a pack holds, for the audit: those made before are made anew when somebody asks.
delete from packs;
delete from pack_sets;
alter table packs add column case_ids uuid[] not null default '{}';

create function keep_forever() returns trigger language plpgsql as $$ begin raise exception 'rows of % are only ever added', tg_table_name; end $$;
create trigger audit_kept before update or delete on audit for each row execute function keep_forever();
create trigger audit_not_emptied before truncate on audit for each statement execute function keep_forever();
-- A payload may go; it can't become another.
create trigger audit_payloads_kept before update on audit_payloads for each row execute function keep_forever();
create trigger events_kept before update or delete on events for each row execute function keep_forever();
-- A demonstration whose making was broken off is cleared away, before anybody decided what the server is, and never after.
create function keep_events_once_decided() returns trigger language plpgsql as $$
begin
  if exists (select 1 from meta where key = 'kind') then raise exception 'rows of events are only ever added'; end if;
  return null;
end $$;
create trigger events_not_emptied before truncate on events for each statement execute function keep_events_once_decided();
-- The server's role is the owner and takes the right from itself. An owner can grant it again, and a superuser (who
-- runs our own cluster) is not asked for rights and can switch triggers off (session_replication_role): against those
-- only a head of the chain that was noted elsewhere helps, see `npm run verify`.
revoke update, delete on events from current_user;
revoke update, delete, truncate on audit from current_user;
