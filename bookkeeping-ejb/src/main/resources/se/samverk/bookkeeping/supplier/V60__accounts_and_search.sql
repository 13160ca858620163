-- Where an e-invoice asks to be paid: kinds and numbers, for whoever compares them with what is known of its supplier.
alter table e_invoice add column accounts varchar(600) default '' not null;
alter table e_invoice add column payee varchar(120);

-- Invoices are searched by the beginning of their number, or by their supplier, the latest first.
create index supplier_invoice_search_ix on supplier_invoice (company_id, number_key);
create index supplier_invoice_supplier_ix on supplier_invoice (company_id, supplier_id, id);
