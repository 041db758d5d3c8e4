-- Where a site is on a map, as far as somebody has said it: degrees of WGS 84.
create table site_location (
    site text primary key,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    changed timestamptz not null,
    changed_by text not null
);
