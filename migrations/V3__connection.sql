-- Connections to the building. Secrets are not here: a setting passwordFile names a file in $PLENUM_DATA/secrets.
create table connection (
    name text primary key,
    kind text not null,
    enabled boolean not null default true,
    settings jsonb not null default '{}',
    tuning jsonb not null
);
