-- What the lines that count in a month's VAT return come to on an account, so that no preview adds up all lines.
alter table account_turnover add column vat_amount numeric(17, 2) default 0 not null;

alter table account_turnover add column vat_line_count integer default 0 not null;

-- What corrects an entry of another month counts in that one, where perhaps nothing is posted on the account.
insert into account_turnover (company_id, account_number, period_month, closing, debit, credit, line_count)
select distinct l.company_id, l.account_number, l.vat_month, 0, 0, 0, 0
from entry_line l
where l.vat_month is not null
    and not exists (
        select 1 from account_turnover t
        where t.company_id = l.company_id and t.account_number = l.account_number and t.period_month = l.vat_month
            and t.closing = 0);

update account_turnover set
    vat_amount = coalesce((
        select sum(l.amount) from entry_line l
        where l.company_id = account_turnover.company_id and l.account_number = account_turnover.account_number
            and l.vat_month = account_turnover.period_month), 0),
    vat_line_count = (
        select count(*) from entry_line l
        where l.company_id = account_turnover.company_id and l.account_number = account_turnover.account_number
            and l.vat_month = account_turnover.period_month)
where closing = 0;
