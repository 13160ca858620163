-- A trigger of Derby can raise no error, but it can write a row that a check refuses.
create table ledger_refusal (
    reason varchar(20) not null,
    constraint ledger_refusal_ck check (reason = '')
);

alter table entry add constraint entry_month_ck
    check (period_month = year(dated_on) * 100 + month(dated_on));

create trigger entry_unchanged after update on entry for each row insert into ledger_refusal values ('POSTED');

-- An entry has lines, which keep it from being removed.
create trigger entry_line_unchanged after update on entry_line for each row insert into ledger_refusal values ('POSTED');

create trigger entry_line_kept after delete on entry_line for each row insert into ledger_refusal values ('POSTED');

create trigger entry_in_open_period after insert on entry referencing new as posted for each row
    when (exists (
        select 1 from accounting_period p
        where p.company_id = posted.company_id and p.period_month = posted.period_month
            and p.closing = posted.closing and p.state = 'LOCKED'))
    insert into ledger_refusal values ('LOCKED');
