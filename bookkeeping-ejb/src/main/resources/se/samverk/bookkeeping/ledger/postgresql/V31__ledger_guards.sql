alter table entry add constraint entry_month_ck
    check (period_month = extract(year from dated_on) * 100 + extract(month from dated_on));

create function ledger_posted() returns trigger language plpgsql as $$
begin
    raise exception 'What is posted is not changed' using errcode = 'check_violation', constraint = 'ledger_refusal_ck';
end $$;

create trigger entry_unchanged before update or delete on entry for each row execute function ledger_posted();

create trigger entry_line_unchanged before update or delete on entry_line for each row execute function ledger_posted();

create trigger entry_not_emptied before truncate on entry execute function ledger_posted();

create trigger entry_line_not_emptied before truncate on entry_line execute function ledger_posted();

-- The row is locked, so that the period is not locked while an entry goes in.
create function ledger_open_period() returns trigger language plpgsql as $$
declare
    period_state accounting_period.state%type;
begin
    select p.state into period_state from accounting_period p
        where p.company_id = new.company_id and p.period_month = new.period_month and p.closing = new.closing
        for share;
    if period_state = 'LOCKED' then
        raise exception 'The period is locked' using errcode = 'check_violation', constraint = 'ledger_refusal_ck';
    end if;
    return new;
end $$;

create trigger entry_in_open_period before insert on entry for each row execute function ledger_open_period();
