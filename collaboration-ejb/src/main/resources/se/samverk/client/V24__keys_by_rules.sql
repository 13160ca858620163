-- By which rules the keys and words of a row were made: those of others are made anew at the start.
alter table client add column key_rules varchar(40) default '' not null;
create index client_key_rules_ix on client (key_rules);

-- The place of an assignment among those that were found, and the words it is found by.
alter table assignment add column sort_key varchar(500) default '' not null;
alter table assignment add column words varchar(2000) default '' not null;
alter table assignment add column key_rules varchar(40) default '' not null;
create index assignment_key_rules_ix on assignment (key_rules);
