-- What the two sides ask and answer about objects of services. A service names its kinds.
create table question (
    id varchar(36) not null,
    company_id varchar(36) not null,
    topic_kind varchar(30) not null,
    topic_id varchar(36) not null,
    about varchar(250) not null,
    state varchar(10) not null,
    asking_side varchar(10) not null,
    asked_by varchar(36) not null,
    asked_at timestamp not null,
    answer_by date,
    remarks integer not null,
    said_last varchar(200) not null,
    closed_by varchar(36),
    closed_at timestamp,
    version integer not null,
    constraint question_pk primary key (id),
    constraint question_state_ck check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    constraint question_side_ck check (asking_side in ('CLIENT', 'BUREAU')),
    constraint question_closed_ck check ((state = 'CLOSED' and closed_by is not null and closed_at is not null)
        or (state <> 'CLOSED' and closed_by is null and closed_at is null)),
    constraint question_company_fk foreign key (company_id) references company (id)
);

create index question_list_ix on question (company_id, state, id);
create index question_topic_ix on question (company_id, topic_kind, topic_id);

create table question_remark (
    id varchar(36) not null,
    question_id varchar(36) not null,
    remark_number integer not null,
    written_at timestamp not null,
    written_by varchar(36) not null,
    side varchar(10) not null,
    text varchar(2000) not null,
    constraint question_remark_pk primary key (id),
    constraint question_remark_number_uq unique (question_id, remark_number),
    constraint question_remark_side_ck check (side in ('CLIENT', 'BUREAU')),
    constraint question_remark_question_fk foreign key (question_id) references question (id)
);
