-- Inspections of the union fees that employers owe and pay.

create table fee_inspection (
    id              uuid primary key,
    enterprise_id   uuid not null references enterprise (id),
    inspected_on    date not null,
    document_id     uuid references document (id),
    owed            bigint not null check (owed >= 0),
    paid            bigint not null check (paid >= 0),
    -- What was found and asked for, in the order in which it was said.
    findings        text[] not null,
    recommendations text[] not null,
    recorded_at     timestamptz not null
);
create index fee_inspection_enterprise on fee_inspection (enterprise_id, id);

grant select, insert on fee_inspection to "${service_role}";
