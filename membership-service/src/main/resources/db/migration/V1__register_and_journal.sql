-- The register: organizations, enterprises, grassroots unions, members, plans and the documents behind them.
-- The journal: what happened to it, in the same transactions.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Text as people search it: 'bac tu liem' finds 'Bắc Từ Liêm'. unaccent() is only STABLE because its dictionary could be
-- altered; naming the dictionary makes the result fixed for us, so that it may stand in indexes.
create function search_text(text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, $1));

create table organization (
    code           text primary key,
    name           text not null,
    kind           text not null,
    parent_code    text references organization (code),
    -- Codes from the root down, each closed by a slash: 'HN/HN-CAUGIAY/'. A subtree is a prefix.
    path           text not null,
    established_on date,
    registered_at  timestamptz not null
);
create unique index organization_path on organization (path text_pattern_ops);
create index organization_parent on organization (parent_code);

create table enterprise (
    id                uuid primary key,
    tax_code          text not null constraint enterprise_tax_code unique,
    name              text not null,
    kind              text not null,
    sector            text not null,
    headcount         integer not null check (headcount >= 0),
    organization_code text not null references organization (code),
    address           text,
    registered_at     timestamptz not null
);
create index enterprise_organization on enterprise (organization_code, id);
create index enterprise_search on enterprise using gin (search_text(name) gin_trgm_ops);

-- A number names one document of its issuer and year; many facts may cite it.
create table document (
    id          uuid primary key,
    issuer_code text not null references organization (code),
    year        integer not null,
    number      text not null,
    issued_on   date not null,
    constraint document_number unique (issuer_code, year, number)
);

create table grassroots_union (
    id                      uuid primary key,
    name                    text not null,
    organization_code       text not null references organization (code),
    enterprise_id           uuid references enterprise (id),
    kind                    text not null,
    sector                  text,
    method                  text not null,
    founded_on              date not null,
    decision_id             uuid not null references document (id),
    applicants              integer,
    dissolved_on            date,
    dissolution_decision_id uuid references document (id),
    registered_at           timestamptz not null
);
create unique index one_active_union_per_enterprise on grassroots_union (enterprise_id) where dissolved_on is null;
create index grassroots_union_organization on grassroots_union (organization_code, id);
create index grassroots_union_search on grassroots_union using gin (search_text(name) gin_trgm_ops);

create table committee_member (
    union_id  uuid not null references grassroots_union (id),
    ordinal   integer not null,
    full_name text not null,
    role      text not null,
    primary key (union_id, ordinal)
);

-- One row a membership: a person who left and is admitted again gets a second row.
create table member (
    id                  uuid primary key,
    union_id            uuid not null references grassroots_union (id),
    full_name           text not null,
    date_of_birth       date not null,
    gender              text not null,
    citizen_number      bytea not null,
    -- Keyed hash of the number: equal for equal numbers, worth nothing without the key.
    citizen_number_index bytea not null,
    admitted_on         date not null,
    decision_id         uuid not null references document (id),
    -- The date of the last thing that happened to the membership; nothing may be dated before it.
    changed_on          date not null,
    left_on             date,
    departure_reason    text,
    recorded_at         timestamptz not null
);
create unique index one_active_membership_per_person on member (citizen_number_index) where left_on is null;
create index member_union on member (union_id, id);
create index member_search on member using gin (search_text(full_name) gin_trgm_ops);

create table member_transfer (
    id             uuid primary key,
    member_id      uuid not null references member (id),
    from_union_id  uuid not null references grassroots_union (id),
    to_union_id    uuid not null references grassroots_union (id),
    transferred_on date not null,
    decision_id    uuid not null references document (id),
    recorded_at    timestamptz not null
);
create index member_transfer_member on member_transfer (member_id, id);

create table plan (
    organization_code text not null references organization (code),
    year              integer not null,
    revision          integer not null,
    document_id       uuid not null references document (id),
    new_unions        integer check (new_unions >= 0),
    new_members       integer check (new_members >= 0),
    recorded_at       timestamptz not null,
    primary key (organization_code, year, revision)
);

-- One row an organization. Its lock orders the writers of a stream, so that positions are drawn in commit order.
create table journal_stream (
    organization text primary key,
    head         bigint not null default 0,
    published    bigint not null default 0,
    last_hash    bytea not null,
    constraint published_up_to_head check (published between 0 and head)
) with (fillfactor = 50);

-- Append-only. Partitioned by organization, so that (organization, position) stays unique across partitions.
create table journal (
    organization text not null,
    position     bigint not null,
    event_id     uuid not null,
    type         text not null,
    -- json, not jsonb: the hash is over the text as it was written.
    payload      json not null,
    occurred_on  date not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    trace_parent text,
    hash         bytea not null,
    primary key (organization, position)
) partition by hash (organization);
create table journal_0 partition of journal for values with (modulus 4, remainder 0);
create table journal_1 partition of journal for values with (modulus 4, remainder 1);
create table journal_2 partition of journal for values with (modulus 4, remainder 2);
create table journal_3 partition of journal for values with (modulus 4, remainder 3);

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the journal is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();

-- Who may move journal_stream.published: one row, held until it expires; each new holder raises the epoch.
create table relay_leadership (
    single     boolean primary key default true check (single),
    epoch      bigint not null,
    holder     uuid not null,
    expires_at timestamptz not null
);

-- Streams whose next row the broker would not take: they rest there, and are tried again.
create table relay_stall (
    organization text primary key references journal_stream (organization),
    reason       text not null,
    since        timestamptz not null,
    attempts     integer not null
);

-- Ranges of streams to be sent again.
create table journal_replay (
    id            uuid primary key,
    organization  text not null references journal_stream (organization),
    from_position bigint not null check (from_position > 0),
    -- Absent: up to whatever is published when it is done.
    to_position   bigint,
    next_position bigint not null,
    requested_by  text not null,
    requested_at  timestamptz not null,
    finished_at   timestamptz
);
create index journal_replay_unfinished on journal_replay (id) where finished_at is null;

-- Answers already given to a caller's Idempotency-Key.
create table idempotency_key (
    caller           text not null,
    key              text not null,
    fingerprint      text not null,
    status           integer not null,
    location         text,
    journal_position text,
    body             text not null,
    recorded_at      timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_recorded_at on idempotency_key (recorded_at);
