create trigger vat_return_box_unchanged after update on vat_return_box for each row
    insert into ledger_refusal values ('FROZEN');

create trigger vat_return_box_kept after delete on vat_return_box for each row
    insert into ledger_refusal values ('FROZEN');

create trigger vat_return_file_unchanged after update on vat_return_file for each row
    insert into ledger_refusal values ('FROZEN');

create trigger vat_return_file_kept after delete on vat_return_file for each row
    insert into ledger_refusal values ('FROZEN');

create trigger vat_return_filed after update on vat_return referencing old as filed for each row
    when (filed.state = 'FILED')
    insert into ledger_refusal values ('FILED');
