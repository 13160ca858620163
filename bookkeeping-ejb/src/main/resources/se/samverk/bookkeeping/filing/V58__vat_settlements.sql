-- What settles a return that was filed further, while what was filed of it stays: öre, or what moved between accounts of a box.
create table vat_settlement (
    entry_id varchar(36) not null,
    return_id varchar(36) not null,
    company_id varchar(36) not null,
    constraint vat_settlement_pk primary key (entry_id),
    constraint vat_settlement_entry_fk foreign key (entry_id, company_id) references entry (id, company_id),
    constraint vat_settlement_return_fk foreign key (return_id, company_id) references vat_return (id, company_id)
);

create index vat_settlement_return_ix on vat_settlement (return_id);
