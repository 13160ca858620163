-- B46: where the agreement names both sides a month that one has locked waits for the other to attest it. What was locked before waits for
-- nobody.

alter table accounting_period add column awaits varchar(10);
alter table accounting_period add column attested_at timestamp;
alter table accounting_period add column attested_by varchar(36);
alter table accounting_period add constraint accounting_period_awaits_ck check (awaits in ('CLIENT', 'BUREAU'));
alter table accounting_period add constraint accounting_period_attested_ck check (
    attested_at is null or (attested_by is not null and awaits is null));
create index accounting_period_awaits_ix on accounting_period (company_id, awaits);
