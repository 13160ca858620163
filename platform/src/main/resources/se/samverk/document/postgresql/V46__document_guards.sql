create function document_refused() returns trigger language plpgsql as $$
begin
    raise exception 'A document stays as it is' using errcode = 'check_violation', constraint = 'document_refusal_ck';
end $$;

create trigger document_file_unchanged before update on document_file for each row execute function document_refused();

create trigger document_part_unchanged before update on document_part for each row execute function document_refused();

create function document_posted(kept_id varchar) returns boolean language sql stable as $$
    select exists (select 1 from document_link l where l.document_id = kept_id and l.posted)
$$;

create trigger document_unchanged before update on document for each row
    when (document_posted(old.id)) execute function document_refused();

-- A document that something stands on is kept by the link to it.
create trigger document_file_kept before delete on document_file for each row
    when (document_posted(old.document_id)) execute function document_refused();

create trigger document_part_kept before delete on document_part for each row
    when (document_posted(old.document_id)) execute function document_refused();

create trigger document_link_kept before update or delete on document_link for each row
    when (old.posted) execute function document_refused();

create trigger document_file_not_emptied before truncate on document_file execute function document_refused();

create trigger document_part_not_emptied before truncate on document_part execute function document_refused();

create trigger document_link_not_emptied before truncate on document_link execute function document_refused();
