-- What the service may do. The tables belong to the role that migrates them; the service logs in as another, which may do
-- what is granted here and nothing else: it changes no rights, no tables and no triggers. Later migrations grant what
-- they add, table by table; without a grant the service can't even read.

do $$
begin
    if current_user = '${service_role}' then
        raise exception 'the service must not own its journal: let another role migrate, see README, "Database rights"';
    end if;
end
$$;

grant usage on schema public to "${service_role}";
grant select on ${flyway:table} to "${service_role}";

-- Recorded once.
grant select, insert on journal to "${service_role}";
grant select, insert on organization, enterprise, document, committee_member, member_transfer, plan to "${service_role}";

-- Moved on by later facts.
grant select, insert, update on grassroots_union, member to "${service_role}";

-- Bookkeeping.
grant select, insert, update on journal_stream, relay_leadership, journal_replay to "${service_role}";
grant select, insert, update, delete on relay_stall, idempotency_key to "${service_role}";

-- The triggers bind the owner too, as long as it doesn't disable them. Unlike triggers of rows, those of statements are
-- not handed down to partitions.
create trigger journal_not_truncated before truncate on journal execute function refuse_change();
create trigger journal_not_truncated before truncate on journal_0 execute function refuse_change();
create trigger journal_not_truncated before truncate on journal_1 execute function refuse_change();
create trigger journal_not_truncated before truncate on journal_2 execute function refuse_change();
create trigger journal_not_truncated before truncate on journal_3 execute function refuse_change();
