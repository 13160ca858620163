-- A transfer between two bank accounts explains a row of each: what an entry explains is counted for each account of the books.
alter table bank_match add column account_number varchar(8);
update bank_match set account_number = (
    select l.account_number from bank_ledger l, bank_row r where r.id = bank_match.row_id and l.bank_account_id = r.account_id);
alter table bank_match alter column account_number set not null;
alter table bank_match add constraint bank_match_company_uq unique (id, company_id);

-- What was paid stays with the company of its match.
alter table bank_settlement drop constraint bank_settlement_match_fk;
alter table bank_settlement add constraint bank_settlement_match_fk
    foreign key (match_id, company_id) references bank_match (id, company_id);

create trigger bank_match_unchanged before update of row_id, company_id, entry_id, account_number, amount, posted on bank_match
    for each row execute function ledger_posted();

-- What was taken back explains nothing, and rows have no more of an entry than it moves on their account.
create function bank_match_holds() returns trigger language plpgsql as $$
begin
    if exists (select 1 from entry e where e.company_id = new.company_id and e.reverses_id = new.entry_id)
        or (select abs(sum(m.amount)) from bank_match m
            where m.entry_id = new.entry_id and m.account_number = new.account_number)
        > coalesce((select abs(sum(l.amount)) from entry_line l
            where l.entry_id = new.entry_id and l.account_number = new.account_number), 0) then
        raise exception 'The entry is reversed, or is not enough'
            using errcode = 'check_violation', constraint = 'ledger_refusal_ck';
    end if;
    return null;
end $$;

create trigger bank_match_held after insert on bank_match for each row execute function bank_match_holds();

-- What rows were matched on stays.
create function bank_ledger_stays() returns trigger language plpgsql as $$
begin
    if exists (select 1 from bank_match m, bank_row r where r.id = m.row_id and r.account_id = new.bank_account_id) then
        raise exception 'Rows are matched on the account'
            using errcode = 'check_violation', constraint = 'ledger_refusal_ck';
    end if;
    return new;
end $$;

create trigger bank_ledger_matched before update of account_number on bank_ledger
    for each row when (old.account_number <> new.account_number) execute function bank_ledger_stays();
