-- The site model: what stands where, and which points it has. An import replaces a site's floors, spaces and
-- equipment as a whole; points are kept for ever, because their history hangs on their ids.

create table site (
    key          text primary key,
    name         text not null check (name <> ''),
    zone         text not null,
    area         double precision not null check (area >= 0),
    imported_at  timestamptz not null default now()
);

create table floor (
    key        text primary key,
    site       text not null references site on delete cascade,
    name       text not null check (name <> ''),
    level      integer not null,
    plan       text,
    plan_hash  text,
    check ((plan is null) = (plan_hash is null)),
    unique (site, level)
);

create table space (
    key          text primary key,
    floor        text not null references floor on delete cascade,
    name         text not null check (name <> ''),
    brick_class  text not null,
    area         double precision not null check (area >= 0)
);
create index on space (floor);

create table equipment (
    key          text primary key,
    site         text not null references site on delete cascade,
    name         text not null check (name <> ''),
    brick_class  text not null,
    system       text not null check (system in ('hvac', 'lighting', 'security', 'energy', 'transport')),
    space        text references space,
    floor        text references floor
);
create index on equipment (floor);

-- What is fed is equipment or a space, so no single foreign key fits; the importer refuses dangling ones.
create table equipment_feeds (
    equipment  text not null references equipment on delete cascade,
    fed        text not null,
    primary key (equipment, fed)
);

create table point (
    id           serial primary key,
    key          text not null unique,
    site         text not null references site,
    owner        text not null,
    name         text not null check (name <> ''),
    brick_class  text not null,
    kind         text not null check (kind in ('NUMERIC', 'BINARY', 'MULTISTATE')),
    unit         text not null,
    state_texts  text[] not null default '{}',
    writable     boolean not null default false,
    connection   text,
    address      text,
    removed_at   timestamptz,
    check ((connection is null) = (address is null))
);
create unique index on point (connection, address) where removed_at is null;
create index on point (site);
