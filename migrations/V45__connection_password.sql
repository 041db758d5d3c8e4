-- To which host and port the password in a file of $PLENUM_DATA/secrets may be sent: where it was entered for.
create table connection_password (
    file text not null,
    place text not null,
    bound timestamptz not null default now(),
    primary key (file, place)
);

-- Passwords in use stay with the endpoint that they are used for today.
insert into connection_password (file, place)
select settings ->> 'passwordFile',
       lower(substring(settings ->> 'endpoint' from '^[a-z][a-z0-9+.-]*://(\[[^]]+\]|[^/:@?#]+)'))
       || ':' || coalesce(substring(settings ->> 'endpoint' from '^[a-z][a-z0-9+.-]*://(?:\[[^]]+\]|[^/:@?#]+):([0-9]+)'), '4840')
from connection
where settings ->> 'passwordFile' is not null
  and settings ->> 'endpoint' ~ '^[a-z][a-z0-9+.-]*://(\[[^]]+\]|[^/:@?#]+)'
on conflict do nothing;
