-- A transfer between two bank accounts explains a row of each: what an entry explains is counted for each account of the books.
alter table bank_match add column account_number varchar(8);
update bank_match set account_number = (
    select l.account_number from bank_ledger l, bank_row r where r.id = bank_match.row_id and l.bank_account_id = r.account_id);
alter table bank_match alter column account_number not null;
alter table bank_match add constraint bank_match_company_uq unique (id, company_id);

-- What was paid stays with the company of its match.
alter table bank_settlement drop constraint bank_settlement_match_fk;
alter table bank_settlement add constraint bank_settlement_match_fk
    foreign key (match_id, company_id) references bank_match (id, company_id);

create trigger bank_match_unchanged
    after update of row_id, company_id, entry_id, account_number, amount, posted on bank_match for each row
    insert into ledger_refusal values ('MATCHED');

-- What was taken back explains nothing.
create trigger bank_match_reversed after insert on bank_match referencing new as made for each row
    when (exists (select 1 from entry e where e.company_id = made.company_id and e.reverses_id = made.entry_id))
    insert into ledger_refusal values ('REVERSED');

-- Rows have no more of an entry than it moves on their account.
create trigger bank_match_sum after insert on bank_match referencing new as made for each row
    when ((select abs(sum(m.amount)) from bank_match m
            where m.entry_id = made.entry_id and m.account_number = made.account_number)
        > coalesce((select abs(sum(l.amount)) from entry_line l
            where l.entry_id = made.entry_id and l.account_number = made.account_number), 0))
    insert into ledger_refusal values ('MATCHED');

-- What rows were matched on stays.
create trigger bank_ledger_matched after update of account_number on bank_ledger referencing old as kept new as changed for each row
    when (kept.account_number <> changed.account_number and exists (
        select 1 from bank_match m, bank_row r where r.id = m.row_id and r.account_id = kept.bank_account_id))
    insert into ledger_refusal values ('MATCHED');
