-- B44: what a bureau lets rest until a day. subject_id is empty where a list shows all of a kind.

create table waiting_rest (
    bureau_id varchar(36) not null,
    company_id varchar(36) not null,
    service_code varchar(20) not null,
    kind varchar(40) not null,
    subject_id varchar(36) not null,
    until_day date not null,
    reason varchar(200),
    rested_by varchar(36) not null,
    rested_at timestamp not null,
    constraint waiting_rest_pk primary key (bureau_id, company_id, service_code, kind, subject_id),
    constraint waiting_rest_bureau_fk foreign key (bureau_id) references company (id),
    constraint waiting_rest_company_fk foreign key (company_id) references company (id),
    constraint waiting_rest_user_fk foreign key (rested_by) references app_user (id)
);
create index waiting_rest_company_ix on waiting_rest (company_id);
create index waiting_rest_user_ix on waiting_rest (rested_by);
