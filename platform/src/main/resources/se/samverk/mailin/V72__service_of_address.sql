-- In which service of the company the address was made: documents come by mail while somebody works in it.
alter table mail_address add column service_code varchar(40) default 'bookkeeping' not null;
