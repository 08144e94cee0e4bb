-- Lists of enterprises that agencies have: the tax office, social insurance, the labour office. What each row is on our
-- register is found by the tax code, or suggested by the name for a person to confirm.

-- A name without case, diacritics, signs and the words for legal forms: 'Công ty TNHH Kim Lâm' and 'CTY CP KIM LAM' are
-- 'kim lam'. The words for a branch stay: it is another enterprise.
create function enterprise_name_key(text) returns text
    language sql immutable strict parallel safe set search_path = public
    return (
        select coalesce(nullif(trim(regexp_replace(regexp_replace(words,
                   '\m(tong cong ty|cong ty|cty|tap doan|trach nhiem huu han|tnhh|co phan|cp|hop danh|mtv|[12]tv'
                   || '|(mot|hai|1|2) thanh vien( tro len)?|doanh nghiep tu nhan|doanh nghiep|dntn|hop tac xa|htx'
                   || '|joint stock|company|limited|co ltd|ltd|jsc)\M',
                   ' ', 'g'), ' +', ' ', 'g')), ''), trim(words))
        from regexp_replace(search_text($1), '[^a-z0-9]+', ' ', 'g') as words
    );

-- Kept beside the name, as an index over the function would not be built by a restore or a new one of PostgreSQL, where
-- functions find nothing but the system's.
alter table enterprise add column name_key text generated always as (enterprise_name_key(name)) stored;
create index enterprise_name_key on enterprise (name_key);
create index enterprise_name_key_like on enterprise using gin (name_key gin_trgm_ops);

create table agency_list (
    id                uuid primary key,
    agency            text not null,
    as_of             date not null,
    organization_code text not null references organization (code),
    submitted_by      text not null,
    submitted_at      timestamptz not null
);
create index agency_list_organization on agency_list (organization_code, id);
create index agency_list_submitted_by on agency_list (submitted_by, id);

create table agency_list_row (
    list_id       uuid not null references agency_list (id),
    row_number    integer not null,
    tax_code      text, -- as it is kept on the register, where it can be read
    name          text not null,
    name_key      text not null generated always as (enterprise_name_key(name)) stored,
    address       text,
    headcount     integer check (headcount >= 0),
    state         text not null,
    enterprise_id uuid references enterprise (id),
    confirmed_by  text,
    confirmed_at  timestamptz,
    primary key (list_id, row_number),
    check ((state in ('MATCHED', 'CONFIRMED')) = (enterprise_id is not null))
);
create index agency_list_row_state on agency_list_row (list_id, state, row_number);

-- Enterprises that a row may be, the likeliest first.
create table agency_list_suggestion (
    list_id       uuid not null,
    row_number    integer not null,
    rank          integer not null,
    enterprise_id uuid not null references enterprise (id),
    similarity    numeric(3, 2) not null, -- 1: the same name
    primary key (list_id, row_number, rank),
    foreign key (list_id, row_number) references agency_list_row (list_id, row_number)
);

grant select, insert on agency_list, agency_list_suggestion to "${service_role}";
grant select, insert, update on agency_list_row to "${service_role}";
