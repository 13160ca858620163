-- A trigger of Derby can raise no error, but it can write a row that a check refuses.
create table question_refusal (
    reason varchar(20) not null,
    constraint question_refusal_ck check (reason = '')
);

create trigger question_remark_unchanged after update on question_remark for each row
    insert into question_refusal values ('SAID');

create trigger question_remark_kept after delete on question_remark for each row
    insert into question_refusal values ('SAID');
