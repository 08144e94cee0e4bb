-- What the relay knows of the topic that it sends to.

-- Streams of which the topic holds a row that the journal doesn't: the database was restored from an older copy. While
-- there is one, nothing is sent and nothing recorded. The organization may be unknown to that copy.
create table journal_rewind (
    organization text primary key,
    position     bigint not null,
    -- Of the row on the topic.
    hash         bytea not null,
    detected_at  timestamptz not null
);

-- The topic that journal_stream.published speaks of, by the identifier that the broker gave it: one of the same name
-- made later has another.
create table relay_topic (
    single boolean primary key default true check (single),
    id     uuid not null
);

grant select, insert, delete on journal_rewind to "${service_role}";
grant select, insert, update on relay_topic to "${service_role}";
