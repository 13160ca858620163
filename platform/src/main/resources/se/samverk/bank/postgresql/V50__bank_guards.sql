create function bank_refused() returns trigger language plpgsql as $$
begin
    raise exception 'What the bank has told stays as it is'
        using errcode = 'check_violation', constraint = 'bank_refusal_ck';
end $$;

create trigger bank_file_kept before update or delete on bank_file for each row execute function bank_refused();

create trigger bank_file_part_kept before update or delete on bank_file_part for each row execute function bank_refused();

-- Of a row only what explains it changes.
create trigger bank_row_unchanged before update of
    account_id, company_id, file_id, line_number, booked_on, amount, description, counterparty, reference, bank_reference, part,
    row_key on bank_row for each row execute function bank_refused();

create trigger bank_row_kept before delete on bank_row for each row execute function bank_refused();

create trigger bank_file_not_emptied before truncate on bank_file execute function bank_refused();

create trigger bank_file_part_not_emptied before truncate on bank_file_part execute function bank_refused();

create trigger bank_row_not_emptied before truncate on bank_row execute function bank_refused();
