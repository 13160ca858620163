-- Where a log-in is acting: for which company, in which portal, and inside which client's company.
-- A bureau that is itself somebody's client acts in the client portal, too.
alter table login_session add column as_client boolean default false not null;
-- D6a: the client's company whose users an employee is seeing to.
alter table login_session add column visited_company_id varchar(36);
alter table login_session add constraint login_session_visited_fk
    foreign key (visited_company_id) references company (id);
alter table login_session add constraint login_session_place_ck
    check (as_client = false or visited_company_id is null);
-- A log-in begins where the last one was. Derby does not read an index backwards.
create index login_session_user_ix on login_session (user_id, id desc);

-- D6a: with the name of the visiting bureau.
alter table audit_entry alter column user_name set data type varchar(250);

-- D10: the main contact is an active administrator, whatever code or hand changes the rows: the key that it
-- refers to is there only while the member is one.
alter table membership add column administrator_of varchar(36);
update membership set administrator_of = company_id where role = 'ADMINISTRATOR' and active = true;
alter table membership add constraint membership_administrator_uq unique (user_id, administrator_of);
alter table membership add constraint membership_administrator_ck check (
    (role = 'ADMINISTRATOR' and active = true
        and administrator_of is not null and administrator_of = company_id)
    or ((role <> 'ADMINISTRATOR' or active = false) and administrator_of is null));
alter table company drop constraint company_main_contact_fk;
alter table company add constraint company_main_contact_fk
    foreign key (main_contact_id, id) references membership (user_id, administrator_of);
