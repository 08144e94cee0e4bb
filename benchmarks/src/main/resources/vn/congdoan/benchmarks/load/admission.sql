-- What a single admission asks of the database, in the order and the words of membership-service; captured by
-- log_statement, and to be captured again when the service asks for something else.
--   unions         how many there are; they are numbered, and have identifiers made of their numbers
--   organizations  how many there are; union n is below the ((n - 1) mod organizations)th of them
--   names          64 full names, as an array
\set u random(1, :unions)
\set o mod(:u - 1, :organizations) + 100
\set person random(1, 1000000000000000)
\set name random(1, 64)
\set day random(0, 299)
begin;
select pg_try_advisory_xact_lock(hashtextextended('city-officer@congdoan.local' || :person, 1));
select fingerprint, status, location, journal_position, body
from idempotency_key
where caller = 'city-officer@congdoan.local' and key = 'admission-' || :person
  and recorded_at > now() - 86400000 * interval '1 millisecond';
select gu1_0.id,gu1_0.applicants,gu1_0.decision_id,gu1_0.dissolution_decision_id,gu1_0.dissolved_on,gu1_0.enterprise_id,gu1_0.founded_on,gu1_0.kind,gu1_0.method,gu1_0.name,gu1_0.organization_code,gu1_0.reassigned_on,gu1_0.registered_at,gu1_0.sector
from grassroots_union gu1_0
where gu1_0.id = ('00000000-0000-7000-8000-' || lpad(:u::text, 12, '0'))::uuid for share of gu1_0;
select citizen_number_index, citizen_number_index_next
from member
where left_on is null
  and (citizen_number_index = any (array['\x01'::bytea || sha256(:person::text::bytea)])
       or citizen_number_index_next = any (array['\x01'::bytea || sha256(:person::text::bytea)]));
select o1_0.code,o1_0.closed_on,o1_0.closing_decision_id,o1_0.established_on,o1_0.kind,o1_0.name,o1_0.parent_code,o1_0.path,o1_0.registered_at,o1_0.registered_name,o1_0.successors
from organization o1_0
where o1_0.code = 'HN-B' || :o;
insert into document (id, issuer_code, year, number, issued_on)
values (uuidv7(), 'HN-B' || :o, 2024, 1000 + :day || '/QĐ-LĐLĐ', date '2024-01-01' + :day::int)
on conflict on constraint document_number do nothing;
select d1_0.id as decision,d1_0.issued_on,d1_0.issuer_code,d1_0.number,d1_0.year
from document d1_0
where d1_0.issuer_code = 'HN-B' || :o and d1_0.year = 2024 and d1_0.number = 1000 + :day || '/QĐ-LĐLĐ' \gset document_
insert into member (id, union_id, full_name, date_of_birth, gender, citizen_number,
                    citizen_number_index, citizen_number_index_next,
                    admitted_on, changed_on, decision_id, recorded_at)
select id, ('00000000-0000-7000-8000-' || lpad(:u::text, 12, '0'))::uuid, full_name, date_of_birth, gender, citizen_number,
       citizen_number_index, citizen_number_index_next,
       date '2024-01-01' + :day::int, date '2024-01-01' + :day::int, :document_decision::uuid, now()
from unnest(array[uuidv7()], array[(:names::text[])[:name::int]], array[date '1970-01-01' + 30 * :day], array['FEMALE'],
            array['\x01'::bytea || sha256(:person::text::bytea) || '\x010203040506070809'::bytea],
            array['\x01'::bytea || sha256(:person::text::bytea)], array['\x01'::bytea || sha256(:person::text::bytea)])
    as person (id, full_name, date_of_birth, gender, citizen_number,
               citizen_number_index, citizen_number_index_next);
select organization, head, encode(last_hash, 'hex'), exists (select from journal_rewind)
from journal_stream
where organization = any (array['HN-B' || :o])
order by organization
for no key update \gset stream_
insert into journal (organization, position, event_id, type, payload, occurred_on,
                     recorded_at, recorded_by, trace_parent, hash)
select organization, position, event_id, type, payload::json, occurred_on,
       now(), 'city-officer@congdoan.local', null, decode(hash, 'hex')
from unnest(array['HN-B' || :o], array[:stream_head::bigint + 1], array[uuidv7()],
            array['vn.congdoan.membership.v1.MemberAdmitted'],
            array['{"memberId":"01a2208f-6873-70e5-8180-eb46b1e12649","unionId":"01a2208c-e3b3-7179-94b1-603911170c9d","organizationCode":"HN-B102","sector":"FDI","method":"FROM_ABOVE","admittedOn":"2024-07-17","decision":{"number":"1198/QĐ-LĐLĐ","issuedOn":"2024-07-17"}}'],
            array[date '2024-01-01' + :day::int], array[md5(:person::text) || md5(:person::text)])
    as row (organization, position, event_id, type, payload, occurred_on, hash);
update journal_stream
set head = moved.head, last_hash = decode(moved.hash, 'hex')
from unnest(array['HN-B' || :o], array[:stream_head::bigint + 1], array[md5(:person::text) || md5(:person::text)])
    as moved (organization, head, hash)
where journal_stream.organization = moved.organization;
insert into idempotency_key as kept
    (caller, key, fingerprint, status, location, journal_position, body, recorded_at)
values ('city-officer@congdoan.local', 'admission-' || :person, md5(:person::text) || md5(:person::text), 201,
        'http://localhost/v1/members/01a2208f-6873-70e5-8180-eb46b1e12649', 'HN-B102/1234',
        '{"id":"01a2208f-6873-70e5-8180-eb46b1e12649","unionId":"01a2208c-e3b3-7179-94b1-603911170c9d","organizationCode":"HN-B102","fullName":"Nguyễn Thị Bình","dateOfBirth":"1995-08-17","gender":"FEMALE","citizenId":"********2345","admittedOn":"2024-07-17","decision":{"number":"1198/QĐ-LĐLĐ","issuedOn":"2024-07-17"},"leftOn": null,"departureReason": null}',
        now())
on conflict (caller, key) do update
set (fingerprint, status, location, journal_position, body, recorded_at) =
    (excluded.fingerprint, excluded.status, excluded.location, excluded.journal_position,
     excluded.body, excluded.recorded_at)
where kept.recorded_at <= now() - 86400000 * interval '1 millisecond';
commit;
