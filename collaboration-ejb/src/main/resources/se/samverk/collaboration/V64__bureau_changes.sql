-- D3c: a collaboration that was accepted begins on a later day when the company changes to that bureau from another. Until then it
-- is open, but binds nobody; accepted_on is its first day.
alter table collaboration drop constraint collaboration_state_ck;
alter table collaboration add constraint collaboration_state_ck check (
    state in ('INVITED', 'AGREED', 'ACTIVE', 'ENDING', 'ENDED', 'DECLINED', 'REVOKED', 'EXPIRED'));
alter table collaboration drop constraint collaboration_open_ck;
alter table collaboration add constraint collaboration_open_ck check (
    (state in ('INVITED', 'AGREED', 'ACTIVE', 'ENDING') and open_client_id is not null and open_client_id = client_id)
    or (state not in ('INVITED', 'AGREED', 'ACTIVE', 'ENDING') and open_client_id is null));
alter table collaboration drop constraint collaboration_accepted_ck;
alter table collaboration add constraint collaboration_accepted_ck check (
    state not in ('AGREED', 'ACTIVE', 'ENDING', 'ENDED') or accepted_on is not null);
create index collaboration_beginning_ix on collaboration (state, accepted_on);

create table bureau_change (
    company_id varchar(36) not null,
    to_bureau_id varchar(36) not null,
    on_day date not null,
    started_by_id varchar(36) not null,
    started_at timestamp not null,
    version integer not null,
    constraint bureau_change_pk primary key (company_id),
    constraint bureau_change_company_fk foreign key (company_id) references company (id),
    constraint bureau_change_bureau_fk foreign key (to_bureau_id) references company (id),
    constraint bureau_change_user_fk foreign key (started_by_id) references app_user (id),
    constraint bureau_change_other_ck check (to_bureau_id <> company_id)
);
create index bureau_change_bureau_ix on bureau_change (to_bureau_id, on_day);
