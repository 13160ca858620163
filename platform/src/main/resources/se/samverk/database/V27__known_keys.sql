-- Which keys the servers have, by their fingerprints: one that has another does not start.
create table known_key (
    purpose varchar(20) not null,
    fingerprint varchar(64) not null,
    constraint known_key_pk primary key (purpose)
);
