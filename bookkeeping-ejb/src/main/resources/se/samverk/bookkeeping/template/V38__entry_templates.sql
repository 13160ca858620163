-- Entries that come again, with amounts as formulas: of a company for itself, or of a bureau for all its clients.

create table entry_template (
    id varchar(36) not null,
    owner_id varchar(36) not null,
    name varchar(120) not null,
    description varchar(200),
    content varchar(8000) not null,
    version integer not null,
    constraint entry_template_pk primary key (id),
    constraint entry_template_name_uq unique (owner_id, name),
    constraint entry_template_owner_fk foreign key (owner_id) references company (id)
);
