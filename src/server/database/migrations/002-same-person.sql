-- Which cases a supervisor has judged to be the same person's: money paid in the one counts in the other.
create table same_person (
  case_id uuid not null,
  other_case_id uuid not null,
  is_same boolean not null,
  primary key (case_id, other_case_id)
);
create index same_person_other on same_person (other_case_id);
insert into same_person (case_id, other_case_id, is_same)
  select cases.id, (judged ->> 'otherCaseId')::uuid, (judged ->> 'same')::boolean
  from cases, jsonb_array_elements(cases.core -> 'duplicates') as judged
  on conflict do nothing;
