-- What the columns of a bureau's client registers are called, as it has chosen itself.
create table import_heading (
    bureau_id varchar(36) not null,
    word varchar(80) not null,
    column_name varchar(30) not null,
    constraint import_heading_pk primary key (bureau_id, word),
    constraint import_heading_bureau_fk foreign key (bureau_id) references company (id)
);
