-- What proves the figures: how the streams compare with the journal, and what is done where they lack something.

-- Whoever is new has time to be reconciled before its figures count as unproven.
alter table stream add column begun_at timestamptz not null default now();

-- What the journal said of each stream when it was asked last.
create table journal_head (
    organization text        primary key,
    head         bigint      not null,
    published    bigint      not null,
    hash         text        not null, -- of the row at the head
    seen_at      timestamptz not null
);

-- How long each stream has stood where it stands, and what was done about it.
create table healing (
    organization  text        primary key,
    position      bigint      not null,
    unmoved_since timestamptz not null,
    attempts      integer     not null default 0, -- since it moved
    retry_at      timestamptz,                    -- null: at any time
    replay        uuid                            -- the last one asked for since it moved
);

-- The last comparison of each stream with the journal, row by row.
create table reconciliation (
    organization    text        primary key,
    taken_at        timestamptz not null,
    verdict         text        not null,
    reason          text,
    applied         bigint      not null,
    proven_at       timestamptz,
    proven_position bigint
);
