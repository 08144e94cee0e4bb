-- Scales by which unions are evaluated, and the evaluations. Every revision of either is a row that never changes.

create table evaluation_scale (
    id                uuid primary key,
    -- The root of the tree whose unions it is for.
    organization_code text not null references organization (code),
    code              text not null,
    version           integer not null,
    -- Of the version, before unions are evaluated by it.
    revision          integer not null,
    name              text not null,
    level             text not null,
    -- Absent: any.
    enterprise_kinds  text[],
    union_kinds       text[],
    valid_from_year   integer not null,
    document_id       uuid references document (id),
    recorded_at       timestamptz not null,
    constraint evaluation_scale_revision unique (organization_code, code, version, revision)
);

create table evaluation_criterion (
    scale_id uuid not null references evaluation_scale (id),
    ordinal  integer not null,
    code     text not null,
    name     text not null,
    maximum  numeric(7, 2) not null check (maximum > 0),
    primary key (scale_id, ordinal)
);

-- From the best to the last.
create table evaluation_class (
    scale_id                        uuid not null references evaluation_scale (id),
    ordinal                         integer not null,
    code                            text not null,
    name                            text not null,
    from_points                     numeric(7, 2) not null check (from_points >= 0),
    minimum_share_of_each_criterion integer,
    distinguished                   boolean not null,
    primary key (scale_id, ordinal)
);

create table evaluation (
    evaluation_id     uuid not null,
    revision          integer not null,
    -- The organization that was evaluated, or the one above the union that was.
    organization_code text not null references organization (code),
    union_id          uuid references grassroots_union (id),
    period            text not null,
    scale_id          uuid not null references evaluation_scale (id),
    -- Absent of a self-evaluation.
    points            numeric(8, 2),
    class_code        text,
    evaluated_on      date not null,
    recorded_at       timestamptz not null,
    primary key (evaluation_id, revision),
    check ((points is null) = (class_code is null))
);
create unique index one_evaluation_per_union_and_period
    on evaluation (union_id, period, revision) where union_id is not null;
create unique index one_evaluation_per_organization_and_period
    on evaluation (organization_code, period, revision) where union_id is null;
create index evaluation_organization on evaluation (organization_code, evaluation_id);
create index evaluation_by_scale on evaluation (scale_id);

create table evaluation_score (
    evaluation_id uuid not null,
    revision      integer not null,
    ordinal       integer not null,
    criterion     text not null,
    self_score    numeric(7, 2),
    score         numeric(7, 2),
    evidence      text,
    primary key (evaluation_id, revision, ordinal),
    foreign key (evaluation_id, revision) references evaluation (evaluation_id, revision)
);

grant select, insert on evaluation_scale, evaluation_criterion, evaluation_class, evaluation, evaluation_score
    to "${service_role}";
