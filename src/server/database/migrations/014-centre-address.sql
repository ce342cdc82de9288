-- Where the centre is: who was sent there from another one has never been in that town. Null: not told yet.
alter table centres add column address text;
