-- D7f: who reads in services of a company until a day: an auditor, an adviser, a bank. No member of the company.
create table invited_reader (
    id varchar(36) not null,
    company_id varchar(36) not null,
    email varchar(254) not null,
    -- The address for as long as the reader is not ended: a person is there once in a company.
    open_email varchar(254),
    name varchar(120) not null,
    purpose varchar(10) not null,
    note varchar(100),
    -- The last day on which it reads, the whole of it.
    reads_until date not null,
    invited_by_id varchar(36) not null,
    invited_at timestamp not null,
    -- Who has said yes; null for nobody yet.
    user_id varchar(36),
    accepted_at timestamp,
    -- The day whose coming has been told.
    announced_for date,
    ended_at timestamp,
    -- Null where it ended by itself.
    ended_by_id varchar(36),
    version integer not null,
    constraint invited_reader_pk primary key (id),
    constraint invited_reader_open_uq unique (company_id, open_email),
    constraint invited_reader_company_fk foreign key (company_id) references company (id),
    constraint invited_reader_user_fk foreign key (user_id) references app_user (id),
    constraint invited_reader_by_fk foreign key (invited_by_id) references app_user (id),
    constraint invited_reader_end_fk foreign key (ended_by_id) references app_user (id),
    constraint invited_reader_purpose_ck check (purpose in ('AUDITOR', 'ADVISER', 'BANK', 'OTHER')),
    constraint invited_reader_open_ck check (
        (ended_at is null and ended_by_id is null and open_email is not null and open_email = email)
        or (ended_at is not null and open_email is null)),
    constraint invited_reader_accepted_ck check (
        (user_id is null and accepted_at is null) or (user_id is not null and accepted_at is not null))
);
create index invited_reader_user_ix on invited_reader (user_id);
create index invited_reader_due_ix on invited_reader (reads_until);

create table invited_reader_service (
    reader_id varchar(36) not null,
    service_code varchar(20) not null,
    constraint invited_reader_service_pk primary key (reader_id, service_code),
    constraint invited_reader_service_fk foreign key (reader_id) references invited_reader (id)
);

-- A log-in acts for a company of which the person is a member, or as a reader of it; never as both.
alter table login_session add column member_company_id varchar(36);
alter table login_session add column reader_id varchar(36);
update login_session set member_company_id = company_id;
alter table login_session drop constraint login_session_membership_fk;
alter table login_session add constraint login_session_membership_fk
    foreign key (user_id, member_company_id) references membership (user_id, company_id);
alter table login_session add constraint login_session_user_fk foreign key (user_id) references app_user (id);
alter table login_session add constraint login_session_company_fk foreign key (company_id) references company (id);
alter table login_session add constraint login_session_reader_fk foreign key (reader_id) references invited_reader (id);
alter table login_session add constraint login_session_belongs_ck check (
    (reader_id is null and member_company_id is not null and member_company_id = company_id)
    or (reader_id is not null and member_company_id is null
        and as_client = false and visited_company_id is null));

alter table account_link drop constraint account_link_purpose_ck;
alter table account_link add constraint account_link_purpose_ck check (
    purpose in ('RESET_PASSWORD', 'CHOOSE_PASSWORD', 'REGISTER_BUREAU', 'READ'));
