-- Work that takes longer than a person wants to wait for: a run, and what it does one by one.
create table batch_run (
    id varchar(36) not null,
    bureau_id varchar(36) not null,
    started_by_id varchar(36) not null,
    kind varchar(12) not null,
    -- What it was started with, as a list of texts; each kind knows its own.
    settings varchar(4000) not null,
    state varchar(10) not null,
    total_count integer not null,
    done_count integer not null,
    refused_count integer not null,
    -- Where it was started from, for the record; and what stopped it, if not a person.
    network_address varchar(45),
    stop_code varchar(40),
    started_at timestamp not null,
    finished_at timestamp,
    lease_owner varchar(36),
    lease_until timestamp,
    -- How often a worker has taken it since something was last got done.
    attempts integer not null,
    version integer not null,
    constraint batch_run_pk primary key (id),
    constraint batch_run_bureau_fk foreign key (bureau_id) references company (id),
    constraint batch_run_started_fk foreign key (started_by_id) references app_user (id),
    constraint batch_run_kind_ck check (kind in ('IMPORT', 'INVITATIONS', 'EXPORT')),
    constraint batch_run_state_ck check (
        (state = 'RUNNING' and finished_at is null)
        or (state in ('DONE', 'STOPPED', 'FAILED') and finished_at is not null)),
    constraint batch_run_count_ck check (done_count + refused_count <= total_count)
);
-- Derby does not read an index backwards.
create index batch_run_bureau_ix on batch_run (bureau_id, id desc);
create index batch_run_due_ix on batch_run (state, lease_until);

create table batch_item (
    id varchar(36) not null,
    run_id varchar(36) not null,
    item_number integer not null,
    -- The client's name, and what is to be done, as a list of texts; null when it is no longer needed.
    label varchar(120) not null,
    content varchar(10000),
    outcome varchar(10) not null,
    problems varchar(4000),
    client_id varchar(36),
    constraint batch_item_pk primary key (id),
    constraint batch_item_number_uq unique (run_id, item_number),
    constraint batch_item_run_fk foreign key (run_id) references batch_run (id),
    constraint batch_item_client_fk foreign key (client_id) references client (id),
    constraint batch_item_outcome_ck check (
        (outcome = 'WAITING' and content is not null and problems is null)
        or (outcome = 'DONE' and client_id is not null and problems is null)
        or (outcome = 'REFUSED' and problems is not null))
);
create index batch_item_outcome_ix on batch_item (run_id, outcome, item_number);

create table batch_file (
    run_id varchar(36) not null,
    content ${bytes} not null,
    constraint batch_file_pk primary key (run_id),
    constraint batch_file_run_fk foreign key (run_id) references batch_run (id)
);
