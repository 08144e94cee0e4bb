-- Files of rows that were sent to be recorded, how far each has come, and what was refused of it.

create table import_job (
    id               uuid primary key,
    kind             text not null,
    mode             text not null,
    dry_run          boolean not null,
    format           text not null,
    -- Of the file: a keyed hash, as that of a file with one citizen number in it could be tried out.
    digest           bytea not null,
    size             bigint not null,
    encoding         text not null,
    rows_expected    bigint,
    -- For whom it is recorded, and what the caller might do when it was sent.
    submitted_by     text not null,
    roles            text[] not null,
    organization     text,
    union_id         uuid,
    submitted_at     timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    status           text not null,
    -- The runner that works on it, until when it may, and since when: a run that was cut off is gone on with by another.
    runner           uuid,
    runner_until     timestamptz,
    cancel_requested boolean not null default false,
    rows_read        bigint not null default 0,
    accepted         bigint not null default 0,
    unchanged        bigint not null default 0,
    refused          bigint not null default 0,
    -- What ended it before the end of its file: an error of the catalogue.
    failure_code     text,
    failure_vi       text,
    failure_en       text,
    failure_line     bigint,
    -- The refused rows are deleted some time after it ended.
    forgotten_at     timestamptz
);
create index import_job_submitted_by on import_job (submitted_by, id);
create index import_job_unfinished on import_job (submitted_at) where finished_at is null;
create index import_job_digest on import_job (digest);
create index import_job_finished on import_job (finished_at) where forgotten_at is null;

-- The file, compressed and encrypted, in pieces.
create table import_file (
    import_id uuid not null references import_job (id),
    ordinal   integer not null,
    content   bytea not null,
    primary key (import_id, ordinal)
);
alter table import_file alter column content set storage external;

-- Rows that were not recorded, and why. Their cells are encrypted: there are persons in them.
create table import_refusal (
    import_id  uuid not null references import_job (id),
    row_number bigint not null,
    line       bigint not null,
    cells      bytea not null,
    errors     json not null,
    primary key (import_id, row_number)
);

-- How far the journal has come by an import, for who wants to read its figures in reports.
create table import_position (
    import_id    uuid not null references import_job (id),
    organization text not null,
    position     bigint not null,
    primary key (import_id, organization)
);

-- What the rows of a file are about, where nothing of it is recorded yet: to find what stands in it twice. Unlogged: it is
-- worth nothing once the import has ended, and a crash that empties it only leaves such rows for the register to find.
create unlogged table import_subject (
    import_id  uuid not null,
    subject    uuid not null,
    fact       uuid not null,
    row_number bigint not null,
    primary key (import_id, subject)
);

-- By the number of a person who left, a membership that ended; those that last have an index already.
create index member_ended on member (citizen_number_index) where left_on is not null;
create index member_ended_next on member (citizen_number_index_next) where left_on is not null;

grant select, insert, update on import_job, import_position to "${service_role}";
grant select, insert, delete on import_file, import_refusal, import_subject to "${service_role}";
