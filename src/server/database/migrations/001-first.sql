-- What the server keeps. A case's events are only ever added; `cases` is what they come to, core and
-- protection apart. Every table that is read in bulk is read by centre.

create table meta (key text primary key, value text not null);
-- Changes when the database was restored from an older copy: tablets then take everything anew.
insert into meta (key, value) values ('epoch', gen_random_uuid()::text);

create sequence centre_number;
create sequence device_number;

create table centres (
  id uuid primary key,
  name text not null,
  code text not null unique,
  state text not null,
  created_at timestamptz not null default now()
);
-- Locked last in each transaction that changes a case, so that no reader skips a late commit.
create table centre_feeds (centre_id uuid primary key references centres, position bigint not null default 0);

-- better-auth's own four tables, its names (passwords and sessions, nothing else).
create table auth_user (
  "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null default false, "image" text,
  "username" text unique, "displayUsername" text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create table auth_session (
  "id" text primary key, "expiresAt" timestamptz not null, "token" text not null unique, "ipAddress" text, "userAgent" text,
  "userId" text not null references auth_user on delete cascade,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index auth_session_user on auth_session ("userId");
create table auth_account (
  "id" text primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references auth_user on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index auth_account_user on auth_account ("userId");
create table auth_verification (
  "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification ("identifier");

create table workers (
  id uuid primary key,
  name text not null,
  username text not null unique,
  role text not null,
  centre_id uuid references centres,
  protection boolean not null,
  active boolean not null default true,
  auth_user_id text not null unique references auth_user
);
create index workers_centre on workers (centre_id);

-- Wrong tries by account, link or address; the key is a keyed hash, for people type anything there.
create table failures (key text primary key, count integer not null, until timestamptz, last_at timestamptz not null);
create index failures_last on failures (last_at);

create table devices (
  id uuid primary key,
  code text not null unique,
  label text not null,
  centre_id uuid references centres,
  unsent integer not null default 0,
  oldest_at timestamptz,
  set_aside integer not null default 0,
  seen_at timestamptz not null
);
create table device_keys (
  device_id uuid not null references devices,
  centre_id uuid not null references centres,
  compartment text not null check (compartment in ('core', 'protection')),
  key bytea not null check (length(key) = 32),
  primary key (device_id, centre_id, compartment)
);

create table events (
  id uuid primary key,
  case_id uuid not null,
  centre_id uuid not null,
  worker_id uuid not null,
  device_id uuid not null,
  seq bigint not null,
  type text not null,
  body jsonb not null,
  at timestamptz not null,
  received_at timestamptz not null,
  outcome jsonb not null,
  -- The order in which the case took them; unique, so that the history reads as the state came about.
  version integer not null,
  unique (case_id, version)
);
-- What was refused, for the supervisor's eyes: who and why, never what. A new try is judged anew.
create table refusals (
  event_id uuid primary key,
  case_id uuid not null,
  centre_id uuid not null,
  worker_id uuid not null,
  device_id uuid not null,
  type text not null,
  reason text not null,
  received_at timestamptz not null
);
create index refusals_centre on refusals (centre_id, received_at);

create table cases (
  id uuid primary key,
  -- In the order of arrival here: what packs are cut by.
  number bigint generated always as identity unique,
  centre_id uuid not null references centres,
  version integer not null,
  folio text not null unique,
  person_id uuid not null,
  feed_position bigint not null,
  core jsonb not null,
  protection jsonb not null
);
create unique index cases_feed on cases (centre_id, feed_position);
create index cases_pack on cases (centre_id, number);
create index cases_person on cases (person_id);

-- A case that left a centre.
create table tombstones (centre_id uuid not null references centres, case_id uuid not null, feed_position bigint not null, primary key (centre_id, case_id));
create unique index tombstones_feed on tombstones (centre_id, feed_position);

-- A first copy in parts, gzipped, named by content. Those no longer current stay a day for whoever is still fetching.
create table packs (
  name text primary key,
  centre_id uuid not null references centres,
  compartment text not null check (compartment in ('core', 'protection')),
  slot integer not null,
  cases integer not null,
  -- The last change in it: the pack holds while no case of its slot has a later one.
  newest bigint not null,
  is_current boolean not null,
  made_at timestamptz not null,
  body bytea not null
);
create index packs_centre on packs (centre_id, is_current);
create table pack_sets (centre_id uuid primary key references centres, cursor bigint not null);

create table attachments (
  id uuid primary key,
  case_id uuid not null,
  centre_id uuid not null references centres,
  worker_id uuid not null references workers,
  bytes integer not null,
  sha256 text not null,
  media_type text,
  complete boolean not null default false,
  created_at timestamptz not null
);
create index attachments_case on attachments (case_id);

-- What points to a case is checked at commit: the case is written last, because that locks the feed.
create table status_links (
  token_hash text primary key,
  case_id uuid not null references cases deferrable initially deferred,
  slip_code_hash text not null,
  revoked boolean not null
);
create index status_links_case on status_links (case_id);

-- Money by person, whatever the case: the key against paying twice.
create table cash_grants (
  person_id uuid not null,
  programme text not null,
  case_id uuid not null references cases deferrable initially deferred,
  request_id uuid not null,
  status text not null,
  primary key (case_id, request_id)
);
create index cash_grants_person on cash_grants (person_id, programme);
create table card_serials (serial text not null, case_id uuid not null references cases deferrable initially deferred, primary key (serial, case_id));

create table vacancies (id uuid primary key, centre_id uuid references centres, open boolean not null default true, data jsonb not null);
create index vacancies_centre on vacancies (centre_id) where open;
