-- D7f: a time-limited reader asks one of the two sides; asking_side is the other one. Its answer waits for neither of them.
alter table question add column by_reader boolean default false not null;
alter table question_remark add column by_reader boolean default false not null;
