-- The tables of membership-service that an admission reads and writes, with their indexes.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function search_text(text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, $1));

create table organization (
    code        text primary key,
    name        text not null,
    kind        text not null,
    parent_code text references organization (code),
    path        text not null
);
create unique index organization_path on organization (path text_pattern_ops);

create table document (
    id          uuid primary key,
    issuer_code text not null references organization (code),
    year        integer not null,
    number      text not null,
    issued_on   date not null,
    constraint document_number unique (issuer_code, year, number)
);

create table grassroots_union (
    id                uuid primary key,
    name              text not null,
    organization_code text not null references organization (code),
    kind              text not null,
    sector            text,
    method            text not null,
    founded_on        date not null,
    dissolved_on      date,
    registered_at     timestamptz not null
);
create index grassroots_union_organization on grassroots_union (organization_code, id);

create table member (
    id                        uuid primary key,
    union_id                  uuid not null references grassroots_union (id),
    full_name                 text not null,
    date_of_birth             date not null,
    gender                    text not null,
    citizen_number            bytea not null,
    citizen_number_index      bytea not null,
    citizen_number_index_next bytea not null,
    admitted_on               date not null,
    decision_id               uuid not null references document (id),
    changed_on                date not null,
    left_on                   date,
    recorded_at               timestamptz not null
);
create unique index one_active_membership_per_person on member (citizen_number_index) where left_on is null;
create unique index one_active_membership_per_person_next on member (citizen_number_index_next) where left_on is null;
create index member_union on member (union_id, id);
create index member_search on member using gin (search_text(full_name) gin_trgm_ops);
create index member_left on member (left_on) where left_on is not null;

create table idempotency_key (
    caller      text not null,
    key         text not null,
    fingerprint text not null,
    status      integer not null,
    location    text not null,
    body        text not null,
    recorded_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_recorded_at on idempotency_key (recorded_at);
