-- D12: what a bureau has entered about itself, until the link of the mail is used or its day is over.
-- Nothing else is made before that; what nobody confirms is removed.
create table bureau_application (
    id varchar(36) not null,
    organisation_number varchar(13) not null,
    name varchar(120) not null,
    person_name varchar(120) not null,
    email varchar(254) not null,
    language varchar(2) not null,
    applied_at timestamp not null,
    constraint bureau_application_pk primary key (id)
);
create index bureau_application_applied_ix on bureau_application (applied_at);
