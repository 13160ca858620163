create trigger e_invoice_kept before delete on e_invoice for each row execute function ledger_posted();

create trigger e_invoice_not_emptied before truncate on e_invoice execute function ledger_posted();
