-- What a company means to earn and spend, by account and month, debit positive as in the ledger. The row of the year is what two
-- who change it at once meet at.
create table budget (
    company_id varchar(36) not null,
    fiscal_year_id varchar(36) not null,
    changed_at timestamp not null,
    version integer not null,
    constraint budget_pk primary key (company_id, fiscal_year_id),
    constraint budget_year_fk foreign key (fiscal_year_id, company_id) references fiscal_year (id, company_id)
);

create table budget_amount (
    company_id varchar(36) not null,
    fiscal_year_id varchar(36) not null,
    account_number varchar(8) not null,
    budget_month integer not null,
    amount numeric(15, 2) not null,
    constraint budget_amount_pk primary key (company_id, budget_month, account_number),
    constraint budget_amount_budget_fk foreign key (company_id, fiscal_year_id) references budget (company_id, fiscal_year_id),
    constraint budget_amount_account_fk foreign key (company_id, account_number) references account (company_id, account_number)
);
