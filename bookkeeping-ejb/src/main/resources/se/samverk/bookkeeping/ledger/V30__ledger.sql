-- The books of a company. They belong to the company, whatever bureau it has (D7d).
-- What is posted cannot be unbalanced, have a gap in its series or lack a line: nullable columns under unique keys hold it,
-- the same on both databases. What no constraint can hold is in V31.

create table books (
    company_id varchar(36) not null,
    opened_at timestamp not null,
    opened_by varchar(36) not null,
    version integer not null,
    constraint books_pk primary key (company_id),
    constraint books_company_fk foreign key (company_id) references company (id)
);

create table fiscal_year (
    id varchar(36) not null,
    company_id varchar(36) not null,
    starts_on date not null,
    ends_on date not null,
    version integer not null,
    constraint fiscal_year_pk primary key (id),
    constraint fiscal_year_company_uq unique (id, company_id),
    constraint fiscal_year_start_uq unique (company_id, starts_on),
    constraint fiscal_year_days_ck check (starts_on <= ends_on),
    constraint fiscal_year_books_fk foreign key (company_id) references books (company_id)
);

-- A month of a fiscal year, as 202601, and once a year the closing entries, in the year's last month. A month belongs to one
-- year, so years do not overlap.
create table accounting_period (
    company_id varchar(36) not null,
    period_month integer not null,
    closing smallint not null,
    fiscal_year_id varchar(36) not null,
    state varchar(10) not null,
    changed_at timestamp,
    changed_by varchar(36),
    reason varchar(500),
    version integer not null,
    constraint accounting_period_pk primary key (company_id, period_month, closing),
    constraint accounting_period_year_uq unique (company_id, period_month, closing, fiscal_year_id),
    constraint accounting_period_closing_ck check (closing in (0, 1)),
    constraint accounting_period_state_ck check (state in ('OPEN', 'LOCKED')),
    constraint accounting_period_year_fk foreign key (fiscal_year_id, company_id) references fiscal_year (id, company_id)
);

create table account (
    company_id varchar(36) not null,
    account_number varchar(8) not null,
    name varchar(120) not null,
    vat_box varchar(2),
    sru_code varchar(10),
    active boolean not null,
    version integer not null,
    constraint account_pk primary key (company_id, account_number),
    constraint account_books_fk foreign key (company_id) references books (company_id)
);

-- The row that every posting in a series locks.
create table entry_series (
    company_id varchar(36) not null,
    fiscal_year_id varchar(36) not null,
    series varchar(4) not null,
    last_number integer not null,
    constraint entry_series_pk primary key (company_id, fiscal_year_id, series),
    constraint entry_series_year_fk foreign key (fiscal_year_id, company_id) references fiscal_year (id, company_id)
);

create table entry (
    id varchar(36) not null,
    company_id varchar(36) not null,
    fiscal_year_id varchar(36) not null,
    series varchar(4) not null,
    entry_number integer not null,
    previous_number integer,
    dated_on date not null,
    period_month integer not null,
    closing smallint not null,
    kind varchar(20) not null,
    description varchar(200) not null,
    counterparty varchar(120),
    counterparty_vat_number varchar(20),
    document varchar(200),
    reverses_id varchar(36),
    corrects_id varchar(36),
    registered_at timestamp not null,
    registered_by varchar(36) not null,
    last_line integer not null,
    zero numeric(17, 2) not null,
    constraint entry_pk primary key (id),
    constraint entry_number_uq unique (company_id, fiscal_year_id, series, entry_number),
    constraint entry_last_line_uq unique (id, last_line),
    constraint entry_day_uq unique (id, company_id, dated_on),
    constraint entry_company_uq unique (id, company_id),
    constraint entry_reverses_uq unique (company_id, reverses_id),
    constraint entry_lines_ck check (last_line >= 2),
    constraint entry_kind_ck check (kind in ('ORDINARY', 'CLOSING', 'VAT_SETTLEMENT')),
    constraint entry_zero_ck check (zero = 0),
    constraint entry_previous_ck check (coalesce(previous_number, 0) = entry_number - 1),
    constraint entry_previous_fk foreign key (company_id, fiscal_year_id, series, previous_number)
        references entry (company_id, fiscal_year_id, series, entry_number)
        deferrable initially deferred,
    constraint entry_period_fk foreign key (company_id, period_month, closing, fiscal_year_id)
        references accounting_period (company_id, period_month, closing, fiscal_year_id),
    constraint entry_reverses_fk foreign key (reverses_id, company_id) references entry (id, company_id),
    constraint entry_corrects_fk foreign key (corrects_id, company_id) references entry (id, company_id)
);

create index entry_registered_ix on entry (company_id, id);
create index entry_corrects_ix on entry (corrects_id);

-- Debit is positive. Each line carries the sum up to it; the last one has to come to zero.
create table entry_line (
    entry_id varchar(36) not null,
    line_no integer not null,
    company_id varchar(36) not null,
    dated_on date not null,
    account_number varchar(8) not null,
    amount numeric(15, 2) not null,
    before_no integer,
    before_sum numeric(17, 2) not null,
    sum_to numeric(17, 2) not null,
    last_line integer not null,
    description varchar(200),
    cost_centre varchar(20),
    project varchar(20),
    vat_month integer,
    constraint entry_line_pk primary key (entry_id, line_no),
    constraint entry_line_sum_uq unique (entry_id, line_no, sum_to),
    constraint entry_line_amount_ck check (amount <> 0),
    constraint entry_line_sum_ck check (sum_to = before_sum + amount),
    constraint entry_line_before_ck
        check (coalesce(before_no, 0) = line_no - 1 and (before_no is not null or before_sum = 0)),
    constraint entry_line_last_ck check (line_no <= last_line),
    constraint entry_line_before_fk foreign key (entry_id, before_no, before_sum)
        references entry_line (entry_id, line_no, sum_to)
        deferrable initially deferred,
    constraint entry_line_last_fk foreign key (entry_id, last_line) references entry (id, last_line)
        deferrable initially deferred,
    constraint entry_line_day_fk foreign key (entry_id, company_id, dated_on) references entry (id, company_id, dated_on)
        deferrable initially deferred,
    constraint entry_line_account_fk foreign key (company_id, account_number)
        references account (company_id, account_number)
);

create index entry_line_account_ix on entry_line (company_id, account_number, dated_on, entry_id, line_no);
create index entry_line_vat_ix on entry_line (company_id, vat_month, account_number);

alter table entry add constraint entry_balances_fk foreign key (id, last_line, zero)
    references entry_line (entry_id, line_no, sum_to) deferrable initially deferred;

-- What the entries of a period come to on an account, so that no report adds up all lines.
create table account_turnover (
    company_id varchar(36) not null,
    account_number varchar(8) not null,
    period_month integer not null,
    closing smallint not null,
    debit numeric(17, 2) not null,
    credit numeric(17, 2) not null,
    constraint account_turnover_pk primary key (company_id, account_number, period_month, closing),
    constraint account_turnover_account_fk foreign key (company_id, account_number)
        references account (company_id, account_number)
);

create index account_turnover_period_ix on account_turnover (company_id, period_month);

-- What an account held when the first fiscal year in these books began.
create table opening_balance (
    company_id varchar(36) not null,
    account_number varchar(8) not null,
    amount numeric(15, 2) not null,
    constraint opening_balance_pk primary key (company_id, account_number),
    constraint opening_balance_account_fk foreign key (company_id, account_number)
        references account (company_id, account_number)
);
