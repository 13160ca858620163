-- D4d: the next renewal, by date and by the months that it lies after the day of acceptance.
alter table collaboration add column renewal_month integer;
alter table collaboration add column renews_on date;
-- The renewal that both sides have been mailed about.
alter table collaboration add column renewal_told_for date;
-- Those accepted before have no date yet; the timer that renews gives them one.
update collaboration set renewal_month = period_months where accepted_on is not null;
create index collaboration_renewal_ix on collaboration (state, renews_on);

-- S4: a change of the settings of a collaboration, from the asking to the effect.
create table settings_change (
    id varchar(36) not null,
    collaboration_id varchar(36) not null,
    variant_code varchar(40) not null,
    period_months integer not null,
    invoice_recipient varchar(10) not null,
    price_ore bigint not null,
    -- The price of the new variant until the renewal; null when nothing changes before that.
    price_at_once_ore bigint,
    state varchar(20) not null,
    asked_by_id varchar(36) not null,
    asked_by_side varchar(10) not null,
    asked_at timestamp not null,
    expires_at timestamp not null,
    reminded_at timestamp,
    decided_by_id varchar(36),
    takes_effect_on date,
    -- The collaboration while the change is pending, else null: one at a time.
    pending_id varchar(36),
    version integer not null,
    constraint settings_change_pk primary key (id),
    constraint settings_change_collaboration_fk foreign key (collaboration_id) references collaboration (id),
    constraint settings_change_pending_uq unique (pending_id),
    constraint settings_change_state_ck check (
        state in ('AWAITING_APPROVAL', 'SCHEDULED', 'IN_EFFECT', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    constraint settings_change_pending_ck check (
        (state in ('AWAITING_APPROVAL', 'SCHEDULED') and pending_id is not null and pending_id = collaboration_id)
        or (state not in ('AWAITING_APPROVAL', 'SCHEDULED') and pending_id is null)),
    constraint settings_change_scheduled_ck check (state <> 'SCHEDULED' or takes_effect_on is not null)
);
create index settings_change_collaboration_ix on settings_change (collaboration_id, id);
create index settings_change_due_ix on settings_change (state, expires_at);
