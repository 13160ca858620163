-- Since when there is an account or a fiscal year, so that one can tell how the books were on a day; nothing for what has been
-- there since before this was kept.
alter table account add column added_at timestamp;

alter table fiscal_year add column added_at timestamp;
