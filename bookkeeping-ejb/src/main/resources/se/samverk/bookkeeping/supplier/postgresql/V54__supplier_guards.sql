create trigger e_invoice_unchanged before update on e_invoice for each row execute function ledger_posted();

create trigger supplier_invoice_unchanged
    before update of company_id, supplier_id, invoice_number, number_key, dated_on, due_on, posted_on, posting, amount, currency,
        foreign_amount, exchange_rate, credits_id, entry_id on supplier_invoice for each row execute function ledger_posted();

create trigger supplier_invoice_kept before delete on supplier_invoice for each row execute function ledger_posted();

create trigger supplier_invoice_not_emptied before truncate on supplier_invoice execute function ledger_posted();

create trigger supplier_invoice_taken_back before update on supplier_invoice
    for each row when (old.state = 'TAKEN_BACK') execute function ledger_posted();

create trigger supplier_invoice_line_unchanged before update or delete on supplier_invoice_line
    for each row execute function ledger_posted();

create trigger supplier_invoice_line_not_emptied before truncate on supplier_invoice_line execute function ledger_posted();

create trigger supplier_payment_unchanged before update or delete on supplier_payment
    for each row execute function ledger_posted();

create trigger supplier_payment_not_emptied before truncate on supplier_payment execute function ledger_posted();

create trigger payment_item_unchanged
    before update of batch_id, item_no, invoice_id, pay_on, amount, currency, payee, payee_country, pay_to, pay_to_number, reference,
        structured on payment_item for each row execute function ledger_posted();

create trigger payment_item_kept before delete on payment_item for each row execute function ledger_posted();

create trigger payment_item_not_emptied before truncate on payment_item execute function ledger_posted();

create trigger payment_file_unchanged before update or delete on payment_file for each row execute function ledger_posted();

create trigger payment_file_not_emptied before truncate on payment_file execute function ledger_posted();

create trigger payment_batch_sent before update of state, iban, sha256, approved_by on payment_batch
    for each row when (old.state in ('SENT', 'TAKEN_BACK')) execute function ledger_posted();

create function supplier_invoices_open(kept_id varchar) returns boolean language sql stable as $$
    select exists (select 1 from supplier_invoice i where i.company_id = kept_id and i.standing = 1 and i.paid <> i.amount)
$$;

create trigger books_method before update of accounting_method on books
    for each row when (old.accounting_method <> new.accounting_method and supplier_invoices_open(old.company_id))
    execute function ledger_posted();
