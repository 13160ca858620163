-- A trigger of Derby can raise no error, but it can write a row that a check refuses.
create table receipt_refusal (
    reason varchar(20) not null,
    constraint receipt_refusal_ck check (reason = '')
);

-- Of an answer only changes whether it was seen and whether it stands.
create trigger receipt_answer_unchanged after update of
    id, row_id, company_id, kind, reason, document_id, side, answered_at, answered_by on receipt_answer for each row
    insert into receipt_refusal values ('ANSWERED');

create trigger receipt_answer_kept after delete on receipt_answer for each row
    insert into receipt_refusal values ('ANSWERED');
