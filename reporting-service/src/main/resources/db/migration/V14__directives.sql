-- Directives, how far they are carried, and programmes whose yearly parts are plans.

create table directive (
    id                 uuid    primary key,
    organization       text    not null,
    position           bigint  not null,
    kind               text    not null,
    document_number    text    not null,
    document_issued_on date    not null,
    title              text    not null,
    valid_from         date    not null,
    valid_to           date,
    first_year         integer,
    last_year          integer,
    partners           integer not null,
    new_unions         integer, -- null: no such target
    new_members        integer  -- null: no such target
);
create index directive_by_stream on directive (organization);

-- What implements what. The two may be told by different streams, the later before the earlier, so these are no foreign
-- keys.
create table directive_implemented (
    organization   text not null, -- that of the directive which implements the other
    directive_id   uuid not null,
    implemented_id uuid not null,
    primary key (directive_id, implemented_id)
);
create index directive_implementing on directive_implemented (implemented_id);

-- What a programme asks for over all its years beside new unions and members.
create table directive_measure (
    organization text   not null,
    directive_id uuid   not null,
    measure      text   not null, -- as in activity_amount
    target       bigint not null,
    primary key (directive_id, measure)
);

create table directive_end (
    organization       text   not null,
    position           bigint not null,
    directive_id       uuid   not null primary key,
    ended_on           date   not null,
    document_number    text,
    document_issued_on date
);

alter table activity_amount add column directive_id uuid;
create index activity_amount_by_directive on activity_amount (directive_id, fact_date) where directive_id is not null;

alter table plan add column programme_id uuid;

-- A directive with all that implement it, and what implements these. "union" ends it even where they go in a circle.
create function carrying(directive uuid) returns table (directive_id uuid)
    language sql stable as
$$
    with recursive descent (directive_id) as (
        select directive
        union
        select i.directive_id from descent d join directive_implemented i on i.implemented_id = d.directive_id
    )
    select directive_id from descent
$$;
