-- A list that the bank has may come to be one that the bank did not pay, and nothing else of it changes.
alter table payment_batch drop constraint payment_batch_state_ck;
alter table payment_batch add constraint payment_batch_state_ck
    check (state in ('PROPOSED', 'APPROVED', 'SENT', 'TAKEN_BACK', 'NOT_PAID'));
alter table payment_batch drop constraint payment_batch_approved_ck;
alter table payment_batch add constraint payment_batch_approved_ck
    check (state not in ('APPROVED', 'SENT', 'NOT_PAID') or approved_by is not null and sha256 is not null);

drop trigger payment_batch_sent;

create trigger payment_batch_sent after update of state, iban, sha256, approved_by on payment_batch
    referencing old as sent new as changed for each row
    when (sent.state in ('TAKEN_BACK', 'NOT_PAID') or sent.state = 'SENT' and (changed.state <> 'NOT_PAID'
        or changed.iban <> sent.iban or changed.sha256 <> sent.sha256 or changed.approved_by <> sent.approved_by))
    insert into ledger_refusal values ('SENT');
