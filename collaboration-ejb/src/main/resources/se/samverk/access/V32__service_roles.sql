-- D7e: what a person is in a company's service, where that is not what everybody like it is.

create table service_role (
    company_id varchar(36) not null,
    user_id varchar(36) not null,
    service_code varchar(20) not null,
    role varchar(10) not null,
    constraint service_role_pk primary key (company_id, user_id, service_code),
    constraint service_role_member_fk foreign key (user_id, company_id) references membership (user_id, company_id),
    constraint service_role_ck check (role in ('READER', 'REPORTER', 'WRITER', 'APPROVER'))
);

create table assignment_role (
    assignment_id varchar(36) not null,
    user_id varchar(36) not null,
    role varchar(10) not null,
    constraint assignment_role_pk primary key (assignment_id, user_id),
    constraint assignment_role_participant_fk foreign key (assignment_id, user_id)
        references assignment_participant (assignment_id, user_id) on delete cascade,
    constraint assignment_role_ck check (role in ('READER', 'WRITER', 'APPROVER'))
);
