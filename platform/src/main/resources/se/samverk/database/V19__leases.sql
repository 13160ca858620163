-- One lease for all that is done in the background: due_at is also when a lease runs out.
update outbox_mail set due_at = lease_until where lease_until > due_at;
alter table outbox_mail drop column lease_until;

drop index batch_run_due_ix;
alter table batch_run add column due_at timestamp default current_timestamp not null;
update batch_run set due_at = coalesce(lease_until, started_at);
alter table batch_run drop column lease_until;
create index batch_run_due_ix on batch_run (state, due_at);

-- Any module may bring a kind of run.
alter table batch_run drop constraint batch_run_kind_ck;
alter table batch_run alter column kind set data type varchar(40);

-- Who does what of that which falls due by itself, or when it is tried again.
create table due_lease (
    task_code varchar(40) not null,
    subject_id varchar(36) not null,
    lease_owner varchar(36),
    due_at timestamp not null,
    attempts integer not null,
    constraint due_lease_pk primary key (task_code, subject_id)
);
