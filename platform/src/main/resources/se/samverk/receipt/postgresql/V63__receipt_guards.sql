create function receipt_refused() returns trigger language plpgsql as $$
begin
    raise exception 'What was answered stays' using errcode = 'check_violation', constraint = 'receipt_refusal_ck';
end $$;

-- Of an answer only changes whether it was seen and whether it stands.
create trigger receipt_answer_unchanged before update of
    id, row_id, company_id, kind, reason, document_id, side, answered_at, answered_by on receipt_answer
    for each row execute function receipt_refused();

create trigger receipt_answer_kept before delete on receipt_answer for each row execute function receipt_refused();

create trigger receipt_answer_not_emptied before truncate on receipt_answer execute function receipt_refused();
