-- Schedules and calendars as controllers hold them: what was read last of each device. Nothing of it is ever written to a controller.
create table controller_schedule (
    connection        text not null,
    device            text not null,
    tried             timestamptz not null,
    -- Null where it has never been read
    read              timestamptz,
    -- Of the device's database, in words, when it was read
    revision          text not null default '',
    -- A message Schedules of link.proto; null where it has never been read
    content           bytea,
    problem           text,
    problem_arguments text[] not null default '{}',
    primary key (connection, device)
);
