-- The client of the bureau that a mail is about.
alter table outbox_mail add column client_id varchar(36);

-- What the maintenance pages read by key, newest first.
create index collaboration_linked_ix on collaboration (bureau_id, assignment_id, id desc);
create index outbox_mail_bureau_ix on outbox_mail (bureau_id, id desc);
create index outbox_mail_bureau_state_ix on outbox_mail (bureau_id, state, id desc);
