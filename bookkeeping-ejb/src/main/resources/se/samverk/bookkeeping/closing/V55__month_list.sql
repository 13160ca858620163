-- The list of what is done before a month is closed (B41, B42). Points of one's own: of a company, or of a bureau for all its clients.
create table closing_point (
    id varchar(36) not null,
    owner_id varchar(36) not null,
    description varchar(120) not null,
    made_at timestamp not null,
    made_by varchar(36) not null,
    removed_at timestamp,
    constraint closing_point_pk primary key (id),
    constraint closing_point_owner_fk foreign key (owner_id) references company (id)
);

-- In a month it is done; once.
create table closing_tick (
    company_id varchar(36) not null,
    period_month integer not null,
    point_id varchar(36) not null,
    ticked_at timestamp not null,
    ticked_by varchar(36) not null,
    constraint closing_tick_pk primary key (company_id, period_month, point_id),
    constraint closing_tick_point_fk foreign key (point_id) references closing_point (id)
);

-- What an account holds at the end of a month by what others say: the bank, the Tax Agency.
create table reconciled_balance (
    company_id varchar(36) not null,
    period_month integer not null,
    account varchar(8) not null,
    amount numeric(15, 2) not null,
    entered_at timestamp not null,
    entered_by varchar(36) not null,
    version integer not null,
    constraint reconciled_balance_pk primary key (company_id, period_month, account),
    constraint reconciled_balance_account_fk foreign key (company_id, account) references account (company_id, account_number)
);

-- The month of the day that was typed, as far as it can be read. Of drafts that are there already the day on which they came tells it.
alter table entry_draft add column entry_month integer;
