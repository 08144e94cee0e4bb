-- Since when a head has been known of that is not counted: what the lag in time is told by.
alter table journal_head add column awaited bigint not null default 0;
alter table journal_head add column awaited_since timestamptz not null default now();
