-- A stream that stops is given time from then on, however long it had stood still before.
alter table healing add column status text not null default 'LIVE';
