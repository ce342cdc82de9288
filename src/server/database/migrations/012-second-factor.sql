-- The second factor of a worker: the secret sealed under a key that the database does not hold, and the last step that was
-- used, so that no code serves twice. `pending`: one that was shown and not yet proved; the one before holds until it is.
create table second_factors (worker_id uuid primary key references workers, secret bytea, last_step bigint not null default 0, pending bytea);
create table recovery_codes (worker_id uuid not null references workers, code_hash text not null, primary key (worker_id, code_hash));
-- Browsers where the factor was proved, by the hash of their cookie.
create table factor_tablets (worker_id uuid not null references workers, token_hash text not null, proved_at timestamptz not null, primary key (worker_id, token_hash));
-- An administrator took the factor away: told to its owner until there is another.
alter table workers add column factor_reset_at timestamptz;
