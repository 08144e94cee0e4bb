-- How unions were evaluated, and the classes of the scales that they were evaluated by. A row is what one event told:
-- an evaluation stands as its latest revision has it.

create table evaluation (
    organization    text    not null, -- which was evaluated, or the one above the union that was
    position        bigint  not null,
    evaluation_id   uuid    not null,
    revision        integer not null,
    union_id        uuid,             -- null: the organization itself
    level           text    not null,
    sector          text,             -- null: none
    enterprise_kind text,             -- null: none
    union_kind      text,             -- null: the organization itself
    period          text    not null, -- 2021, or 2019-2020
    scale           text    not null,
    version         integer not null,
    points          integer not null, -- in hundredths
    class_code      text    not null,
    distinguished   boolean not null,
    evaluated_on    date    not null,
    primary key (organization, position)
);
create index evaluation_period on evaluation (organization, period);
create index evaluation_latest on evaluation (evaluation_id, revision);

create table evaluation_scale (
    organization text    not null, -- the root of the tree that it is for
    scale        text    not null,
    version      integer not null,
    revision     integer not null,
    name         text    not null,
    level        text    not null,
    position     bigint  not null,
    primary key (organization, scale, version, revision)
);

create table evaluation_class (
    organization  text    not null,
    scale         text    not null,
    version       integer not null,
    revision      integer not null,
    ordinal       integer not null, -- from the best, 1, to the last
    code          text    not null,
    name          text    not null,
    distinguished boolean not null,
    primary key (organization, scale, version, revision, ordinal)
);
