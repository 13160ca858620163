-- Which account of the books a bank account is, and from when on its rows are matched. One is no other's.
create table bank_ledger (
    bank_account_id varchar(36) not null,
    company_id varchar(36) not null,
    account_number varchar(8) not null,
    since date not null,
    version integer not null,
    constraint bank_ledger_pk primary key (bank_account_id),
    constraint bank_ledger_account_uq unique (company_id, account_number),
    constraint bank_ledger_bank_fk foreign key (bank_account_id, company_id) references bank_account (id, company_id),
    constraint bank_ledger_account_fk foreign key (company_id, account_number)
        references account (company_id, account_number)
);

-- An entry explains a row of the bank, or a part of it. What it explains no other row may have: extent says whether anything is left.
create table bank_match (
    id varchar(36) not null,
    row_id varchar(36) not null,
    company_id varchar(36) not null,
    entry_id varchar(36) not null,
    amount numeric(15, 2) not null,
    posted boolean not null,
    extent varchar(5) not null,
    matched_at timestamp not null,
    matched_by varchar(36) not null,
    constraint bank_match_pk primary key (id),
    constraint bank_match_entry_uq unique (row_id, entry_id),
    constraint bank_match_amount_ck check (amount <> 0),
    constraint bank_match_extent_ck check (extent in ('WHOLE', 'PART')),
    constraint bank_match_row_fk foreign key (row_id, company_id) references bank_row (id, company_id),
    constraint bank_match_entry_fk foreign key (entry_id, company_id) references entry (id, company_id)
);

create index bank_match_of_entry_ix on bank_match (entry_id);

-- Which open items the entry of a match has paid, by how much.
create table bank_settlement (
    id varchar(36) not null,
    match_id varchar(36) not null,
    company_id varchar(36) not null,
    item_kind varchar(30) not null,
    item_id varchar(60) not null,
    amount numeric(15, 2) not null,
    constraint bank_settlement_pk primary key (id),
    constraint bank_settlement_item_uq unique (match_id, item_kind, item_id),
    constraint bank_settlement_amount_ck check (amount <> 0),
    constraint bank_settlement_match_fk foreign key (match_id) references bank_match (id)
);

create index bank_settlement_item_ix on bank_settlement (company_id, item_kind, item_id);
