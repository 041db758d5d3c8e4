-- Every value of every point. No foreign key to point: it would cost more than all the rest of an insert.
CREATE EXTENSION IF NOT EXISTS timescaledb;

CREATE TABLE sample (
    point_id integer          NOT NULL,
    time     timestamptz      NOT NULL,
    value    double precision NOT NULL,
    status   smallint         NOT NULL
);

SELECT create_hypertable('sample', by_range('time', INTERVAL '1 day'), create_default_indexes => false);

-- The one index: it makes writing the same sample twice harmless, and reading a point's history or last value quick.
CREATE UNIQUE INDEX sample_point_time ON sample (point_id, time DESC);

-- What a first start has done already, so that it is done once.
CREATE TABLE first_start (
    step text        PRIMARY KEY,
    done timestamptz NOT NULL DEFAULT now()
);
