create trigger e_invoice_unchanged after update on e_invoice for each row
    insert into ledger_refusal values ('FROZEN');

create trigger supplier_invoice_unchanged
    after update of company_id, supplier_id, invoice_number, number_key, dated_on, due_on, posted_on, posting, amount, currency,
        foreign_amount, exchange_rate, credits_id, entry_id on supplier_invoice for each row
    insert into ledger_refusal values ('REGISTERED');

create trigger supplier_invoice_kept after delete on supplier_invoice for each row
    insert into ledger_refusal values ('REGISTERED');

create trigger supplier_invoice_taken_back after update on supplier_invoice referencing old as gone for each row
    when (gone.state = 'TAKEN_BACK')
    insert into ledger_refusal values ('TAKEN_BACK');

create trigger supplier_invoice_line_unchanged after update on supplier_invoice_line for each row
    insert into ledger_refusal values ('REGISTERED');

create trigger supplier_invoice_line_kept after delete on supplier_invoice_line for each row
    insert into ledger_refusal values ('REGISTERED');

create trigger supplier_payment_unchanged after update on supplier_payment for each row
    insert into ledger_refusal values ('PAID');

create trigger supplier_payment_kept after delete on supplier_payment for each row
    insert into ledger_refusal values ('PAID');

create trigger payment_item_unchanged
    after update of batch_id, item_no, invoice_id, pay_on, amount, currency, payee, payee_country, pay_to, pay_to_number, reference,
        structured on payment_item for each row
    insert into ledger_refusal values ('FROZEN');

create trigger payment_item_kept after delete on payment_item for each row
    insert into ledger_refusal values ('FROZEN');

create trigger payment_file_unchanged after update on payment_file for each row
    insert into ledger_refusal values ('FROZEN');

create trigger payment_file_kept after delete on payment_file for each row
    insert into ledger_refusal values ('FROZEN');

create trigger payment_batch_sent after update of state, iban, sha256, approved_by on payment_batch referencing old as sent for each row
    when (sent.state in ('SENT', 'TAKEN_BACK'))
    insert into ledger_refusal values ('SENT');

create trigger books_method after update of accounting_method on books referencing old as kept new as changed for each row
    when (kept.accounting_method <> changed.accounting_method and exists (
        select 1 from supplier_invoice i where i.company_id = kept.company_id and i.standing = 1 and i.paid <> i.amount))
    insert into ledger_refusal values ('METHOD');
