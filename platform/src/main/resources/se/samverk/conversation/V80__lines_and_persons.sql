-- A question can be about a line of its object, and be meant for one person.
alter table question add column topic_line integer;
alter table question add column asked_of varchar(36);
alter table question add constraint question_line_ck check (topic_line is null or topic_line > 0);
