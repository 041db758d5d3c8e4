-- What a site is held against instead of the band of its use: kWh for each m² and year, and where that is from.
CREATE TABLE energy_band (
    site       text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('ELECTRICITY', 'HEAT')),
    low        float8      NOT NULL CHECK (low > 0),
    high       float8      NOT NULL CHECK (high > low),
    source     text        NOT NULL CHECK (source <> ''),
    changed    timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (site, kind)
);
