-- The projection of membership.events: everything here follows from the topic and can be built anew from it.
-- Names are unqualified throughout, so that a second projection can be built in another schema beside this one.

-- How far each partition of the topic has been taken in, and by whom.
create table intake_partition (
    topic       text        not null,
    partition   integer     not null,
    next_offset bigint      not null check (next_offset >= 0),
    owner       uuid        not null, -- the intake session that may move next_offset
    claimed_at  timestamptz not null,
    primary key (topic, partition)
);

-- How far each organization's stream has been counted.
create table stream (
    organization text        primary key,
    position     bigint      not null check (position >= 0), -- the last one counted
    hash         text,                                       -- of the last one counted
    recorded_at  timestamptz,                                -- of the last one counted
    delivered    bigint      not null check (delivered >= position),
    status       text        not null,
    reason       text,
    since        timestamptz,
    check ((status = 'LIVE') = (reason is null) and (reason is null) = (since is null))
) with (fillfactor = 50);

-- Records that name no place in a stream: nothing can be made of them, so they are kept as they came.
create table intake_refused (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    reason        text        not null,
    key           bytea,
    headers       text        not null,
    value         bytea,
    refused_at    timestamptz not null,
    primary key (topic, partition, record_offset)
);

-- The tree as reported. A child may be told of before its parent, so the parent is no foreign key.
create table organization (
    code        text primary key,
    name        text not null,
    kind        text not null,
    parent_code text
);
create index organization_children on organization (parent_code);

create table grassroots_union (
    id           uuid primary key,
    organization text not null,
    name         text not null,
    kind         text not null,
    sector       text, -- null: a trade syndicate
    method       text not null,
    founded_on   date not null,
    dissolved_on date
);

create table plan (
    organization       text    not null,
    year               integer not null,
    revision           integer not null,
    document_number    text    not null,
    document_issued_on date    not null,
    new_unions         integer, -- null: no such target
    new_members        integer, -- null: no such target
    position           bigint  not null,
    primary key (organization, year, revision)
);

-- Counts with their evidence: the journal positions in the organization's stream of the facts counted.
create table tally (
    organization       text           not null,
    measure            text           not null,
    fact_date          date           not null,
    union_id           uuid           not null,
    decision_number    text,
    decision_issued_on date,
    sector             text,
    method             text           not null,
    counterpart        text, -- of a transfer: the organization at its other end
    count              bigint         not null,
    positions          int8multirange not null
) with (fillfactor = 80);
create unique index tally_key on tally
    (organization, measure, fact_date, union_id, decision_number, decision_issued_on, sector, method, counterpart)
    nulls not distinct;

-- The tallies of a day without unions and decisions: what most reports sum.
create table daily_tally (
    organization text   not null,
    measure      text   not null,
    fact_date    date   not null,
    sector       text,
    method       text   not null,
    counterpart  text,
    count        bigint not null
) with (fillfactor = 80);
create unique index daily_tally_key on daily_tally
    (organization, measure, fact_date, sector, method, counterpart)
    nulls not distinct;

-- Each of the given organizations with itself and all its descendants. "union" ends it even where parents go in a circle.
create function subtree(ancestors text[]) returns table (ancestor text, organization text)
    language sql stable as
$$
    with recursive descent (ancestor, organization) as (
        select code, code from organization where code = any (ancestors)
        union
        select d.ancestor, o.code from descent d join organization o on o.parent_code = d.organization
    )
    select ancestor, organization from descent
$$;
