-- What a site's own abbreviations mean in names of points, and what was decided about groups of discovered points.
create table abbreviation (
    token   text not null check (token ~ '^[a-z0-9]{1,40}$'),
    kind    text not null check (kind in ('quantity', 'function', 'medium', 'position', 'component', 'equipment', 'floor', 'room',
                                          'building', 'neutral')),
    meaning text not null,
    weight  double precision not null check (weight > 0 and weight <= 1),
    primary key (token, kind, meaning)
);

create table naming_decision (
    connection      text not null,
    pattern_group   text not null,
    verdict         text not null check (verdict in ('ACCEPTED', 'REJECTED')),
    brick_class     text,
    equipment_class text,
    equipment       text,
    floor           text,
    space           text,
    decided_at      timestamptz not null default now(),
    primary key (connection, pattern_group)
);
