-- Published editions of the catalogue, in the order of publishing. Only ever added to: a case notes under
-- which edition a step was done, and that must read the same for good.
create table editions (
  number integer primary key check (number > 0),
  edition text not null unique,
  body jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null
);
create function keep_editions() returns trigger language plpgsql as $$ begin raise exception 'editions are only ever added'; end $$;
create trigger editions_kept before update or delete on editions for each row execute function keep_editions();
create trigger editions_not_emptied before truncate on editions for each statement execute function keep_editions();
