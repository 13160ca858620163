-- Files of other programs that have been taken in. The same file is taken in once.
create table sie_import (
    id varchar(36) not null,
    company_id varchar(36) not null,
    fiscal_year_id varchar(36),
    file_name varchar(255) not null,
    sha256 varchar(64) not null,
    sie_type integer not null,
    program varchar(200) not null,
    other_company varchar(200),
    accounts integer not null,
    entries integer not null,
    lines integer not null,
    skipped integer not null,
    settlements integer not null,
    opening_difference numeric(15, 2) not null,
    imported_at timestamp not null,
    imported_by varchar(36) not null,
    constraint sie_import_pk primary key (id),
    constraint sie_import_company_uq unique (id, company_id),
    constraint sie_import_file_uq unique (company_id, sha256),
    constraint sie_import_books_fk foreign key (company_id) references books (company_id),
    constraint sie_import_year_fk foreign key (fiscal_year_id, company_id) references fiscal_year (id, company_id)
);

-- What the other program says that its accounts held: compared with our own, never counted.
create table imported_balance (
    import_id varchar(36) not null,
    line_no integer not null,
    kind varchar(20) not null,
    sie_year integer not null,
    period_month integer,
    account_number varchar(8) not null,
    amount numeric(15, 2) not null,
    constraint imported_balance_pk primary key (import_id, line_no),
    constraint imported_balance_import_fk foreign key (import_id) references sie_import (id)
);

-- Where an entry comes from, beside our own series and number.
alter table entry add column import_id varchar(36);

alter table entry add column source_series varchar(60);

alter table entry add column source_number varchar(60);

alter table entry add column source_registered_on date;

alter table entry add column source_sign varchar(60);

alter table entry add constraint entry_import_fk foreign key (import_id, company_id) references sie_import (id, company_id);

-- Cost centres and projects, by which lines are told apart.
create table dimension_object (
    company_id varchar(36) not null,
    dimension varchar(20) not null,
    code varchar(20) not null,
    name varchar(120) not null,
    constraint dimension_object_pk primary key (company_id, dimension, code),
    constraint dimension_object_dimension_ck check (dimension in ('COST_CENTRE', 'PROJECT')),
    constraint dimension_object_books_fk foreign key (company_id) references books (company_id)
);
