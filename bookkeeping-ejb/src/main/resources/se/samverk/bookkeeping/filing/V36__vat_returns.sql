-- How a company files its VAT. Whoever has chosen nothing files each quarter, from when the books begin.
create table vat_settings (
    company_id varchar(36) not null,
    schedule varchar(20) not null,
    first_month integer not null,
    client_approves boolean not null,
    version integer not null,
    constraint vat_settings_pk primary key (company_id),
    constraint vat_settings_books_fk foreign key (company_id) references books (company_id)
);

-- A return that was made. Of a period there is one at a time that is not filed; what is found after filing is a further version.
-- The columns that hold 1 or nothing are for the keys: two of nothing are not the same.
create table vat_return (
    id varchar(36) not null,
    company_id varchar(36) not null,
    first_month integer not null,
    last_month integer not null,
    version_no integer not null,
    state varchar(12) not null,
    not_filed smallint,
    due_on date not null,
    approval_needed boolean not null,
    entry_id varchar(36),
    made_at timestamp not null,
    made_by varchar(36) not null,
    approved_at timestamp,
    approved_by varchar(36),
    filed_at timestamp,
    filed_by varchar(36),
    receipt varchar(60),
    receipt_on date,
    taken_back_at timestamp,
    taken_back_by varchar(36),
    reason varchar(500),
    reversal_id varchar(36),
    version integer not null,
    constraint vat_return_pk primary key (id),
    constraint vat_return_company_uq unique (id, company_id),
    constraint vat_return_not_filed_uq unique (company_id, last_month, not_filed),
    constraint vat_return_state_ck check (state in ('MADE', 'APPROVED', 'FILED', 'TAKEN_BACK')),
    constraint vat_return_not_filed_ck
        check (not_filed is null and state in ('FILED', 'TAKEN_BACK') or not_filed = 1 and state in ('MADE', 'APPROVED')),
    constraint vat_return_books_fk foreign key (company_id) references books (company_id),
    constraint vat_return_entry_fk foreign key (entry_id, company_id) references entry (id, company_id),
    constraint vat_return_reversal_fk foreign key (reversal_id, company_id) references entry (id, company_id)
);

create index vat_return_period_ix on vat_return (company_id, last_month);

-- The months of a return: no two returns of one version that stand are about the same month.
create table vat_return_month (
    return_id varchar(36) not null,
    period_month integer not null,
    company_id varchar(36) not null,
    version_no integer not null,
    standing smallint,
    locked_here boolean not null,
    constraint vat_return_month_pk primary key (return_id, period_month),
    constraint vat_return_month_uq unique (company_id, period_month, version_no, standing),
    constraint vat_return_month_standing_ck check (standing is null or standing = 1),
    constraint vat_return_month_return_fk foreign key (return_id, company_id) references vat_return (id, company_id)
);

-- What was filed, as it was made. V37 keeps it so.
create table vat_return_box (
    return_id varchar(36) not null,
    box varchar(2) not null,
    exact_amount numeric(17, 2) not null,
    filed_amount bigint not null,
    constraint vat_return_box_pk primary key (return_id, box),
    constraint vat_return_box_return_fk foreign key (return_id) references vat_return (id)
);

create table vat_return_file (
    return_id varchar(36) not null,
    content ${bytes} not null,
    constraint vat_return_file_pk primary key (return_id),
    constraint vat_return_file_return_fk foreign key (return_id) references vat_return (id)
);

-- What has been posted for a month after its return was made.
create index entry_line_vat_entry_ix on entry_line (company_id, vat_month, entry_id);

-- Reports of one cost centre or project.
create index entry_line_project_ix on entry_line (company_id, project, entry_id);
create index entry_line_cost_centre_ix on entry_line (company_id, cost_centre, entry_id);
