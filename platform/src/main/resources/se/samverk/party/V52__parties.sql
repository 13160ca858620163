-- Whom a company buys from and sells to, below its services. A service keeps beside it what only it needs.
create table party (
    id varchar(36) not null,
    company_id varchar(36) not null,
    name varchar(120) not null,
    organisation_number varchar(13),
    vat_number varchar(14),
    country varchar(2) not null,
    bankgiro varchar(8),
    plusgiro varchar(8),
    iban varchar(34),
    terms_days integer,
    version integer not null,
    constraint party_pk primary key (id),
    constraint party_company_uq unique (id, company_id),
    constraint party_number_uq unique (company_id, organisation_number),
    constraint party_terms_ck check (terms_days between 0 and 365),
    constraint party_company_fk foreign key (company_id) references company (id)
);

create index party_list_ix on party (company_id, name);
