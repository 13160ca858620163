create trigger document_file_unchanged after update on document_file for each row
    insert into document_refusal values ('CONTENT');

create trigger document_part_unchanged after update on document_part for each row
    insert into document_refusal values ('CONTENT');

create trigger document_unchanged after update on document referencing old as kept for each row
    when (exists (select 1 from document_link l where l.document_id = kept.id and l.posted = true))
    insert into document_refusal values ('POSTED');

-- A document that something stands on is kept by the link to it.
create trigger document_file_kept after delete on document_file referencing old as kept for each row
    when (exists (select 1 from document_link l where l.document_id = kept.document_id and l.posted = true))
    insert into document_refusal values ('POSTED');

create trigger document_part_kept after delete on document_part referencing old as kept for each row
    when (exists (select 1 from document_link l where l.document_id = kept.document_id and l.posted = true))
    insert into document_refusal values ('POSTED');

create trigger document_link_unchanged after update on document_link referencing old as kept for each row
    when (kept.posted = true)
    insert into document_refusal values ('POSTED');

create trigger document_link_kept after delete on document_link referencing old as kept for each row
    when (kept.posted = true)
    insert into document_refusal values ('POSTED');
