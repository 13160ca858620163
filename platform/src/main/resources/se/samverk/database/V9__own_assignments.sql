-- Whether a bureau's employees with standard permission see only the clients that they work for.
alter table company add column own_assignments_only boolean default false not null;
-- Who sees a client that has no assignment yet.
alter table client add column registered_by_id varchar(36);
alter table client add constraint client_registered_by_fk foreign key (registered_by_id) references app_user (id);
create index assignment_responsible_ix on assignment (responsible_id, client_id);
create index assignment_participant_user_ix on assignment_participant (user_id, assignment_id);
