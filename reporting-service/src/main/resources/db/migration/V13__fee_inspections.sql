-- What inspections of union fees found at employers.

create table fee_inspection (
    organization       text    not null,
    position           bigint  not null,
    enterprise_id      uuid    not null,
    sector             text    not null,
    inspected_on       date    not null,
    document_number    text, -- null: without a document
    document_issued_on date,
    owed               bigint  not null, -- in đồng
    paid               bigint  not null, -- in đồng
    findings           integer not null,
    recommendations    integer not null,
    primary key (organization, position)
);
create index fee_inspection_date on fee_inspection (organization, inspected_on);
