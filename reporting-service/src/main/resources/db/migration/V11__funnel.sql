-- Employers on the register, what surveys found there, and who went there to speak for a union. A survey may come of an
-- employer whose registration a stream has not told here, so nothing points anywhere.

create table enterprise (
    id            uuid    primary key,
    organization  text    not null, -- in whose register it stands, and whose stream tells of it
    position      bigint  not null,
    kind          text    not null,
    sector        text    not null,
    headcount     integer not null,
    registered_on date    not null
);
create index enterprise_organization on enterprise (organization);

create table enterprise_survey (
    organization   text    not null,
    position       bigint  not null,
    enterprise_id  uuid    not null,
    surveyed_on    date    not null,
    headcount      integer not null,
    permanent      integer, -- null: not counted
    seasonal       integer, -- null: not counted
    family_members integer, -- null: not counted
    readiness      text    not null,
    classification text    not null,
    primary key (organization, position)
);
create index enterprise_survey_enterprise on enterprise_survey (enterprise_id, surveyed_on);

create table enterprise_approach (
    organization  text   not null,
    position      bigint not null,
    enterprise_id uuid   not null,
    approached_on date   not null,
    outcome       text, -- null: not known
    primary key (organization, position)
);
create index enterprise_approach_enterprise on enterprise_approach (enterprise_id, approached_on);

-- Whose union it is.
alter table grassroots_union add column enterprise_id uuid; -- null: a trade syndicate
create index grassroots_union_enterprise on grassroots_union (enterprise_id);
