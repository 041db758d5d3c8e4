-- Who holds points beside Plenum, how long values have stood, and whether what was foretold of them came true.

-- Points whose priority arrays are read now and then.
CREATE TABLE command_scan (
    point_id    integer     PRIMARY KEY REFERENCES point ON DELETE CASCADE,
    scanned     timestamptz NOT NULL,
    answered    timestamptz,
    prioritised boolean,
    learnt      timestamptz
);
COMMENT ON COLUMN command_scan.answered IS 'When its controller answered last; null where it never has.';
COMMENT ON COLUMN command_scan.learnt IS 'When its own history was looked through last; only of points without a priority array.';

-- A row for each value that was found in a slot, as long as it stood there.
CREATE TABLE command_slot (
    id          bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    point_id    integer          NOT NULL REFERENCES point ON DELETE CASCADE,
    priority    smallint         NOT NULL CHECK (priority BETWEEN 0 AND 16),
    value       double precision NOT NULL,
    not_before  timestamptz,
    first_seen  timestamptz      NOT NULL,
    last_seen   timestamptz      NOT NULL,
    gone        timestamptz,
    holder      text             NOT NULL CHECK (holder IN ('OURS', 'SCHEDULE', 'OPERATOR', 'PROGRAM', 'HAND', 'UNKNOWN')),
    holder_name text             NOT NULL DEFAULT '' CHECK (length(holder_name) <= 200),
    CHECK (first_seen <= last_seen),
    CHECK (gone IS NULL OR gone >= last_seen)
);
CREATE UNIQUE INDEX command_slot_standing ON command_slot (point_id, priority) WHERE gone IS NULL;
CREATE INDEX command_slot_point ON command_slot (point_id, first_seen);
CREATE INDEX command_slot_gone ON command_slot (gone) WHERE gone IS NOT NULL;
COMMENT ON COLUMN command_slot.priority IS 'Of BACnet''s array; 0 where somebody holds the point by hand at the device, beneath all priorities.';
COMMENT ON COLUMN command_slot.not_before IS 'When it was looked before and was not there yet; null where nobody had looked.';
COMMENT ON COLUMN command_slot.gone IS 'When it was looked for and was not there any more.';

-- How long values stood. Those of Plenum's overrides with what was foretold; others from the history of points.
CREATE TABLE command_stand (
    id             bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    point_id       integer          NOT NULL REFERENCES point ON DELETE CASCADE,
    override_id    uuid             UNIQUE,
    priority       smallint         NOT NULL CHECK (priority BETWEEN 0 AND 16),
    since          timestamptz      NOT NULL,
    until          timestamptz      NOT NULL,
    stands         boolean          NOT NULL DEFAULT false,
    taken          boolean          NOT NULL DEFAULT false,
    taker_priority smallint         NOT NULL DEFAULT 0 CHECK (taker_priority BETWEEN 0 AND 16),
    taker          text             NOT NULL DEFAULT 'UNKNOWN' CHECK (taker IN ('OURS', 'SCHEDULE', 'OPERATOR', 'PROGRAM', 'HAND', 'UNKNOWN')),
    blur_s         integer          NOT NULL DEFAULT 0 CHECK (blur_s >= 0),
    planned        timestamptz,
    probability    double precision CHECK (probability BETWEEN 0 AND 1),
    culprit        text,
    expected_end   timestamptz,
    observations   integer          NOT NULL DEFAULT 0,
    held           boolean,
    CHECK (since <= until),
    CHECK ((override_id IS NULL) = (planned IS NULL))
);
CREATE INDEX command_stand_point ON command_stand (point_id, since);
CREATE INDEX command_stand_until ON command_stand (until);
COMMENT ON COLUMN command_stand.override_id IS 'Null: found in the history of the point.';
COMMENT ON COLUMN command_stand.priority IS '0 where the point has no priority array.';
COMMENT ON COLUMN command_stand.until IS 'When it ended, or was seen for the last time.';
COMMENT ON COLUMN command_stand.blur_s IS 'So many seconds before that it may have ended.';
COMMENT ON COLUMN command_stand.planned IS 'Its end when it was foretold.';
COMMENT ON COLUMN command_stand.held IS 'Whether it stood until then; null while nobody knows, and where Plenum ended it earlier.';
