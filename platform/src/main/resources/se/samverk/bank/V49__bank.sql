-- Bank accounts of a company, below its services: the files that were read for them, kept as they came, and their rows.
create table bank_account (
    id varchar(36) not null,
    company_id varchar(36) not null,
    name varchar(120) not null,
    kind varchar(10) not null,
    account_number varchar(34) not null,
    currency varchar(3) not null,
    added_at timestamp not null,
    added_by varchar(36) not null,
    version integer not null,
    constraint bank_account_pk primary key (id),
    constraint bank_account_company_uq unique (id, company_id),
    constraint bank_account_number_uq unique (company_id, kind, account_number),
    constraint bank_account_kind_ck check (kind in ('BANKGIRO', 'IBAN', 'CLEARING')),
    constraint bank_account_currency_ck check (currency = 'SEK'),
    constraint bank_account_company_fk foreign key (company_id) references company (id)
);

-- How the bank calls the columns of its tables, where somebody has said so.
create table bank_column (
    account_id varchar(36) not null,
    column_code varchar(20) not null,
    heading varchar(80) not null,
    constraint bank_column_pk primary key (account_id, column_code),
    constraint bank_column_account_fk foreign key (account_id) references bank_account (id)
);

-- The same file is read once for an account.
create table bank_file (
    id varchar(36) not null,
    account_id varchar(36) not null,
    company_id varchar(36) not null,
    name varchar(120) not null,
    format varchar(10) not null,
    size_bytes integer not null,
    sha256 varchar(64) not null,
    rows_told integer not null,
    rows_new integer not null,
    rows_waiting integer not null,
    first_day date,
    last_day date,
    opening numeric(15, 2),
    opening_on date,
    closing numeric(15, 2),
    closing_on date,
    read_at timestamp not null,
    read_by varchar(36) not null,
    side varchar(10) not null,
    constraint bank_file_pk primary key (id),
    constraint bank_file_account_uq unique (id, account_id),
    constraint bank_file_content_uq unique (account_id, sha256),
    constraint bank_file_format_ck check (format in ('CAMT_053', 'CAMT_054', 'BGMAX', 'TABLE')),
    constraint bank_file_rows_ck check (rows_new >= 0 and rows_new <= rows_told),
    constraint bank_file_opening_ck check ((opening is null and opening_on is null)
        or (opening is not null and opening_on is not null)),
    constraint bank_file_closing_ck check ((closing is null and closing_on is null)
        or (closing is not null and closing_on is not null)),
    constraint bank_file_account_fk foreign key (account_id, company_id) references bank_account (id, company_id)
);

create table bank_file_part (
    file_id varchar(36) not null,
    part_number integer not null,
    content ${bytes} not null,
    constraint bank_file_part_pk primary key (file_id, part_number),
    constraint bank_file_part_file_fk foreign key (file_id) references bank_file (id)
);

-- What the bank has booked. The key makes a row that is told again the same one; rest is what nothing explains yet.
create table bank_row (
    id varchar(36) not null,
    account_id varchar(36) not null,
    company_id varchar(36) not null,
    file_id varchar(36) not null,
    line_number integer not null,
    booked_on date not null,
    amount numeric(15, 2) not null,
    description varchar(200) not null,
    counterparty varchar(120),
    reference varchar(60),
    bank_reference varchar(60),
    part integer not null,
    row_key varchar(64) not null,
    rest numeric(15, 2) not null,
    state varchar(10) not null,
    reason varchar(200),
    version integer not null,
    constraint bank_row_pk primary key (id),
    constraint bank_row_company_uq unique (id, company_id),
    constraint bank_row_key_uq unique (account_id, row_key),
    constraint bank_row_amount_ck check (amount <> 0),
    constraint bank_row_rest_ck check ((amount > 0 and rest >= 0 and rest <= amount)
        or (amount < 0 and rest <= 0 and rest >= amount)),
    constraint bank_row_state_ck check ((state = 'DONE' and rest = 0) or (state in ('OPEN', 'HELD') and rest <> 0)),
    constraint bank_row_reason_ck check ((state = 'HELD' and reason is not null)
        or (state <> 'HELD' and reason is null)),
    constraint bank_row_account_fk foreign key (account_id, company_id) references bank_account (id, company_id),
    constraint bank_row_file_fk foreign key (file_id, account_id) references bank_file (id, account_id)
);

create index bank_row_list_ix on bank_row (account_id, state, booked_on);

create index bank_row_waiting_ix on bank_row (company_id, state);

create index bank_row_reference_ix on bank_row (account_id, bank_reference);

-- A trigger of Derby can raise no error, but it can write a row that a check refuses (V50). PostgreSQL tells the same by name.
create table bank_refusal (
    reason varchar(20) not null,
    constraint bank_refusal_ck check (reason = '')
);
