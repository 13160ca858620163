-- Who ended a collaboration takes the ending back; the other side asks for it.
alter table collaboration add column ended_by_side varchar(10);
alter table collaboration add column continuation_asked_at timestamp;

-- Who has ended what is to end stands in the record: the last who did, since an ending may have been taken back before.
update collaboration
set ended_by_side = case
        when exists (
            select 1 from audit_entry a
            where a.client_id = collaboration.client_id
                and a.object_id = collaboration.id
                and a.acting_company_id = collaboration.bureau_id
                and a.id = (
                    select max(newest.id) from audit_entry newest
                    where newest.client_id = collaboration.client_id
                        and newest.object_id = collaboration.id
                        and newest.acting_company_id is not null
                        and (newest.action in ('ENDING', 'ENDED') or newest.action like 'ENDING:%' or newest.action like 'ENDED:%')))
        then 'BUREAU'
        else 'CLIENT'
    end
where state in ('ENDING', 'ENDED');

-- News of a change tells which: the one that was asked for last before it, since there is one at a time.
alter table news_item add column change_id varchar(36);

update news_item
set change_id = (
        select max(s.id) from settings_change s
        where s.collaboration_id = news_item.collaboration_id
            and s.asked_at = (
                select max(newest.asked_at) from settings_change newest
                where newest.collaboration_id = news_item.collaboration_id
                    and newest.asked_at <= news_item.happened_at))
where kind like 'CHANGE%';
