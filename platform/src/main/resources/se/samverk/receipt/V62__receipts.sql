-- Which payments of a company lack a receipt, and what was answered. Only rows that the bank tells from now on are asked about.
create table row_receipt (
    row_id varchar(36) not null,
    company_id varchar(36) not null,
    booked_on date not null,
    state varchar(10) not null,
    answer_id varchar(36),
    version integer not null,
    constraint row_receipt_pk primary key (row_id),
    constraint row_receipt_state_ck check ((answer_id is null and state in ('MISSING', 'CLEAR'))
        or (answer_id is not null and state in ('ANSWERED', 'SETTLED'))),
    constraint row_receipt_row_fk foreign key (row_id, company_id) references bank_row (id, company_id)
);

create index row_receipt_list_ix on row_receipt (company_id, state, booked_on, row_id);

-- One answer of a row stands; those that were taken back are kept.
create table receipt_answer (
    id varchar(36) not null,
    row_id varchar(36) not null,
    company_id varchar(36) not null,
    kind varchar(10) not null,
    reason varchar(500),
    document_id varchar(36),
    side varchar(10) not null,
    answered_at timestamp not null,
    answered_by varchar(36) not null,
    seen_at timestamp,
    seen_by varchar(36),
    taken_back_at timestamp,
    taken_back_by varchar(36),
    standing integer,
    constraint receipt_answer_pk primary key (id),
    constraint receipt_answer_row_uq unique (id, row_id),
    constraint receipt_answer_standing_uq unique (row_id, standing),
    constraint receipt_answer_document_uq unique (document_id, standing),
    constraint receipt_answer_kind_ck check ((kind in ('PHOTO', 'NO_RECEIPT') and document_id is not null)
        or (kind in ('PRIVATE', 'NOT_NEEDED') and document_id is null)),
    constraint receipt_answer_reason_ck check (kind <> 'NO_RECEIPT' or reason is not null),
    constraint receipt_answer_side_ck check (side in ('CLIENT', 'BUREAU')),
    constraint receipt_answer_seen_ck check ((seen_at is null and seen_by is null)
        or (seen_at is not null and seen_by is not null)),
    constraint receipt_answer_standing_ck check ((standing is not null and standing = 1 and taken_back_at is null
            and taken_back_by is null)
        or (standing is null and taken_back_at is not null and taken_back_by is not null)),
    constraint receipt_answer_receipt_fk foreign key (row_id) references row_receipt (row_id),
    constraint receipt_answer_document_fk foreign key (document_id, company_id) references document (id, company_id)
);

alter table row_receipt add constraint row_receipt_answer_fk foreign key (answer_id, row_id) references receipt_answer (id, row_id);

create index receipt_answer_company_ix on receipt_answer (company_id, id);

-- Payments that are like these need no receipt, by the words that stay the same from month to month.
create table receipt_rule (
    id varchar(36) not null,
    company_id varchar(36) not null,
    words varchar(400) not null,
    said_at timestamp not null,
    said_by varchar(36) not null,
    constraint receipt_rule_pk primary key (id),
    constraint receipt_rule_words_uq unique (company_id, words),
    constraint receipt_rule_company_fk foreign key (company_id) references company (id)
);

-- On which day of the week a company is reminded; none for never.
create table receipt_schedule (
    company_id varchar(36) not null,
    service_code varchar(40) not null,
    weekday varchar(10),
    next_at timestamp,
    version integer not null,
    constraint receipt_schedule_pk primary key (company_id),
    constraint receipt_schedule_day_ck check ((weekday is null and next_at is null)
        or (weekday is not null and next_at is not null)),
    constraint receipt_schedule_company_fk foreign key (company_id) references company (id)
);

create index receipt_schedule_next_ix on receipt_schedule (next_at);
