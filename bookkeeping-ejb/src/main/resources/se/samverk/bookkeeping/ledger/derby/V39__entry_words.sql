-- The words an entry is found by; searched by prefix. What is posted is never removed, so no foreign key looks after them.
-- A server that starts makes those of entries that are there already.
create table entry_word (
    entry_id varchar(36) not null,
    word varchar(120) not null,
    company_id varchar(36) not null,
    constraint entry_word_pk primary key (entry_id, word)
);

create index entry_word_ix on entry_word (company_id, word, entry_id);

-- By which rules the words of the books were made, and how far those of other rules have been made anew.
alter table books add column word_rules varchar(40) default '' not null;

alter table books add column words_renewed_to varchar(36);
