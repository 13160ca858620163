-- A row may be one that another file of the bank has told otherwise: which one somebody may compare it with. Until then it waits; what
-- was told twice counts for nothing, with a reason.
alter table bank_row add column perhaps_id varchar(36);
alter table bank_row add constraint bank_row_perhaps_fk foreign key (perhaps_id, company_id) references bank_row (id, company_id);

alter table bank_row drop constraint bank_row_state_ck;
alter table bank_row add constraint bank_row_state_ck
    check ((state in ('DONE', 'TWICE') and rest = 0) or (state in ('OPEN', 'HELD') and rest <> 0));

alter table bank_row drop constraint bank_row_reason_ck;
alter table bank_row add constraint bank_row_reason_ck check ((state = 'HELD' and (reason is not null or perhaps_id is not null))
    or (state = 'TWICE' and reason is not null) or (state in ('OPEN', 'DONE') and reason is null));
