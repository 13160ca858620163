-- Where an e-invoice asks to be paid: kinds and numbers, for whoever compares them with what is known of its supplier.
alter table e_invoice add column accounts varchar(600) default '' not null;
alter table e_invoice add column payee varchar(120);
