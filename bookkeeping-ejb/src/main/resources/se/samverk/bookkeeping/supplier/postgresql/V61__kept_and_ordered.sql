create trigger e_invoice_kept before delete on e_invoice for each row execute function ledger_posted();

create trigger e_invoice_not_emptied before truncate on e_invoice execute function ledger_posted();

-- The beginning of a number is a range of an index only where characters are ordered by their codes, as Derby does.
drop trigger supplier_invoice_unchanged on supplier_invoice;

alter table supplier_invoice alter column number_key type varchar(60) collate "C";

create trigger supplier_invoice_unchanged
    before update of company_id, supplier_id, invoice_number, number_key, dated_on, due_on, posted_on, posting, amount, currency,
        foreign_amount, exchange_rate, credits_id, entry_id on supplier_invoice for each row execute function ledger_posted();
