-- The parts of grassroots unions, and the committees that lead unions and organizations, one after the other.

create table union_section (
    id                    uuid primary key,
    union_id              uuid not null references grassroots_union (id),
    kind                  text not null,
    name                  text not null,
    established_on        date not null,
    -- Of a group: the section that it is in, if it is in one.
    parent_id             uuid references union_section (id),
    -- Unions number their own decisions: these are no numbers of the organization's.
    decision_number       text,
    decision_issued_on    date,
    recorded_at           timestamptz not null,
    dissolved_on          date check (dissolved_on >= established_on),
    dissolution_number    text,
    dissolution_issued_on date
);
create index union_section_union on union_section (union_id, id);
create index union_section_parent on union_section (parent_id) where parent_id is not null;

create table committee (
    id                uuid primary key,
    -- That which it leads, or which the union stood below on the date.
    organization_code text not null references organization (code),
    union_id          uuid references grassroots_union (id),
    formation         text not null,
    first_year        integer,
    last_year         integer check (last_year >= first_year),
    -- It leads until the next one does.
    formed_on         date not null,
    decision_id       uuid not null references document (id),
    recorded_at       timestamptz not null,
    check (num_nulls(first_year, last_year) = case formation when 'ELECTED' then 0 else 2 end)
);
create unique index committee_of_union on committee (union_id, formed_on) where union_id is not null;
create unique index committee_of_organization on committee (organization_code, formed_on) where union_id is null;

-- Each founding named a provisional committee: a union's first, which has the union's identifier. So the rows of its
-- members stay what they are.
insert into committee (id, organization_code, union_id, formation, formed_on, decision_id, recorded_at)
select u.id, coalesce(p.organization_code, u.organization_code), u.id, 'PROVISIONAL', u.founded_on, u.decision_id,
       u.registered_at
from grassroots_union u
left join union_placement p on p.union_id = u.id and p.reassignment_id is null;

alter table committee_member drop constraint committee_member_union_id_fkey;
alter table committee_member rename column union_id to committee_id;
-- A founding writes its members before the committee.
alter table committee_member add constraint committee_member_committee_id_fkey
    foreign key (committee_id) references committee (id) deferrable initially deferred;

-- Recorded once.
grant select, insert on union_section, committee to "${service_role}";
-- Of a section only its end is ever recorded later.
grant update (dissolved_on, dissolution_number, dissolution_issued_on) on union_section to "${service_role}";
