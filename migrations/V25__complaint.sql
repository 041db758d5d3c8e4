-- What people complain of: a place, a minute, and what was measured there then.
CREATE TABLE complaint (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    space       text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('TOO_WARM', 'TOO_COLD', 'DRAUGHT', 'STUFFY', 'TOO_DARK',
                                                     'TOO_BRIGHT', 'NOISE', 'OTHER')),
    time        timestamptz NOT NULL,
    note        text        NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    created     timestamptz NOT NULL,
    created_by  text        NOT NULL,
    measured    jsonb       NOT NULL DEFAULT '{}',
    answer      text        CHECK (length(answer) BETWEEN 1 AND 1000),
    answered    timestamptz,
    answered_by text,
    CHECK ((answer IS NULL) = (answered IS NULL) AND (answer IS NULL) = (answered_by IS NULL))
);
CREATE INDEX complaint_time ON complaint (time DESC);
CREATE INDEX complaint_person ON complaint (created_by, created);
COMMENT ON COLUMN complaint.space IS 'Key of the room; no foreign key, because complaints outlive rooms.';
COMMENT ON COLUMN complaint.measured IS 'Kept here, because samples are not kept for ever.';
