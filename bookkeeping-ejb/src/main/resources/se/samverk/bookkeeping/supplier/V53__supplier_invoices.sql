-- When supplier invoices are posted: when they are registered, or when they are paid. V54 lets it change only where none is open.
alter table books add column accounting_method varchar(10) default 'INVOICE' not null;
alter table books add constraint books_accounting_method_ck check (accounting_method in ('INVOICE', 'CASH'));

-- A party from which the company buys, and the account that its invoices most often go to.
create table supplier (
    party_id varchar(36) not null,
    company_id varchar(36) not null,
    account_number varchar(8),
    constraint supplier_pk primary key (party_id),
    constraint supplier_company_uq unique (party_id, company_id),
    constraint supplier_party_fk foreign key (party_id, company_id) references party (id, company_id),
    constraint supplier_books_fk foreign key (company_id) references books (company_id),
    constraint supplier_account_fk foreign key (company_id, account_number) references account (company_id, account_number)
);

-- An invoice as a file of UBL, kept as it came.
create table e_invoice (
    id varchar(36) not null,
    company_id varchar(36) not null,
    name varchar(120) not null,
    sha256 varchar(64) not null,
    content ${bytes} not null,
    read_at timestamp not null,
    read_by varchar(36) not null,
    constraint e_invoice_pk primary key (id),
    constraint e_invoice_company_uq unique (id, company_id),
    constraint e_invoice_content_uq unique (company_id, sha256),
    constraint e_invoice_books_fk foreign key (company_id) references books (company_id)
);

-- What is typed or read and not registered yet: whatever it is, as JSON.
create table supplier_invoice_draft (
    id varchar(36) not null,
    company_id varchar(36) not null,
    content varchar(32000) not null,
    title varchar(200),
    due_on date,
    e_invoice_id varchar(36),
    made_at timestamp not null,
    made_by varchar(36) not null,
    version integer not null,
    constraint supplier_invoice_draft_pk primary key (id),
    constraint supplier_invoice_draft_e_invoice_uq unique (e_invoice_id),
    constraint supplier_invoice_draft_books_fk foreign key (company_id) references books (company_id),
    constraint supplier_invoice_draft_e_invoice_fk foreign key (e_invoice_id, company_id) references e_invoice (id, company_id)
);

create index supplier_invoice_draft_list_ix on supplier_invoice_draft (company_id, id);

-- An invoice that has been registered. Its amount is what is owed, in kronor: negative for a credit note. What stands of it
-- holds 1, so that a number of a supplier is there once; what was taken back holds nothing.
create table supplier_invoice (
    id varchar(36) not null,
    company_id varchar(36) not null,
    supplier_id varchar(36) not null,
    invoice_number varchar(60) not null,
    number_key varchar(60) not null,
    standing smallint,
    dated_on date not null,
    due_on date not null,
    posted_on date not null,
    posting varchar(15) not null,
    amount numeric(17, 2) not null,
    currency varchar(3) not null,
    foreign_amount numeric(17, 2),
    exchange_rate numeric(15, 6),
    reference varchar(35),
    description varchar(200),
    credits_id varchar(36),
    credited numeric(17, 2) not null,
    e_invoice_id varchar(36),
    state varchar(12) not null,
    reason varchar(500),
    paid numeric(17, 2) not null,
    last_payment integer,
    entry_id varchar(36),
    reversal_id varchar(36),
    taken_back_on date,
    registered_at timestamp not null,
    registered_by varchar(36) not null,
    decided_at timestamp,
    decided_by varchar(36),
    version integer not null,
    constraint supplier_invoice_pk primary key (id),
    constraint supplier_invoice_company_uq unique (id, company_id),
    constraint supplier_invoice_supplier_uq unique (id, supplier_id),
    constraint supplier_invoice_amount_uq unique (id, amount),
    constraint supplier_invoice_number_uq unique (company_id, supplier_id, number_key, standing),
    constraint supplier_invoice_entry_uq unique (entry_id),
    constraint supplier_invoice_reversal_uq unique (reversal_id),
    constraint supplier_invoice_e_invoice_uq unique (e_invoice_id, standing),
    constraint supplier_invoice_amount_ck check (amount <> 0),
    constraint supplier_invoice_credits_ck check (credits_id is null or amount < 0),
    constraint supplier_invoice_credited_ck check (credited = 0 or credited > 0 and credited <= amount),
    constraint supplier_invoice_posting_ck check (posting in ('AT_REGISTRATION', 'AT_PAYMENT', 'BEFORE_BOOKS')),
    constraint supplier_invoice_entry_ck
        check (posting = 'AT_REGISTRATION' and entry_id is not null or posting <> 'AT_REGISTRATION' and entry_id is null),
    constraint supplier_invoice_foreign_ck check (currency = 'SEK' and foreign_amount is null and exchange_rate is null
        or currency <> 'SEK' and foreign_amount is not null and exchange_rate is not null),
    constraint supplier_invoice_state_ck check (state in ('REGISTERED', 'ATTESTED', 'REFUSED', 'TAKEN_BACK')),
    constraint supplier_invoice_standing_ck check (standing is null and state = 'TAKEN_BACK' and taken_back_on is not null
        or standing = 1 and state <> 'TAKEN_BACK' and taken_back_on is null),
    constraint supplier_invoice_paid_ck check ((last_payment is not null or paid = 0) and (standing is not null or paid = 0)),
    constraint supplier_invoice_party_fk foreign key (supplier_id, company_id) references supplier (party_id, company_id),
    constraint supplier_invoice_credits_fk foreign key (credits_id, supplier_id) references supplier_invoice (id, supplier_id),
    constraint supplier_invoice_e_invoice_fk foreign key (e_invoice_id, company_id) references e_invoice (id, company_id),
    constraint supplier_invoice_posted_fk foreign key (entry_id, company_id) references entry (id, company_id),
    constraint supplier_invoice_reversal_fk foreign key (reversal_id, company_id) references entry (id, company_id)
);

create index supplier_invoice_list_ix on supplier_invoice (company_id, state, id);
create index supplier_invoice_ledger_ix on supplier_invoice (company_id, posted_on);

-- How it is posted, or will be when it is paid: costs and VAT; what is owed is the invoice's amount.
create table supplier_invoice_line (
    invoice_id varchar(36) not null,
    line_no integer not null,
    account_number varchar(8) not null,
    amount numeric(15, 2) not null,
    description varchar(200),
    cost_centre varchar(20),
    project varchar(20),
    constraint supplier_invoice_line_pk primary key (invoice_id, line_no),
    constraint supplier_invoice_line_invoice_fk foreign key (invoice_id) references supplier_invoice (id)
);

-- What has been paid of an invoice, one payment after the other; each carries what had been paid before, so that never more is
-- paid than is owed, whoever writes at the same time. One that is taken back is followed by one of the opposite amount.
create table supplier_payment (
    invoice_id varchar(36) not null,
    payment_no integer not null,
    company_id varchar(36) not null,
    invoice_amount numeric(17, 2) not null,
    before_no integer,
    paid_before numeric(17, 2) not null,
    amount numeric(17, 2) not null,
    paid_to numeric(17, 2) not null,
    paid_on date not null,
    kind varchar(10) not null,
    entry_id varchar(36),
    takes_back integer,
    recorded_at timestamp not null,
    recorded_by varchar(36) not null,
    constraint supplier_payment_pk primary key (invoice_id, payment_no),
    constraint supplier_payment_paid_uq unique (invoice_id, payment_no, paid_to),
    constraint supplier_payment_takes_back_uq unique (invoice_id, takes_back),
    constraint supplier_payment_number_ck check (payment_no >= 1 and coalesce(before_no, 0) = payment_no - 1),
    constraint supplier_payment_first_ck check (before_no is not null or paid_before = 0),
    constraint supplier_payment_sum_ck check (amount <> 0 and paid_to = paid_before + amount),
    constraint supplier_payment_owed_ck check (invoice_amount > 0 and paid_to >= 0 and paid_to <= invoice_amount
        or invoice_amount < 0 and paid_to <= 0 and paid_to >= invoice_amount),
    constraint supplier_payment_kind_ck check (kind in ('MONEY', 'BANK', 'SET_OFF')),
    constraint supplier_payment_money_ck check (kind = 'SET_OFF' or entry_id is not null),
    constraint supplier_payment_invoice_fk foreign key (invoice_id, invoice_amount) references supplier_invoice (id, amount),
    constraint supplier_payment_company_fk foreign key (invoice_id, company_id) references supplier_invoice (id, company_id),
    constraint supplier_payment_before_fk foreign key (invoice_id, before_no, paid_before)
        references supplier_payment (invoice_id, payment_no, paid_to),
    constraint supplier_payment_takes_back_fk foreign key (invoice_id, takes_back)
        references supplier_payment (invoice_id, payment_no),
    constraint supplier_payment_entry_fk foreign key (entry_id, company_id) references entry (id, company_id)
);

create index supplier_payment_ledger_ix on supplier_payment (company_id, paid_on);
create index supplier_payment_entry_ix on supplier_payment (entry_id);

alter table supplier_invoice add constraint supplier_invoice_paid_fk foreign key (id, last_payment, paid)
    references supplier_payment (invoice_id, payment_no, paid_to);

-- A list of payments for the bank: proposed, approved by the client, handed to the bank, paid.
create table payment_batch (
    id varchar(36) not null,
    company_id varchar(36) not null,
    state varchar(12) not null,
    iban varchar(34) not null,
    made_at timestamp not null,
    made_by varchar(36) not null,
    approved_at timestamp,
    approved_by varchar(36),
    sha256 varchar(64),
    sent_at timestamp,
    sent_by varchar(36),
    taken_back_at timestamp,
    taken_back_by varchar(36),
    reason varchar(500),
    version integer not null,
    constraint payment_batch_pk primary key (id),
    constraint payment_batch_company_uq unique (id, company_id),
    constraint payment_batch_state_ck check (state in ('PROPOSED', 'APPROVED', 'SENT', 'TAKEN_BACK')),
    constraint payment_batch_approved_ck check (state not in ('APPROVED', 'SENT') or approved_by is not null and sha256 is not null),
    constraint payment_batch_books_fk foreign key (company_id) references books (company_id)
);

create index payment_batch_list_ix on payment_batch (company_id, id);

-- An invoice is in one list at a time that stands: such a row holds 1.
create table payment_item (
    batch_id varchar(36) not null,
    item_no integer not null,
    company_id varchar(36) not null,
    invoice_id varchar(36) not null,
    standing smallint,
    pay_on date not null,
    amount numeric(17, 2) not null,
    currency varchar(3) not null,
    payee varchar(120) not null,
    payee_country varchar(2) not null,
    pay_to varchar(10) not null,
    pay_to_number varchar(34) not null,
    reference varchar(140) not null,
    structured boolean not null,
    constraint payment_item_pk primary key (batch_id, item_no),
    constraint payment_item_invoice_uq unique (invoice_id, standing),
    constraint payment_item_standing_ck check (standing is null or standing = 1),
    constraint payment_item_amount_ck check (amount > 0),
    constraint payment_item_pay_to_ck check (pay_to in ('BANKGIRO', 'PLUSGIRO', 'IBAN')),
    constraint payment_item_batch_fk foreign key (batch_id, company_id) references payment_batch (id, company_id),
    constraint payment_item_invoice_fk foreign key (invoice_id, company_id) references supplier_invoice (id, company_id)
);

-- The file for the bank, as the client approved it. V54 keeps it so.
create table payment_file (
    batch_id varchar(36) not null,
    content ${bytes} not null,
    constraint payment_file_pk primary key (batch_id),
    constraint payment_file_batch_fk foreign key (batch_id) references payment_batch (id)
);
