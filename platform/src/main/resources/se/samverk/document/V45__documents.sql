-- Documents of a company, below its services. What they contain is kept as it came, in parts; beside it pictures to look at.
create table document (
    id varchar(36) not null,
    company_id varchar(36) not null,
    name varchar(120) not null,
    description varchar(200),
    hand_in_key varchar(80) not null,
    handed_in_at timestamp not null,
    handed_in_by varchar(36) not null,
    side varchar(10) not null,
    files integer not null,
    pages integer not null,
    state varchar(10) not null,
    reason varchar(200),
    version integer not null,
    constraint document_pk primary key (id),
    constraint document_company_uq unique (id, company_id),
    constraint document_hand_in_uq unique (company_id, hand_in_key),
    constraint document_files_ck check (files >= 1 and pages >= files),
    constraint document_side_ck check (side in ('CLIENT', 'BUREAU')),
    constraint document_state_ck check (state in ('WAITING', 'POSTED', 'SET_ASIDE')),
    constraint document_reason_ck check ((state = 'SET_ASIDE' and reason is not null)
        or (state <> 'SET_ASIDE' and reason is null)),
    constraint document_company_fk foreign key (company_id) references company (id)
);

create index document_list_ix on document (company_id, state, id);

-- The same file is there once in a company, whatever it is called.
create table document_file (
    document_id varchar(36) not null,
    file_number integer not null,
    company_id varchar(36) not null,
    name varchar(120) not null,
    media_type varchar(10) not null,
    size_bytes integer not null,
    sha256 varchar(64) not null,
    pages integer not null,
    active boolean not null,
    constraint document_file_pk primary key (document_id, file_number),
    constraint document_file_content_uq unique (company_id, sha256),
    constraint document_file_type_ck check (media_type in ('PDF', 'JPEG', 'PNG')),
    constraint document_file_document_fk foreign key (document_id, company_id) references document (id, company_id)
);

create table document_part (
    document_id varchar(36) not null,
    file_number integer not null,
    part_number integer not null,
    content ${bytes} not null,
    constraint document_part_pk primary key (document_id, file_number, part_number),
    constraint document_part_file_fk foreign key (document_id, file_number)
        references document_file (document_id, file_number)
);

create table document_picture (
    document_id varchar(36) not null,
    picture_number integer not null,
    content ${bytes} not null,
    constraint document_picture_pk primary key (document_id, picture_number),
    constraint document_picture_document_fk foreign key (document_id) references document (id)
);

-- What of a service stands on a document: an entry, later a row of the bank, an invoice. A service names its kinds.
create table document_link (
    id varchar(36) not null,
    document_id varchar(36) not null,
    company_id varchar(36) not null,
    object_kind varchar(30) not null,
    object_id varchar(36) not null,
    posted boolean not null,
    linked_at timestamp not null,
    linked_by varchar(36) not null,
    constraint document_link_pk primary key (id),
    constraint document_link_object_uq unique (company_id, object_kind, object_id, document_id),
    constraint document_link_document_fk foreign key (document_id, company_id) references document (id, company_id)
);

create index document_link_document_ix on document_link (document_id);

-- A trigger of Derby can raise no error, but it can write a row that a check refuses (V46). PostgreSQL tells the same by name.
create table document_refusal (
    reason varchar(20) not null,
    constraint document_refusal_ck check (reason = '')
);
