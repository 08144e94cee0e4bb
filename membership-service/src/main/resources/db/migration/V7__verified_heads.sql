-- How far the hash chain of each stream was found to hold when it was verified last, and where it didn't. Whoever cuts off
-- a tail together with its head, or writes the whole chain anew, is found out by the head that is remembered here, and
-- by reporting-service's.
create table verified_stream (
    organization    text primary key,
    -- The last position that was ever found intact, and its hash.
    position        bigint not null default 0,
    hash            text not null,
    verified_at     timestamptz not null,
    -- Where the last verification found it broken.
    broken_position bigint,
    fault           text
);

grant select, insert, update on verified_stream to "${service_role}";
