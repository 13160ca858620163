-- One set of migrations for Derby and PostgreSQL: only types and clauses that both know.
-- Ids are time-ordered UUIDs made by the application. Instants are UTC. Dates are Europe/Stockholm days.
-- Constraints have names: the application recognises a violation by its name, never by its message.

create table company (
    id varchar(36) not null,
    customer_number varchar(10) not null,
    organisation_number varchar(11) not null,
    name varchar(120) not null,
    bureau boolean not null,
    main_contact_id varchar(36),
    version integer not null,
    constraint company_pk primary key (id),
    constraint company_customer_number_uq unique (customer_number),
    constraint company_organisation_number_uq unique (organisation_number)
);

create table app_user (
    id varchar(36) not null,
    email varchar(254) not null,
    name varchar(120) not null,
    language varchar(2) not null,
    password_hash varchar(200) not null,
    active boolean not null,
    version integer not null,
    constraint app_user_pk primary key (id),
    constraint app_user_email_uq unique (email)
);

create table membership (
    id varchar(36) not null,
    user_id varchar(36) not null,
    company_id varchar(36) not null,
    role varchar(20) not null,
    permission varchar(20),
    active boolean not null,
    version integer not null,
    constraint membership_pk primary key (id),
    constraint membership_user_company_uq unique (user_id, company_id),
    constraint membership_user_fk foreign key (user_id) references app_user (id),
    constraint membership_company_fk foreign key (company_id) references company (id),
    constraint membership_role_ck check (role in ('ADMINISTRATOR', 'USER')),
    constraint membership_permission_ck check (permission in ('STANDARD', 'FULL') or permission is null)
);
create index membership_company_ix on membership (company_id);

-- D10: the main contact is a member of the company.
alter table company add constraint company_main_contact_fk
    foreign key (main_contact_id, id) references membership (user_id, company_id);

create table login_session (
    id varchar(36) not null,
    user_id varchar(36) not null,
    company_id varchar(36) not null,
    created_at timestamp not null,
    expires_at timestamp not null,
    ended_at timestamp,
    constraint login_session_pk primary key (id),
    constraint login_session_membership_fk foreign key (user_id, company_id)
        references membership (user_id, company_id)
);

-- How often something was tried, so that guessing has a limit (see RateLimits).
create table attempt_count (
    scope varchar(30) not null,
    subject_hash varchar(64) not null,
    window_start timestamp not null,
    attempts integer not null,
    constraint attempt_count_pk primary key (scope, subject_hash, window_start)
);

create table client (
    id varchar(36) not null,
    bureau_id varchar(36) not null,
    company_id varchar(36) not null,
    client_number varchar(20) not null,
    name varchar(120) not null,
    sort_key varchar(500) not null,
    contact_person varchar(120) not null,
    email varchar(254) not null,
    language varchar(2) not null,
    registered_at timestamp not null,
    version integer not null,
    constraint client_pk primary key (id),
    constraint client_bureau_company_uq unique (bureau_id, company_id),
    constraint client_bureau_number_uq unique (bureau_id, client_number),
    constraint client_identity_uq unique (id, bureau_id, company_id),
    constraint client_bureau_fk foreign key (bureau_id) references company (id),
    constraint client_company_fk foreign key (company_id) references company (id)
);
-- Derby does not read an index backwards: one for each direction.
create index client_name_ix on client (bureau_id, sort_key, id);
create index client_name_desc_ix on client (bureau_id, sort_key desc, id desc);

-- The words a client is found by; searched by prefix.
create table client_word (
    client_id varchar(36) not null,
    bureau_id varchar(36) not null,
    word varchar(120) not null,
    constraint client_word_pk primary key (client_id, word),
    constraint client_word_client_fk foreign key (client_id) references client (id)
);
create index client_word_ix on client_word (bureau_id, word, client_id);

create table assignment (
    id varchar(36) not null,
    bureau_id varchar(36) not null,
    client_id varchar(36) not null,
    name varchar(120) not null,
    kind varchar(20) not null,
    responsible_id varchar(36) not null,
    starts_on date not null,
    ends_on date,
    version integer not null,
    constraint assignment_pk primary key (id),
    constraint assignment_client_uq unique (id, client_id),
    constraint assignment_client_fk foreign key (client_id) references client (id),
    constraint assignment_responsible_fk foreign key (responsible_id, bureau_id)
        references membership (user_id, company_id),
    constraint assignment_period_ck check (ends_on is null or ends_on > starts_on)
);
create index assignment_client_ix on assignment (client_id);

create table assignment_participant (
    assignment_id varchar(36) not null,
    user_id varchar(36) not null,
    constraint assignment_participant_pk primary key (assignment_id, user_id),
    constraint assignment_participant_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint assignment_participant_user_fk foreign key (user_id) references app_user (id)
);

-- S3, D3a: the one bureau of a company. The primary key makes a second bureau impossible.
create table company_bureau (
    company_id varchar(36) not null,
    bureau_id varchar(36) not null,
    constraint company_bureau_pk primary key (company_id),
    constraint company_bureau_both_uq unique (company_id, bureau_id),
    constraint company_bureau_company_fk foreign key (company_id) references company (id),
    constraint company_bureau_bureau_fk foreign key (bureau_id) references company (id)
);

create table collaboration (
    id varchar(36) not null,
    client_id varchar(36) not null,
    bureau_id varchar(36) not null,
    company_id varchar(36) not null,
    service_code varchar(40) not null,
    variant_code varchar(40) not null,
    period_months integer not null,
    invoice_recipient varchar(10) not null,
    price_ore bigint not null,
    assignment_id varchar(36),
    state varchar(10) not null,
    message varchar(1000),
    invited_email varchar(254) not null,
    invited_by_id varchar(36) not null,
    invited_at timestamp not null,
    expires_at timestamp not null,
    reminded_at timestamp,
    decided_by_id varchar(36),
    decided_at timestamp,
    accepted_on date,
    ends_on date,
    aftermath varchar(20),
    changed_at timestamp not null,
    -- D3b: the client while the collaboration is open, else null.
    open_client_id varchar(36),
    -- S3: the company and its bureau while the collaboration is active or ending, else null.
    bound_company_id varchar(36),
    bound_bureau_id varchar(36),
    version integer not null,
    constraint collaboration_pk primary key (id),
    constraint collaboration_client_fk foreign key (client_id, bureau_id, company_id)
        references client (id, bureau_id, company_id),
    constraint collaboration_assignment_fk foreign key (assignment_id, client_id)
        references assignment (id, client_id),
    constraint collaboration_open_service_uq unique (open_client_id, service_code),
    constraint collaboration_bound_service_uq unique (bound_company_id, service_code),
    constraint collaboration_one_bureau_fk foreign key (bound_company_id, bound_bureau_id)
        references company_bureau (company_id, bureau_id),
    constraint collaboration_state_ck check (
        state in ('INVITED', 'ACTIVE', 'ENDING', 'ENDED', 'DECLINED', 'REVOKED', 'EXPIRED')),
    constraint collaboration_open_ck check (
        (state in ('INVITED', 'ACTIVE', 'ENDING') and open_client_id is not null and open_client_id = client_id)
        or (state not in ('INVITED', 'ACTIVE', 'ENDING') and open_client_id is null)),
    constraint collaboration_bound_ck check (
        (state in ('ACTIVE', 'ENDING')
            and bound_company_id is not null and bound_company_id = company_id
            and bound_bureau_id is not null and bound_bureau_id = bureau_id)
        or (state not in ('ACTIVE', 'ENDING') and bound_company_id is null and bound_bureau_id is null)),
    constraint collaboration_accepted_ck check (
        state not in ('ACTIVE', 'ENDING', 'ENDED') or accepted_on is not null),
    constraint collaboration_ending_ck check (
        (state in ('ENDING', 'ENDED') and ends_on is not null and aftermath is not null)
        or (state not in ('ENDING', 'ENDED') and ends_on is null and aftermath is null))
);
create index collaboration_client_ix on collaboration (client_id, id);
create index collaboration_company_ix on collaboration (company_id, id);
create index collaboration_bureau_state_ix on collaboration (bureau_id, state, client_id);
create index collaboration_bureau_ix on collaboration (bureau_id, id desc);
create index collaboration_due_ix on collaboration (state, expires_at);
create index collaboration_ending_ix on collaboration (state, ends_on);
create index collaboration_assignment_ix on collaboration (assignment_id);

-- Links in mails. Only the SHA-256 of a token is kept, never the token.
create table mail_link (
    id varchar(36) not null,
    collaboration_id varchar(36) not null,
    email varchar(254) not null,
    token_hash varchar(64) not null,
    expires_at timestamp not null,
    used_at timestamp,
    constraint mail_link_pk primary key (id),
    constraint mail_link_token_uq unique (token_hash),
    constraint mail_link_collaboration_fk foreign key (collaboration_id) references collaboration (id)
);
create index mail_link_collaboration_ix on mail_link (collaboration_id);

create table outbox_mail (
    id varchar(36) not null,
    dedup_key varchar(200) not null,
    template varchar(40) not null,
    language varchar(2) not null,
    recipient_email varchar(254) not null,
    recipient_name varchar(120) not null,
    arguments varchar(8000) not null,
    path varchar(200) not null,
    link_id varchar(36),
    bureau_id varchar(36),
    state varchar(10) not null,
    attempts integer not null,
    due_at timestamp not null,
    lease_owner varchar(36),
    lease_until timestamp,
    created_at timestamp not null,
    sent_at timestamp,
    last_error varchar(500),
    constraint outbox_mail_pk primary key (id),
    constraint outbox_mail_dedup_uq unique (dedup_key),
    constraint outbox_mail_state_ck check (state in ('WAITING', 'SENT', 'DEAD'))
);
create index outbox_mail_due_ix on outbox_mail (state, due_at);

create table audit_entry (
    id varchar(36) not null,
    happened_at timestamp not null,
    user_id varchar(36),
    user_name varchar(120) not null,
    acting_company_id varchar(36),
    address varchar(45),
    action varchar(40) not null,
    object_type varchar(30) not null,
    object_id varchar(36) not null,
    bureau_id varchar(36),
    company_id varchar(36),
    client_id varchar(36),
    value_before varchar(2000),
    value_after varchar(2000),
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_bureau_ix on audit_entry (bureau_id, id desc);
create index audit_entry_company_ix on audit_entry (company_id, id desc);
create index audit_entry_client_ix on audit_entry (client_id, id desc);
