-- What a member points to is checked a statement at a time. A foreign key asks for each row by itself: 24 of the 65
-- microseconds that a row of a bulk insert took (docs/decisions/0024). Unions and documents are never deleted, so that
-- nothing else can break a reference.

alter table member
    drop constraint member_union_id_fkey,
    drop constraint member_decision_id_fkey;

create function require_references() returns trigger
    language plpgsql security definer set search_path = public as
$$
begin
    if exists (
            select from (select distinct union_id from fresh) named
            where not exists (select from grassroots_union where id = named.union_id))
        or exists (
            select from (select distinct decision_id from fresh) cited
            where not exists (select from document where id = cited.decision_id))
    then
        raise exception 'a member points to a union or a document that is not there' using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger member_references_on_insert after insert on member
    referencing new table as fresh for each statement execute function require_references();
create trigger member_references_on_update after update on member
    referencing new table as fresh for each statement execute function require_references();

create function refuse_deletion() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is pointed to and never deleted', tg_table_name using errcode = 'foreign_key_violation';
end
$$;
create trigger grassroots_union_stays before delete or truncate on grassroots_union
    for each statement execute function refuse_deletion();
create trigger document_stays before delete or truncate on document
    for each statement execute function refuse_deletion();
