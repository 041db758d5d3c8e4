-- What a site may use or pay of a kind of energy in a calendar year.
CREATE TABLE energy_budget (
    site       text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('ELECTRICITY', 'HEAT', 'GAS', 'COLD', 'WATER')),
    year       integer     NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    amount     float8      CHECK (amount > 0),
    cost       float8      CHECK (cost > 0),
    shares     float8[]    NOT NULL CHECK (cardinality(shares) = 12),
    spread     text        NOT NULL CHECK (spread IN ('PROFILE', 'DAYS')),
    changed    timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (site, kind, year),
    CHECK (amount IS NOT NULL OR cost IS NOT NULL)
);
COMMENT ON COLUMN energy_budget.amount IS 'kWh, of water m³.';
COMMENT ON COLUMN energy_budget.cost IS 'Money in the currency of the site''s tariffs.';
COMMENT ON COLUMN energy_budget.shares IS 'Of the months, January first; 1 together.';
