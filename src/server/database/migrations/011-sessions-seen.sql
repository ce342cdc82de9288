-- When a session was last used, to some minutes: its owner sees the list of them.
alter table auth_session add column seen_at timestamptz;
