-- Activities by their kinds, and plans with targets for any measure.

-- What is counted of the kinds of activities, each revision whole; the last one is the catalogue. A measure keeps its unit
-- and a ratio its parts from one revision to the next.
create table activity_kind (
    organization text    not null, -- the root of the tree whose catalogue it is in
    kind         text    not null,
    revision     integer not null,
    name         text    not null,
    position     bigint  not null,
    primary key (organization, kind, revision)
);

create table activity_measure (
    organization text    not null,
    kind         text    not null,
    revision     integer not null,
    code         text    not null, -- within the kind
    place        integer not null, -- among the measures of the kind: 0, 1, 2 …
    name         text    not null,
    unit         text    not null,
    primary key (organization, kind, revision, code)
);

create table activity_ratio (
    organization text    not null,
    kind         text    not null,
    revision     integer not null,
    code         text    not null, -- within the kind
    place        integer not null, -- among the ratios of the kind: 0, 1, 2 …
    name         text    not null,
    numerator    text    not null, -- code of a measure of the kind
    denominator  text    not null,
    primary key (organization, kind, revision, code)
);

-- How much of a measure an activity had, a row for each row of the journal and measure.
create table activity_amount (
    organization       text     not null,
    position           bigint   not null,
    measure            text     not null, -- codes of the kind and of the measure, with a point between them
    activity_id        uuid     not null,
    union_id           uuid,              -- null: the organization itself held it
    sector             text,
    fact_date          date     not null,
    school_year        integer,           -- the calendar year in which it began
    document_number    text,
    document_issued_on date,
    amount             bigint   not null, -- below 0 where it is taken back
    activities         smallint not null, -- 1 in the first row of an activity, -1 in the first of one taken back, else 0
    kind               text     not null generated always as (split_part(measure, '.', 1)) stored,
    primary key (organization, position, measure)
);
create index activity_amount_by_kind on activity_amount (organization, kind, fact_date);

-- What a revision of a plan asks for beside new unions and members.
create table plan_measure (
    organization text    not null,
    year         integer not null,
    revision     integer not null,
    measure      text    not null, -- as in activity_amount
    target       bigint  not null,
    primary key (organization, year, revision, measure)
);

create table plan_milestone (
    organization text    not null,
    year         integer not null,
    revision     integer not null,
    measure      text    not null, -- as in activity_amount, or newUnions, newMembers
    quarter      integer not null,
    target       bigint  not null,
    primary key (organization, year, revision, measure, quarter)
);

-- The amounts of a day are summed beside the tallies of a day; they know no method.
alter table daily_tally alter column method drop not null;

-- The root of the tree that the organization is in; null where it isn't known yet. "union" ends it even where parents go
-- in a circle.
create function root_of(descendant text) returns text
    language sql stable as
$$
    with recursive ascent (code, parent_code) as (
        select code, parent_code from organization where code = descendant
        union
        select o.code, o.parent_code from ascent a join organization o on o.code = a.parent_code
    )
    select code from ascent where parent_code is null
$$;
