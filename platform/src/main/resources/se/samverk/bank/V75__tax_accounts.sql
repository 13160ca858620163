-- K41: the tax account is an account whose statement the Tax Agency gives.
alter table bank_account drop constraint bank_account_kind_ck;
alter table bank_account add constraint bank_account_kind_ck check (kind in ('BANKGIRO', 'IBAN', 'CLEARING', 'TAX'));
alter table bank_file drop constraint bank_file_format_ck;
alter table bank_file add constraint bank_file_format_ck check (format in ('CAMT_053', 'CAMT_054', 'BGMAX', 'TABLE', 'TAX'));
