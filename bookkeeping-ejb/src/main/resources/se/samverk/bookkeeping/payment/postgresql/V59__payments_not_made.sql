-- A list that the bank has may come to be one that the bank did not pay, and nothing else of it changes.
alter table payment_batch drop constraint payment_batch_state_ck;
alter table payment_batch add constraint payment_batch_state_ck
    check (state in ('PROPOSED', 'APPROVED', 'SENT', 'TAKEN_BACK', 'NOT_PAID'));
alter table payment_batch drop constraint payment_batch_approved_ck;
alter table payment_batch add constraint payment_batch_approved_ck
    check (state not in ('APPROVED', 'SENT', 'NOT_PAID') or approved_by is not null and sha256 is not null);

drop trigger payment_batch_sent on payment_batch;

create trigger payment_batch_sent before update of state, iban, sha256, approved_by on payment_batch
    for each row when (old.state in ('TAKEN_BACK', 'NOT_PAID') or old.state = 'SENT' and (new.state <> 'NOT_PAID'
        or new.iban <> old.iban or new.sha256 <> old.sha256 or new.approved_by <> old.approved_by))
    execute function ledger_posted();
