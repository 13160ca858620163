-- What is not posted yet: without a number, and anybody of either side may still change it. Kept as it was typed.

create table entry_draft (
    id varchar(36) not null,
    company_id varchar(36) not null,
    content varchar(32000) not null,
    description varchar(200),
    proposed boolean not null,
    made_at timestamp not null,
    made_by varchar(36) not null,
    changed_at timestamp not null,
    version integer not null,
    constraint entry_draft_pk primary key (id),
    constraint entry_draft_books_fk foreign key (company_id) references books (company_id)
);

create index entry_draft_company_ix on entry_draft (company_id, id);
