-- Personal data: who was shown it, what is erased, and the keys that citizen numbers are kept under.

-- Erased are name, birth, gender and number together, or none of them. The membership stays, and is counted.
alter table member
    alter column full_name drop not null,
    alter column date_of_birth drop not null,
    alter column gender drop not null,
    alter column citizen_number drop not null,
    alter column citizen_number_index drop not null,
    add column citizen_number_index_next bytea,
    add column erased_at timestamptz;

-- The first byte of an index says, as that of a number, which key it is under: the first.
update member
set citizen_number_index = '\x01'::bytea || citizen_number_index,
    citizen_number_index_next = '\x01'::bytea || citizen_number_index;

alter table member
    add constraint erased_wholly check (
        num_nulls(full_name, date_of_birth, gender, citizen_number, citizen_number_index, citizen_number_index_next)
            = case when erased_at is null then 0 else 6 end);

-- While the index key is changed, one of the two columns is wholly under one key: docs/decisions/0020.
create unique index one_active_membership_per_person_next
    on member (citizen_number_index_next) where left_on is null;
-- Those who left, for the retention of their personal data.
create index member_left on member (left_on) where left_on is not null and erased_at is null;

-- What is known of keys without knowing them: a hash of each by itself, so that a wrong one is noticed at start.
create table citizen_number_key (
    kind  text not null,
    id    smallint not null check (id between 1 and 255),
    proof bytea not null,
    primary key (kind, id)
);

-- Who was shown personal data of members, of which of them, and what for: one row a call.
create table disclosure (
    id          uuid primary key,
    disclosed_at timestamptz not null,
    subject     text not null,
    client      text not null,
    roles       text[] not null,
    operation   text not null,
    fields      text[] not null,
    purpose     text,
    -- In the caller's words; taken away with the personal data of the member that it is about.
    reason      text
);
create index disclosure_disclosed_at on disclosure (disclosed_at);
-- Both are written by the transaction that read the members, so foreign keys would only cost.
create table disclosed_member (
    member_id     uuid not null,
    disclosure_id uuid not null,
    primary key (member_id, disclosure_id)
);
create index disclosed_member_disclosure on disclosed_member (disclosure_id);

-- The service can't change the log of accesses, nor shorten it but in these two ways.
create function forget_reasons(members uuid[]) returns void
    language sql security definer set search_path = public as
$$
    update disclosure
    set reason = null
    where reason is not null
      and id in (select disclosure_id from disclosed_member where member_id = any (members));
$$;

create function forget_disclosures(before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = public as
$$
declare
    forgotten uuid[];
begin
    if before > now() - interval '365 days' then
        raise exception 'the log of accesses is kept for a year at least' using errcode = 'insufficient_privilege';
    end if;
    with gone as (
        delete from disclosure
        where id in (select id from disclosure where disclosed_at < before order by disclosed_at limit at_most)
        returning id
    )
    select coalesce(array_agg(id), '{}') from gone into forgotten;
    delete from disclosed_member where disclosure_id = any (forgotten);
    return cardinality(forgotten);
end
$$;

revoke all on function forget_reasons(uuid[]), forget_disclosures(timestamptz, integer) from public;
grant execute on function forget_reasons(uuid[]), forget_disclosures(timestamptz, integer) to "${service_role}";
grant select, insert on disclosure, disclosed_member to "${service_role}";
grant select, insert on citizen_number_key to "${service_role}";

-- Of a membership only this is ever changed: by transfer and departure, correction and erasure, and new keys.
revoke update on member from "${service_role}";
grant update (union_id, changed_on, left_on, departure_reason,
              full_name, date_of_birth, gender, citizen_number, citizen_number_index, citizen_number_index_next,
              erased_at)
    on member to "${service_role}";
-- A committee is forgotten long after its union ended.
grant delete on committee_member to "${service_role}";
-- Of a union only its end is ever recorded later.
revoke update on grassroots_union from "${service_role}";
grant update (dissolved_on, dissolution_decision_id) on grassroots_union to "${service_role}";
