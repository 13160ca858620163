create function question_refused() returns trigger language plpgsql as $$
begin
    raise exception 'What was said stays' using errcode = 'check_violation', constraint = 'question_refusal_ck';
end $$;

create trigger question_remark_kept before update or delete on question_remark for each row execute function question_refused();

create trigger question_remark_not_emptied before truncate on question_remark execute function question_refused();
