-- B25: why a proposal came back to who made it; null while it has not.

alter table entry_draft add column sent_back_because varchar(500);
