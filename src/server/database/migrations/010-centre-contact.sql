-- How a person reaches the centre: on the slip and on the phone. Null: not told yet.
alter table centres add column phone text, add column hours text;
