-- Organizations are renamed and closed as of a date, and unions come to stand below others. History stays: a fact belongs
-- to the organization that the union stood below on the fact's date (docs/decisions/0025).

alter table organization
    -- The first name; absent while it has that.
    add column registered_name     text,
    -- The first date of which nothing is recorded any more.
    add column closed_on           date,
    add column closing_decision_id uuid references document (id),
    add column successors          text[],
    add constraint closed_wholly check (
        num_nulls(closed_on, closing_decision_id, successors) in (0, 3));

create table renaming (
    id                uuid primary key,
    organization_code text not null references organization (code),
    name              text not null,
    renamed_on        date not null,
    decision_id       uuid not null references document (id),
    recorded_at       timestamptz not null,
    constraint one_renaming_a_day unique (organization_code, renamed_on)
);

-- One decision that moved unions from below one organization to below another.
create table reassignment (
    id            uuid primary key,
    from_code     text not null references organization (code),
    to_code       text not null references organization (code),
    reassigned_on date not null,
    decision_id   uuid not null references document (id),
    unions        integer not null check (unions > 0),
    members       bigint not null,
    recorded_at   timestamptz not null,
    check (from_code <> to_code)
);
create index reassignment_from on reassignment (from_code, reassigned_on);
create index reassignment_to on reassignment (to_code, reassigned_on);

-- Where unions that were ever reassigned have stood, the first place too; the last is grassroots_union.organization_code.
create table union_placement (
    union_id          uuid not null references grassroots_union (id),
    from_date         date not null,
    organization_code text not null references organization (code),
    -- Absent for the place where the union was founded.
    reassignment_id   uuid references reassignment (id),
    primary key (union_id, from_date)
);

-- Since when the union has stood where it stands; absent where that is since its founding. Facts dated earlier are looked
-- for in union_placement, all the others need no look.
alter table grassroots_union add column reassigned_on date;

-- The last thing that happened to a union before it may be moved or dissolved.
create index member_transfer_from on member_transfer (from_union_id, transferred_on);

grant select, insert on renaming, reassignment, union_placement to "${service_role}";
-- The code, the kind and the place in the tree stay.
grant update (name, registered_name, closed_on, closing_decision_id, successors) on organization to "${service_role}";
grant update (organization_code, reassigned_on) on grassroots_union to "${service_role}";
grant update (organization_code) on enterprise to "${service_role}";
