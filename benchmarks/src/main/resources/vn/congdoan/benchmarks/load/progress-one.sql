-- The statements of GET /v1/progress/{year}/{organizationCode} of reporting-service, ProgressReports.of, in its words.
\set o random(0, :organizations - 1) + 100
begin;
set transaction isolation level repeatable read, read only;
lock table stream in access share mode;
select code, name, kind from organization where code = 'HN-B' || :o;
select o.code, o.name, o.kind, o.parent_code,
       p.revision, p.document_number, p.document_issued_on, p.new_unions, p.new_members
from subtree(array['HN-B' || :o]) t
join organization o on o.code = t.organization
left join lateral (
    select * from plan
    where organization = o.code and year = :year and document_issued_on <= date '2024-12-31'
    order by revision desc
    limit 1
) p on true
order by o.code;
with asked as (
    select * from unnest(array['HN-B' || :o, 'HN-B' || :o], array['UNIONS_FOUNDED', 'MEMBERS_ADMITTED'], array[20, 1400]::bigint[]) as t (organization, measure, target)
), daily as (
    select t.ancestor as organization, d.measure, d.fact_date, sum(d.count) as count
    from subtree(array(select distinct organization from asked)) t
    join daily_tally d on d.organization = t.organization
    where d.measure in (select measure from asked) and d.fact_date between date '2024-01-01' and date '2024-12-31'
    group by t.ancestor, d.measure, d.fact_date
), running as (
    select organization, measure, fact_date, count,
           sum(count) over (partition by organization, measure order by fact_date) as total
    from daily
)
select a.organization, a.measure, coalesce(sum(r.count), 0) as actual,
       min(r.fact_date) filter (where r.total >= a.target) as reached_on
from asked a
left join running r using (organization, measure)
group by a.organization, a.measure;
with judged as (
    select s.organization, s.position, s.recorded_at, s.status <> 'LIVE' or
           (coalesce(r.verdict, 'PROVEN') <> 'PROVEN'
            or true and coalesce(r.proven_at, '-infinity') < now() - make_interval(secs => 3600)) as degraded
    from stream s left join reconciliation r using (organization)
), unplaced as (
    select from judged s
    where s.degraded and not exists (select from organization o where o.code = s.organization)
)
select t.ancestor, coalesce(max(s.position) filter (where s.organization = t.ancestor), 0) as position,
       max(s.recorded_at) as recorded_at,
       coalesce(bool_or(s.degraded), false)
           or (o.parent_code is null and exists (select from unplaced)) as degraded
from subtree(array['HN-B' || :o]) t
join organization o on o.code = t.ancestor
left join judged s on s.organization = t.organization
group by t.ancestor, o.parent_code;
commit;
