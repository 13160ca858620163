-- A person's identity number is kept with its century (domain rules §6): those that are there get the one that
-- they are read in without it, and are found by both ways of writing.
alter table company alter column organisation_number set data type varchar(13);

update company
set organisation_number =
    case
        when substr(organisation_number, 7, 1) = '+' and substr(organisation_number, 1, 2) <= '26' then '19'
        when substr(organisation_number, 7, 1) = '+' then '18'
        when substr(organisation_number, 1, 6) <= '261124' then '20'
        else '19'
    end
    || substr(organisation_number, 1, 6) || '-' || substr(organisation_number, 8, 4)
where substr(organisation_number, 3, 1) in ('0', '1') and length(organisation_number) = 11;

insert into client_word (client_id, bureau_id, word)
select k.id, k.bureau_id, substr(o.organisation_number, 1, 8) || substr(o.organisation_number, 10, 4)
from client k, company o
where o.id = k.company_id
    and length(o.organisation_number) = 13
    and not exists (
        select w.word from client_word w
        where w.client_id = k.id
            and w.word = substr(o.organisation_number, 1, 8) || substr(o.organisation_number, 10, 4));

-- Who has to wait before the next try, growing with the tries (see GrowingWaits).
create table attempt_wait (
    scope varchar(30) not null,
    subject_hash varchar(64) not null,
    tries integer not null,
    free_at timestamp not null,
    constraint attempt_wait_pk primary key (scope, subject_hash)
);
