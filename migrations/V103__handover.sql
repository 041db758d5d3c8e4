-- What the last search of each connection has found.
create table discovered_point (
    connection  text not null,
    address     text not null,
    device      text not null,
    name        text not null,
    description text not null,
    type        text not null,
    unit        text not null,
    found_at    timestamptz not null,
    primary key (connection, address)
);
