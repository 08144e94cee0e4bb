-- What is new is compared with the journal within seconds and has no other time of grace.
alter table stream drop column begun_at;
