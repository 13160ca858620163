-- A row of the record keeps its fact whole, as JSON. What stands in value_before and value_after was
-- written until version 1.0 and stays: the record is never rewritten.
alter table audit_entry add column fact_type varchar(40);
alter table audit_entry add column fact varchar(32000);
