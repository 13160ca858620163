-- The address to which documents of a company are mailed; one stands at a time, those that ended stay ended.
create table mail_address (
    id varchar(36) not null,
    company_id varchar(36) not null,
    local_part varchar(64) not null,
    made_at timestamp not null,
    made_by varchar(36) not null,
    ended_at timestamp,
    standing integer,
    constraint mail_address_pk primary key (id),
    constraint mail_address_part_uq unique (local_part),
    constraint mail_address_standing_uq unique (company_id, standing),
    constraint mail_address_standing_ck check ((standing is not null and standing = 1 and ended_at is null)
        or (standing is null and ended_at is not null)),
    constraint mail_address_company_fk foreign key (company_id) references company (id)
);

-- A mail that was taken care of, so that it is once, and what of it was refused.
create table received_mail (
    id varchar(36) not null,
    company_id varchar(36) not null,
    message_key varchar(64) not null,
    received_at timestamp not null,
    sender varchar(254) not null,
    subject varchar(200) not null,
    documents integer not null,
    constraint received_mail_pk primary key (id),
    constraint received_mail_once_uq unique (company_id, message_key),
    constraint received_mail_company_fk foreign key (company_id) references company (id)
);

create table refused_part (
    mail_id varchar(36) not null,
    part_number integer not null,
    company_id varchar(36) not null,
    name varchar(120) not null,
    reason_sv varchar(500) not null,
    reason_en varchar(500) not null,
    refused_at timestamp not null,
    constraint refused_part_pk primary key (mail_id, part_number),
    constraint refused_part_mail_fk foreign key (mail_id) references received_mail (id)
);

create index refused_part_list_ix on refused_part (company_id, refused_at);
