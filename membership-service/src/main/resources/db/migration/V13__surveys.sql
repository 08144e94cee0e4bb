-- What is found out about employers on the register, and who went there to speak for a union.

create table enterprise_survey (
    id             uuid primary key,
    enterprise_id  uuid not null references enterprise (id),
    surveyed_on    date not null,
    headcount      integer not null check (headcount >= 0),
    permanent      integer check (permanent >= 0),
    seasonal       integer check (seasonal >= 0),
    family_members integer check (family_members >= 0),
    readiness      text not null,
    -- As the rule had it when the survey was recorded: reports have told it since.
    classification text not null,
    note           text,
    recorded_at    timestamptz not null
);
-- The latest of an enterprise is looked for with each list of enterprises.
create index enterprise_survey_latest on enterprise_survey (enterprise_id, surveyed_on, id);

create table enterprise_approach (
    id            uuid primary key,
    enterprise_id uuid not null references enterprise (id),
    approached_on date not null,
    outcome       text,
    note          text,
    recorded_at   timestamptz not null
);
create index enterprise_approach_enterprise on enterprise_approach (enterprise_id, id);

grant select, insert on enterprise_survey, enterprise_approach to "${service_role}";
