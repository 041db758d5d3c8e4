-- Every change of a site's model: who made it, when, by what, and each thing of it before and after, so that it can be undone. The bounded
-- number of the newest is kept; the audit keeps who did what for ever.
CREATE TABLE model_revision (
    site    text        NOT NULL REFERENCES site ON DELETE CASCADE,
    number  bigint      NOT NULL CHECK (number > 0),
    time    timestamptz NOT NULL DEFAULT now(),
    who     text        NOT NULL,
    cause   text        NOT NULL CHECK (cause IN ('EDITED', 'IMPORTED', 'LISTED', 'COMMISSIONED', 'REMOVED', 'UNDONE')),
    detail  text        NOT NULL,
    undoes  bigint,
    added   integer     NOT NULL,
    changed integer     NOT NULL,
    removed integer     NOT NULL,
    changes bytea       NOT NULL,
    PRIMARY KEY (site, number)
);
COMMENT ON COLUMN model_revision.detail IS 'File, connection or note from which the change came';
COMMENT ON COLUMN model_revision.undoes IS 'Number of the revision that was undone by this one';
COMMENT ON COLUMN model_revision.changes IS 'JSON in gzip: kind, key, fields before and after of each thing that was added, changed or removed';
