-- The parts of grassroots unions, and who leads unions. What one stream tells of a union never changes a row that
-- another one wrote.

alter table organization add column established_on date; -- null: not known

create table union_section (
    id                 uuid   primary key,
    organization       text   not null,
    position           bigint not null,
    union_id           uuid   not null,
    kind               text   not null,
    parent_id          uuid, -- null: in no section
    established_on     date   not null,
    decision_number    text, -- null: without a decision
    decision_issued_on date
);
create index union_section_by_stream on union_section (organization);
create index union_section_by_union on union_section (union_id);

create table union_section_end (
    section_id         uuid   primary key,
    organization       text   not null,
    position           bigint not null,
    union_id           uuid   not null,
    kind               text   not null,
    dissolved_on       date   not null,
    decision_number    text, -- null: without a decision
    decision_issued_on date
);
create index union_section_end_by_stream on union_section_end (organization);

-- A union's first committee, a provisional one, comes with its founding and has no row.
create table committee (
    id                 uuid    primary key,
    organization       text    not null,
    position           bigint  not null,
    union_id           uuid, -- null: it leads the organization
    formation          text    not null,
    first_year         integer, -- null: a provisional one
    last_year          integer,
    formed_on          date    not null,
    decision_number    text    not null,
    decision_issued_on date    not null,
    members            integer not null,
    vice_chairs        integer not null
);
create index committee_by_stream on committee (organization);
create index committee_by_union on committee (union_id, formed_on);
