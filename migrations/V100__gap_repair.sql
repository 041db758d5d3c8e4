-- Times in which nobody read a device, and what became of reading them back from the device's own memory.
CREATE TABLE gap_repair (
    device            integer     NOT NULL REFERENCES link_device ON DELETE CASCADE,
    since             timestamptz NOT NULL,
    until             timestamptz NOT NULL,
    outcome           text        NOT NULL DEFAULT 'DUE' CHECK (outcome IN ('DUE', 'REPAIRED', 'NOTHING', 'GIVEN_UP')),
    attempts          integer     NOT NULL DEFAULT 0,
    next_attempt      timestamptz NOT NULL,
    points            integer     NOT NULL DEFAULT 0,
    samples           bigint      NOT NULL DEFAULT 0,
    ended             timestamptz,
    problem           text,
    problem_arguments text[]      NOT NULL DEFAULT '{}',
    PRIMARY KEY (device, since),
    CHECK (since < until)
);
CREATE INDEX gap_repair_due ON gap_repair (next_attempt) WHERE outcome = 'DUE';
COMMENT ON COLUMN gap_repair.outcome IS 'NOTHING where the device has no record of that time, GIVEN_UP where it could not be read often enough';
COMMENT ON COLUMN gap_repair.samples IS 'That were new to history';
COMMENT ON COLUMN gap_repair.problem IS 'Key in the message bundles of why nothing, or not all, was read';

-- Times of points whose values were read back from the memory of their controllers. In them a value holds until the next one.
CREATE TABLE repaired_stretch (
    point_id integer     NOT NULL,
    since    timestamptz NOT NULL,
    until    timestamptz NOT NULL,
    samples  integer     NOT NULL,
    repaired timestamptz NOT NULL,
    PRIMARY KEY (point_id, since),
    CHECK (since < until)
);
COMMENT ON COLUMN repaired_stretch.repaired IS 'When it was read back';
