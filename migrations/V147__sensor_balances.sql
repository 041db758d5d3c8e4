-- What balances of heat, air, water and electricity say of the sensors that have a part in them.
CREATE TABLE sensor_balance (
    site     text    NOT NULL,
    equation text    NOT NULL,
    points   text    NOT NULL,
    learnt   jsonb   NOT NULL,
    PRIMARY KEY (site, equation)
);
COMMENT ON TABLE sensor_balance IS 'How each balance closed in its reference period';
COMMENT ON COLUMN sensor_balance.points IS 'Keys of its sensors, with blanks between them: with others it is learnt anew.';

CREATE TABLE sensor_bias (
    site         text             NOT NULL,
    point        text             NOT NULL,
    day          date             NOT NULL,
    kind         text             NOT NULL,
    bias         double precision NOT NULL,
    low          double precision NOT NULL,
    high         double precision NOT NULL,
    balances     integer          NOT NULL,
    nameable     boolean          NOT NULL,
    proven       boolean          NOT NULL,
    suspected    boolean          NOT NULL,
    alternatives text             NOT NULL DEFAULT '',
    since        date,
    reading      double precision,
    PRIMARY KEY (point, day)
);
CREATE INDEX ON sensor_bias (site, day);
COMMENT ON COLUMN sensor_bias.bias IS 'K for temperatures, else a part of the true value; positive reads too much';
COMMENT ON COLUMN sensor_bias.alternatives IS 'Points and balances that would explain the same, one a line';
COMMENT ON COLUMN sensor_bias.reading IS 'Mean of the day: °C, m³/s, kW or Pa';
