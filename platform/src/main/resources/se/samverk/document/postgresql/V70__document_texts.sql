-- What stands on a document, read in the background: its text, and what a receipt or an invoice says by it. It is a proposal, made anew at will.
create table document_text (
    document_id varchar(36) not null,
    company_id varchar(36) not null,
    state varchar(10) not null,
    content varchar(20000),
    total decimal(15, 2),
    currency varchar(3),
    dated_on date,
    seller varchar(120),
    read_at timestamp,
    lease_owner varchar(36),
    due_at timestamp not null,
    attempts integer not null,
    constraint document_text_pk primary key (document_id),
    constraint document_text_state_ck check (state in ('WAITING', 'READ', 'NONE')),
    constraint document_text_read_ck check ((state = 'READ' and content is not null) or (state <> 'READ' and content is null)),
    constraint document_text_document_fk foreign key (document_id, company_id) references document (id, company_id)
);

create index document_text_due_ix on document_text (state, due_at);

create index document_text_total_ix on document_text (company_id, total, document_id);

-- The words it is found by; searched by prefix.
create table document_word (
    document_id varchar(36) not null,
    word varchar(120) collate "C" not null,
    company_id varchar(36) not null,
    constraint document_word_pk primary key (document_id, word),
    constraint document_word_text_fk foreign key (document_id) references document_text (document_id)
);

create index document_word_ix on document_word (company_id, word, document_id);
