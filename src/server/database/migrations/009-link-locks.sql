-- Answers to a status link that were wrong, for good: a right one takes back itself only. By the hash of the token, also of
-- tokens that were never issued.
create table status_answers (token_hash text primary key, wrong integer not null, last_at timestamptz not null);
create index status_answers_last on status_answers (last_at);
