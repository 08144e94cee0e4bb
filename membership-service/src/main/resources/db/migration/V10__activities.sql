-- What federations do beside founding and admitting: kinds of activities, which are data, and the activities themselves.
-- And plans with targets of their measures.

-- One row a revision, as of plans: what was defined stays readable. Kinds are in the catalogue of a root of the tree.
create table activity_kind (
    organization_code text not null references organization (code),
    kind              text not null,
    revision          integer not null,
    name              text not null,
    recorded_at       timestamptz not null,
    primary key (organization_code, kind, revision)
);

create table activity_measure (
    organization_code text not null,
    kind              text not null,
    revision          integer not null,
    ordinal           integer not null,
    code              text not null,
    name              text not null,
    unit              text not null,
    primary key (organization_code, kind, revision, ordinal),
    foreign key (organization_code, kind, revision) references activity_kind
);

create table activity_ratio (
    organization_code text not null,
    kind              text not null,
    revision          integer not null,
    ordinal           integer not null,
    code              text not null,
    name              text not null,
    numerator         text not null,
    denominator       text not null,
    primary key (organization_code, kind, revision, ordinal),
    foreign key (organization_code, kind, revision) references activity_kind
);

create table activity (
    id                uuid primary key,
    kind              text not null,
    -- That which held it, or that of the union that did.
    organization_code text not null references organization (code),
    union_id          uuid references grassroots_union (id),
    -- As the event said it: what is taken back is what was counted.
    sector            text,
    held_on           date not null,
    -- The calendar year in which the school year began.
    school_year       integer,
    -- Title, note and reason are people's own words, and may name persons.
    title             text not null,
    document_id       uuid references document (id),
    partner           text,
    valid_until       date check (valid_until >= held_on),
    note              text,
    recorded_at       timestamptz not null,
    withdrawn_on      date,
    withdrawal_reason text
);
create index activity_organization on activity (organization_code, id);
create index activity_union on activity (union_id, id) where union_id is not null;
create index activity_search on activity using gin (search_text(title) gin_trgm_ops);

create table activity_amount (
    activity_id uuid not null references activity (id),
    ordinal     integer not null,
    measure     text not null,
    amount      bigint not null check (amount >= 0),
    primary key (activity_id, ordinal),
    unique (activity_id, measure)
);

-- A measure is named by the code of its kind, a point and its own.
create table plan_measure (
    organization_code text not null,
    year              integer not null,
    revision          integer not null,
    measure           text not null,
    target            bigint not null check (target >= 0),
    primary key (organization_code, year, revision, measure),
    foreign key (organization_code, year, revision) references plan
);

-- What is to be reached by the end of a quarter; a measure is 'newUnions', 'newMembers', or as above.
create table plan_milestone (
    organization_code text not null,
    year              integer not null,
    revision          integer not null,
    measure           text not null,
    quarter           integer not null check (quarter between 1 and 3),
    target            bigint not null check (target >= 0),
    primary key (organization_code, year, revision, measure, quarter),
    foreign key (organization_code, year, revision) references plan
);

-- Recorded once.
grant select, insert on activity_kind, activity_measure, activity_ratio to "${service_role}";
grant select, insert on activity, activity_amount to "${service_role}";
grant select, insert on plan_measure, plan_milestone to "${service_role}";
-- Of an activity only that it was withdrawn is ever recorded later.
grant update (withdrawn_on, withdrawal_reason) on activity to "${service_role}";
