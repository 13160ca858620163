-- §5: whether all of an export was read for somebody who sees only what it works for. Another one holds more than such
-- a person may take.
alter table batch_run add column own_assignments_only boolean default false not null;
