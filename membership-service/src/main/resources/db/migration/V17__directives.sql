-- Documents that are to be carried out: directives, resolutions, plans, programmes. Activities carry them out, and annual
-- plans are the yearly parts of programmes.

create table directive (
    id                 uuid primary key,
    -- That which issued it, or the root of the tree where a body above the federation did.
    organization_code  text not null references organization (code),
    issuer             text,
    kind               text not null,
    document_number    text not null,
    document_issued_on date not null,
    title              text not null,
    valid_from         date not null,
    valid_to           date check (valid_to >= valid_from),
    first_year         integer,
    last_year          integer check (last_year >= first_year),
    -- What a programme asks for over all its years.
    new_unions         integer,
    new_members        integer,
    registered_at      timestamptz not null,
    ended_on           date check (ended_on >= valid_from),
    ending_number      text,
    ending_issued_on   date
);
create index directive_organization on directive (organization_code, id);
create index directive_search on directive using gin (search_text(title) gin_trgm_ops);
-- A document is on the register once.
create unique index directive_document on directive
    (organization_code, coalesce(issuer, ''), document_number, document_issued_on);

create table directive_implemented (
    directive_id   uuid not null references directive (id),
    ordinal        integer not null,
    implemented_id uuid not null references directive (id),
    primary key (directive_id, ordinal),
    unique (implemented_id, directive_id)
);

create table directive_partner (
    directive_id uuid not null references directive (id),
    ordinal      integer not null,
    name         text not null,
    primary key (directive_id, ordinal)
);

create table directive_measure (
    directive_id uuid not null references directive (id),
    measure      text not null,
    target       bigint not null check (target >= 0),
    primary key (directive_id, measure)
);

alter table activity add column directive_id uuid references directive (id);
create index activity_directive on activity (directive_id, id) where directive_id is not null;
alter table plan add column programme_id uuid references directive (id);

-- Recorded once.
grant select, insert on directive, directive_implemented, directive_partner, directive_measure to "${service_role}";
-- Of a directive only that it ended early is ever recorded later.
grant update (ended_on, ending_number, ending_issued_on) on directive to "${service_role}";
