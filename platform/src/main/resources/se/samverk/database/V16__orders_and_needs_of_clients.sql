-- The place of a client's number in a list: 2 before 10. Those that are there get theirs from the next migration.
alter table client add column number_key varchar(500) default '' not null;
-- Derby does not read an index backwards: one for each direction.
create index client_number_ix on client (bureau_id, number_key, id);
create index client_number_desc_ix on client (bureau_id, number_key desc, id desc);
create index client_registered_ix on client (bureau_id, id);
create index client_registered_desc_ix on client (bureau_id, id desc);

-- The collaboration that a mail is about, and since when its invitation is known to have reached nobody.
alter table outbox_mail add column collaboration_id varchar(36);
create index outbox_mail_collaboration_ix on outbox_mail (collaboration_id);
alter table collaboration add column undelivered_at timestamp;
