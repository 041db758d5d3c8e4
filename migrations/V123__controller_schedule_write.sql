-- Weeks that were ordered for controllers' own schedules, with what was there before: whoever has written one can have it back.

CREATE TABLE controller_schedule_write (
    id                uuid        PRIMARY KEY,
    connection        text        NOT NULL,
    device            text        NOT NULL,
    address           text        NOT NULL,
    name              text        NOT NULL,
    who               text        NOT NULL,
    reason            text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    ordered           timestamptz NOT NULL,
    before            bytea       NOT NULL,
    wanted            bytea       NOT NULL,
    undoes            uuid        REFERENCES controller_schedule_write,
    state             text        NOT NULL
        CHECK (state IN ('ORDERED', 'WRITTEN', 'REFUSED', 'RESTORED', 'MISMATCH', 'UNKNOWN', 'GIVEN_UP')),
    answered          timestamptz,
    problem           text,
    problem_arguments text[]      NOT NULL DEFAULT '{}',
    differs           timestamptz
);
CREATE INDEX controller_schedule_write_latest ON controller_schedule_write (connection, address, ordered DESC);
COMMENT ON COLUMN controller_schedule_write.before IS 'The schedule as its controller had it: a message Schedules of link.proto.';
COMMENT ON COLUMN controller_schedule_write.wanted IS 'The same with the week that was ordered.';
COMMENT ON COLUMN controller_schedule_write.differs IS 'Since when its controller is known to have something else.';
