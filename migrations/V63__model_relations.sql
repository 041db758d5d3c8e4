-- What models of others say of a building beside floors and rooms: several buildings of one site have floors of one level each, a zone
-- consists of rooms, a fan is part of an air handler, a meter stands behind another one and meters a floor.

alter table floor drop constraint if exists floor_site_level_key;
alter table floor add column building text;

create table space_part (
    space  text not null references space on delete cascade,
    part   text not null,
    primary key (space, part)
);

alter table equipment add column part_of text;
alter table equipment add column sub_meter_of text;

-- What is metered is a site, a building, a floor, a space or equipment, so no single foreign key fits.
create table equipment_meters (
    equipment  text not null references equipment on delete cascade,
    metered    text not null,
    primary key (equipment, metered)
);
