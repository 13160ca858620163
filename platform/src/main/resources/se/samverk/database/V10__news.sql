-- What has happened that one of the two companies should know of: the bell in its portal.
create table news_item (
    id varchar(36) not null,
    -- Whom it is for, and in which portal: a bureau may itself be somebody's client.
    company_id varchar(36) not null,
    for_bureau boolean not null,
    client_id varchar(36) not null,
    collaboration_id varchar(36) not null,
    kind varchar(30) not null,
    -- The day that the news is about: until when an answer is awaited, when something ends or begins.
    day_of date,
    happened_at timestamp not null,
    constraint news_item_pk primary key (id),
    constraint news_item_company_fk foreign key (company_id) references company (id),
    constraint news_item_collaboration_fk foreign key (collaboration_id) references collaboration (id)
);
-- Derby does not read an index backwards.
create index news_item_company_ix on news_item (company_id, for_bureau, id desc);

-- How far somebody has looked.
create table news_mark (
    id varchar(36) not null,
    user_id varchar(36) not null,
    company_id varchar(36) not null,
    for_bureau boolean not null,
    seen_id varchar(36) not null,
    constraint news_mark_pk primary key (id),
    constraint news_mark_reader_uq unique (user_id, company_id, for_bureau),
    constraint news_mark_membership_fk foreign key (user_id, company_id)
        references membership (user_id, company_id)
);

-- What a start page counts.
create index collaboration_invited_ix on collaboration (bureau_id, invited_at);
create index collaboration_bureau_due_ix on collaboration (bureau_id, state, renews_on);
