create trigger bank_file_unchanged after update on bank_file for each row
    insert into bank_refusal values ('CONTENT');

create trigger bank_file_kept after delete on bank_file for each row
    insert into bank_refusal values ('CONTENT');

create trigger bank_file_part_unchanged after update on bank_file_part for each row
    insert into bank_refusal values ('CONTENT');

create trigger bank_file_part_kept after delete on bank_file_part for each row
    insert into bank_refusal values ('CONTENT');

-- Of a row only what explains it changes.
create trigger bank_row_unchanged after update of
    account_id, company_id, file_id, line_number, booked_on, amount, description, counterparty, reference, bank_reference, part,
    row_key on bank_row for each row
    insert into bank_refusal values ('TOLD');

create trigger bank_row_kept after delete on bank_row for each row
    insert into bank_refusal values ('TOLD');
