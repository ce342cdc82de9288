-- A tablet's key for a compartment is renewed when somebody who held it lost the right to it, and with age. The highest
-- number seals; the ones before it still open what lies on the tablet until it is sealed anew.
alter table device_keys
  add number integer not null default 1,
  add since timestamptz not null default now(),
  add due boolean not null default false,
  drop constraint device_keys_pkey,
  add primary key (device_id, centre_id, compartment, number);
