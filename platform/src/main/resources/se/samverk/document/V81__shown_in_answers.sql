-- What is said can show a document of the company, such as the photograph of a receipt.
alter table question_remark add column document_id varchar(36);
alter table question_remark add constraint question_remark_document_fk foreign key (document_id) references document (id);
