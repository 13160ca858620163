-- What VAT goes with a line on an account, so that it can be proposed: the rate in percent, where the tax goes, and under reverse
-- charge where the buyer owes what it deducts.
alter table account add column vat_rate integer;

alter table account add column tax_account varchar(8);

alter table account add column counter_account varchar(8);

alter table account add constraint account_tax_ck check ((vat_rate is null and tax_account is null and counter_account is null)
    or (coalesce(vat_rate, 0) in (6, 12, 25) and tax_account is not null));

-- Of what kind the company is: where the result of a year goes.
alter table books add column legal_form varchar(20) default 'LIMITED_COMPANY' not null;

alter table books add constraint books_legal_form_ck
    check (legal_form in ('LIMITED_COMPANY', 'SOLE_TRADER', 'PARTNERSHIP', 'ASSOCIATION'));

-- How many lines have been posted, so that the chart can tell which accounts are used.
alter table account_turnover add column line_count integer default 0 not null;
