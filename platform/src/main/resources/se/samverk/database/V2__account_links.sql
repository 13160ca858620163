-- Links in mails about a person's account. Only the SHA-256 of a token is kept, never the token.
create table account_link (
    id varchar(36) not null,
    purpose varchar(20) not null,
    -- The user, or the application of a bureau, that the link is about.
    subject_id varchar(36) not null,
    token_hash varchar(64) not null,
    expires_at timestamp not null,
    used_at timestamp,
    constraint account_link_pk primary key (id),
    constraint account_link_token_uq unique (token_hash),
    constraint account_link_purpose_ck check (purpose in ('RESET_PASSWORD', 'CHOOSE_PASSWORD', 'REGISTER_BUREAU'))
);
create index account_link_subject_ix on account_link (subject_id, purpose);
