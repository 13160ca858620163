-- Who does what for a client, version by version. A version can be changed until it is sent with invitations;
-- then it stays as it is, and is agreed when the client accepts one of them.
create table client_plan (
    id varchar(36) not null,
    client_id varchar(36) not null,
    bureau_id varchar(36) not null,
    company_id varchar(36) not null,
    version_number integer not null,
    state varchar(10) not null,
    note varchar(2000),
    saved_by_id varchar(36) not null,
    saved_at timestamp not null,
    sent_by_id varchar(36),
    sent_at timestamp,
    agreed_by_id varchar(36),
    agreed_at timestamp,
    -- The client while it is a draft, else null: one draft at a time.
    draft_client_id varchar(36),
    version integer not null,
    constraint client_plan_pk primary key (id),
    constraint client_plan_client_uq unique (id, client_id),
    constraint client_plan_number_uq unique (client_id, version_number),
    constraint client_plan_draft_uq unique (draft_client_id),
    constraint client_plan_client_fk foreign key (client_id, bureau_id, company_id)
        references client (id, bureau_id, company_id),
    constraint client_plan_saved_fk foreign key (saved_by_id) references app_user (id),
    constraint client_plan_sent_fk foreign key (sent_by_id) references app_user (id),
    constraint client_plan_agreed_fk foreign key (agreed_by_id) references app_user (id),
    constraint client_plan_state_ck check (
        (state = 'DRAFT' and draft_client_id is not null and draft_client_id = client_id
            and sent_at is null and sent_by_id is null and agreed_at is null and agreed_by_id is null)
        or (state = 'SENT' and draft_client_id is null
            and sent_at is not null and sent_by_id is not null and agreed_at is null and agreed_by_id is null)
        or (state = 'AGREED' and draft_client_id is null
            and sent_at is not null and sent_by_id is not null
            and agreed_at is not null and agreed_by_id is not null))
);
create index client_plan_company_ix on client_plan (company_id, version_number);

-- The tasks by the names that they had when the plan was made: what was agreed outlives the catalogue.
create table client_plan_line (
    plan_id varchar(36) not null,
    line_number integer not null,
    task_code varchar(20) not null,
    name_sv varchar(200) not null,
    name_en varchar(200) not null,
    wish varchar(10) not null,
    outcome varchar(20) not null,
    -- Who does it in the service named; null where no service does.
    worker varchar(10),
    service_code varchar(40),
    constraint client_plan_line_pk primary key (plan_id, line_number),
    constraint client_plan_line_task_uq unique (plan_id, task_code),
    constraint client_plan_line_plan_fk foreign key (plan_id) references client_plan (id),
    constraint client_plan_line_wish_ck check (wish in ('CLIENT', 'BUREAU', 'TOGETHER', 'NOT_NEEDED')),
    constraint client_plan_line_service_ck check (
        (worker is null and service_code is null) or (worker is not null and service_code is not null))
);

create table client_plan_service (
    plan_id varchar(36) not null,
    line_number integer not null,
    service_code varchar(40) not null,
    variant_code varchar(40) not null,
    -- The terms of the invitation; null in a draft, and for a service that was shared already.
    period_months integer,
    invoice_recipient varchar(10),
    price_ore bigint,
    constraint client_plan_service_pk primary key (plan_id, line_number),
    constraint client_plan_service_code_uq unique (plan_id, service_code),
    constraint client_plan_service_plan_fk foreign key (plan_id) references client_plan (id),
    constraint client_plan_service_terms_ck check (
        (period_months is null and invoice_recipient is null and price_ore is null)
        or (period_months is not null and invoice_recipient is not null and price_ore is not null))
);

-- The plan that an invitation was sent with, of the same client; null for one that stands alone.
alter table collaboration add column plan_id varchar(36);
alter table collaboration add constraint collaboration_plan_fk
    foreign key (plan_id, client_id) references client_plan (id, client_id);
