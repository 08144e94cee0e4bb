-- A name is made comparable once, when it is written: a search compares those of thousands of members, which took longer
-- than all else of it.
alter table member add column searched_name text generated always as (search_text(full_name)) stored;
drop index member_search;
create index member_search on member using gin (searched_name gin_trgm_ops);
