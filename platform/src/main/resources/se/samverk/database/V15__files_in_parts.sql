-- A file is kept in parts: neither who makes it nor who takes it has the whole of it in memory.
alter table batch_file add column part_number integer default 0 not null;
alter table batch_file drop constraint batch_file_pk;
alter table batch_file add constraint batch_file_pk primary key (run_id, part_number);
