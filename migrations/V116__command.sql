-- What may be written in the building, who has ordered what, and what has become of it.

-- Nothing is writable that no row opens. Where several fit a point the strictest of each counts.
CREATE TABLE command_grant (
    id          bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target      text             NOT NULL CHECK (target IN ('POINTS', 'CLASS', 'EQUIPMENT', 'SPACE')),
    pattern     text             NOT NULL CHECK (length(pattern) BETWEEN 1 AND 200),
    low         double precision CHECK (low > '-Infinity' AND low < 'Infinity'),
    high        double precision CHECK (high > '-Infinity' AND high < 'Infinity'),
    unit        text,
    interval_s  integer          NOT NULL CHECK (interval_s BETWEEN 0 AND 86400),
    longest_s   integer          NOT NULL CHECK (longest_s BETWEEN 60 AND 31622400),
    role        text             NOT NULL CHECK (role IN ('OPERATOR', 'ENGINEER', 'ADMINISTRATOR')),
    two_persons boolean          NOT NULL,
    who         text             NOT NULL,
    changed     timestamptz      NOT NULL,
    CHECK ((low IS NULL) = (high IS NULL)),
    CHECK ((low IS NULL) = (unit IS NULL)),
    CHECK (low <= high)
);
COMMENT ON COLUMN command_grant.pattern IS 'Keys of points, * for any characters; a Brick class; the key of equipment or of a space.';
COMMENT ON COLUMN command_grant.unit IS 'Of the limits: numeric points in another one are not opened.';

CREATE TABLE command_policy (
    one         boolean     PRIMARY KEY DEFAULT true CHECK (one),
    read_only   boolean     NOT NULL,
    two_persons boolean     NOT NULL,
    revision    bigint      NOT NULL,
    who         text        NOT NULL,
    reason      text        NOT NULL,
    changed     timestamptz NOT NULL
);
INSERT INTO command_policy (read_only, two_persons, revision, who, reason, changed) VALUES (false, false, 1, 'system', '', now());

-- The ledger. A row is there before anything is sent.
CREATE TABLE command_override (
    id           uuid             PRIMARY KEY,
    group_id     uuid             NOT NULL,
    place        integer          NOT NULL,
    point_id     integer          NOT NULL REFERENCES point,
    connection   text             NOT NULL,
    gateway      text             NOT NULL,
    priority     smallint         NOT NULL CHECK (priority BETWEEN 7 AND 16),
    value        double precision NOT NULL CHECK (value > '-Infinity' AND value < 'Infinity'),
    before_value double precision,
    who          text             NOT NULL,
    origin       text             NOT NULL,
    reference    text             NOT NULL,
    reason       text             NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    preview_id   uuid,
    preview      jsonb,
    since        timestamptz      NOT NULL,
    until        timestamptz      NOT NULL,
    not_after    timestamptz      NOT NULL,
    state        text             NOT NULL CHECK (state IN ('AWAITING_APPROVAL', 'REJECTED', 'ORDERED', 'HELD', 'OVERRULED', 'RELEASING',
                                                            'RELEASED', 'TAKEN', 'REFUSED', 'MISMATCH', 'CANCELLING', 'CANCELLED')),
    revision     integer          NOT NULL DEFAULT 1 CHECK (revision > 0),
    confirmed    integer          NOT NULL DEFAULT 0 CHECK (confirmed >= 0),
    reported     timestamptz,
    stood        boolean          NOT NULL DEFAULT false,
    adopt        boolean          NOT NULL DEFAULT false,
    end_wanted   timestamptz      NOT NULL,
    problem      jsonb,
    taken_by     uuid             REFERENCES command_override ON DELETE SET NULL,
    ended        timestamptz,
    CHECK ((ended IS NULL) = (state IN ('AWAITING_APPROVAL', 'ORDERED', 'HELD', 'OVERRULED', 'RELEASING', 'CANCELLING'))),
    UNIQUE (group_id, place)
);
-- At most one at each slot; those that wait for a second person hold nothing yet.
CREATE UNIQUE INDEX command_override_slot ON command_override (point_id, priority)
    WHERE state IN ('ORDERED', 'HELD', 'OVERRULED', 'RELEASING', 'CANCELLING');
-- The same preview once more orders nothing twice.
CREATE UNIQUE INDEX command_override_preview ON command_override (preview_id, place) WHERE preview_id IS NOT NULL;
CREATE INDEX command_override_open ON command_override (since) WHERE ended IS NULL;
CREATE INDEX command_override_point ON command_override (point_id, since);
CREATE INDEX command_override_ended ON command_override (ended) WHERE ended IS NOT NULL;
COMMENT ON COLUMN command_override.not_after IS 'Its gateway does not begin it later than that.';
COMMENT ON COLUMN command_override.revision IS 'Of the order that holds now.';
COMMENT ON COLUMN command_override.confirmed IS 'Revision that its gateway has on disk; less than revision: the order is sent again.';
COMMENT ON COLUMN command_override.reported IS 'When its gateway made the last report that was taken, by the gateway''s clock.';
COMMENT ON COLUMN command_override.stood IS 'Whether it has ever stood at the controller, as far as is known.';
COMMENT ON COLUMN command_override.adopt IS 'It stands at the controller, and its gateway has lost it.';
COMMENT ON COLUMN command_override.end_wanted IS 'When it is to be released: until, or earlier by somebody''s wish.';

-- Groups that need a second person.
CREATE TABLE command_approval (
    group_id   uuid        PRIMARY KEY,
    asked      timestamptz NOT NULL,
    asked_by   text        NOT NULL,
    expires    timestamptz NOT NULL,
    decision   text        CHECK (decision IN ('APPROVED', 'REJECTED', 'EXPIRED')),
    decided    timestamptz,
    decided_by text,
    why        text,
    CHECK ((decision IS NULL) = (decided IS NULL))
);
CREATE INDEX command_approval_waiting ON command_approval (expires) WHERE decision IS NULL;
