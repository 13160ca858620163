create trigger e_invoice_kept after delete on e_invoice for each row
    insert into ledger_refusal values ('FROZEN');
