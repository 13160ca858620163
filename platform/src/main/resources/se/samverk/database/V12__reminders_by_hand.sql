-- D2a: when the bureau last reminded of an invitation by hand; reminded_at is the reminder that is sent by itself.
alter table collaboration add column reminded_by_hand_at timestamp;
