-- News of what one side has done in a service.

alter table news_item add column told varchar(40);
-- What it is about, so that what is told of it later overtakes it.
alter table news_item add column subject varchar(80);
alter table news_item add column subject_text varchar(200);
alter table news_item add column overtaken boolean default false not null;

create index news_item_subject_ix on news_item (subject);
