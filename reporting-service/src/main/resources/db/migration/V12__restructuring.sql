-- Organizations are renamed and closed, and unions come to stand below others. A union's facts are spread over the streams
-- of all the organizations that it stood below, which arrive independently: so what one stream tells of a union never
-- changes a row that another one wrote.

-- The name is the one of the latest renaming; as registered it is part of what the first row of the stream says.
alter table organization add column registered_name text;
update organization set registered_name = name;
alter table organization alter column registered_name set not null;

create table renaming (
    organization       text   not null,
    position           bigint not null,
    name               text   not null,
    renamed_on         date   not null,
    decision_number    text   not null,
    decision_issued_on date   not null,
    primary key (organization, position)
);

create table closing (
    organization       text primary key,
    position           bigint not null,
    closed_on          date   not null, -- the first date of which nothing is told any more
    successors         text[] not null,
    decision_number    text   not null,
    decision_issued_on date   not null
);

-- Once in the stream of each organization concerned.
create table union_reassignment (
    organization       text    not null,
    position           bigint  not null,
    union_id           uuid    not null,
    name               text    not null, -- that of the union, which the stream that it comes into has not told
    from_organization  text    not null,
    to_organization    text    not null,
    sector             text,             -- null: a trade syndicate
    method             text    not null,
    members            integer not null, -- active ones
    reassigned_on      date    not null,
    decision_number    text    not null,
    decision_issued_on date    not null,
    primary key (organization, position)
);
create index union_reassignment_union on union_reassignment (union_id, reassigned_on);
create index union_reassignment_date on union_reassignment (organization, reassigned_on);

-- Told by the stream of the organization that the union stood below at its end.
create table union_dissolution (
    union_id     uuid primary key,
    organization text not null,
    dissolved_on date not null
);
insert into union_dissolution
select id, organization, dissolved_on from grassroots_union where dissolved_on is not null;
alter table grassroots_union drop column dissolved_on;
