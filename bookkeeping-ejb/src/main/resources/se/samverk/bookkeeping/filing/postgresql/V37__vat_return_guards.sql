create trigger vat_return_box_unchanged before update or delete on vat_return_box
    for each row execute function ledger_posted();

create trigger vat_return_box_not_emptied before truncate on vat_return_box execute function ledger_posted();

create trigger vat_return_file_unchanged before update or delete on vat_return_file
    for each row execute function ledger_posted();

create trigger vat_return_file_not_emptied before truncate on vat_return_file execute function ledger_posted();

create trigger vat_return_filed before update on vat_return
    for each row when (old.state = 'FILED') execute function ledger_posted();
