-- What a client says of why it declines.
alter table collaboration add column decline_reason varchar(500);
