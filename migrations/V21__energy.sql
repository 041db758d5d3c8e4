-- What energy costs and emits. The tariffs are changed as a whole, so they are kept as a whole.
CREATE TABLE energy_tariff (
    id         smallint    PRIMARY KEY CHECK (id = 1),
    book       text        NOT NULL,
    changed    timestamptz NOT NULL,
    changed_by text        NOT NULL
);

CREATE TABLE energy_carbon (
    kind     text             NOT NULL,
    time     timestamptz      NOT NULL,
    average  double precision NOT NULL,
    marginal double precision,
    PRIMARY KEY (kind, time)
);
COMMENT ON TABLE energy_carbon IS 'kg of CO2 for each kWh, by hours; time is the start of the hour';
COMMENT ON COLUMN energy_carbon.marginal IS 'Of one kWh more or less; null where it was not given';
