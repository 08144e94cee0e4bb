-- The tallies of a month: reports read them for whole months, so that what a report costs does not grow with the register.
create table monthly_tally (
    organization text   not null,
    measure      text   not null,
    month        date   not null, -- its first day
    sector       text,
    method       text,
    counterpart  text,
    count        bigint not null
) with (fillfactor = 80);
create unique index monthly_tally_key on monthly_tally
    (organization, measure, month, sector, method, counterpart)
    nulls not distinct;

insert into monthly_tally
select organization, measure, date_trunc('month', fact_date)::date, sector, method, counterpart, sum(count)
from daily_tally
group by 1, 2, 3, 4, 5, 6;
