-- With which buildings a site's energy is compared.
CREATE TABLE energy_building_use (
    site       text        NOT NULL PRIMARY KEY,
    use        text        NOT NULL,
    changed    timestamptz NOT NULL,
    changed_by text        NOT NULL
);
