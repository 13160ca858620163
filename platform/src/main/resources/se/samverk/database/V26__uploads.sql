-- Files that are looked at before they are used: in no session, on any server, for a while.
create table upload (
    id varchar(36) not null,
    user_id varchar(36) not null,
    company_id varchar(36) not null,
    name varchar(255) not null,
    content ${bytes} not null,
    expires_at timestamp not null,
    constraint upload_pk primary key (id),
    constraint upload_user_fk foreign key (user_id) references app_user (id),
    constraint upload_company_fk foreign key (company_id) references company (id)
);
create index upload_sender_ix on upload (company_id, user_id);
create index upload_due_ix on upload (expires_at);
