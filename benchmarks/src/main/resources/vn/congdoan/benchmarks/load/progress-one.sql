-- The statements of GET /v1/progress/{year}/{organizationCode} of reporting-service, ProgressReports.of, in its words.
--   month, last  the first and the last day of that in which a target was reached, as the service has just read
\set o random(0, :organizations - 1) + 100
begin;
set transaction isolation level repeatable read, read only;
lock table stream in access share mode;
select code, name, kind from organization where code = 'HN-B' || :o;
select o.code, o.name, o.kind, o.parent_code, o.established_on, c.closed_on,
       p.revision, p.document_number, p.document_issued_on, p.new_unions, p.new_members,
       exists (select from plan_measure m
               where m.organization = p.organization and m.year = p.year and m.revision = p.revision)
           or exists (select from plan_milestone m
                      where m.organization = p.organization and m.year = p.year
                          and m.revision = p.revision) as more
from subtree(array['HN-B' || :o]) t
join organization o on o.code = t.organization
left join lateral (
    select * from (
        select * from plan
        where organization = o.code and year = :year and document_issued_on <= date '2024-12-31'
        order by revision desc
        limit 1
    ) in_force
    where programme_id is not distinct from coalesce(null::uuid, programme_id)
) p on true
left join closing c on c.organization = o.code
order by o.code;
select t.ancestor as organization, m.measure, m.month as date, sum(m.count) as count
from subtree(array['HN-B' || :o]) t
cross join lateral (
    select measure, month, sum(count) as count
    from monthly_tally
    where organization = t.organization and measure = any (array['UNIONS_FOUNDED', 'MEMBERS_ADMITTED'])
        and month between date '2024-01-01' and date '2024-12-31'
    group by measure, month
) m
group by t.ancestor, m.measure, m.month;
with looked as (
    select * from unnest(array['HN-B' || :o], array['MEMBERS_ADMITTED'], array[:month::date], array[:last::date]) as l (organization, measure, first, last)
)
select l.organization, l.measure, d.fact_date as date, sum(d.count) as count
from looked l
join subtree(array(select distinct organization from looked)) t on t.ancestor = l.organization
cross join lateral (
    select fact_date, sum(count) as count
    from daily_tally
    where organization = t.organization and measure = l.measure and fact_date between l.first and l.last
    group by fact_date
) d
group by l.organization, l.measure, d.fact_date;
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
