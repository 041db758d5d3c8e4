-- What Plenum serves to workstations of the building as a BACnet server.

-- An identifier is for ever: rows are never removed, so that a number stands for the same thing as long as the installation lives. For the
-- same reason nothing here goes with the row of a point.
CREATE TABLE served_object (
    kind        text    NOT NULL CHECK (kind IN ('NUMERIC', 'BINARY', 'MULTISTATE')),
    number      integer NOT NULL CHECK (number BETWEEN 0 AND 4194302),
    point_id    integer,
    site        text,
    figure      text    CHECK (figure ~ '^[A-Z_]{1,60}$'),
    description text    NOT NULL CHECK (length(description) <= 200),
    served      boolean NOT NULL,
    PRIMARY KEY (kind, number),
    CHECK ((point_id IS NULL) <> (figure IS NULL)),
    CHECK ((site IS NULL) = (figure IS NULL))
);
CREATE UNIQUE INDEX served_object_point ON served_object (point_id, kind) WHERE point_id IS NOT NULL;
CREATE UNIQUE INDEX served_object_figure ON served_object (site, figure) WHERE figure IS NOT NULL;
COMMENT ON COLUMN served_object.kind IS
    'With the number the identifier: analog-input, binary-input or multi-state-input. A point that changes its kind gets another one.';
COMMENT ON COLUMN served_object.served IS 'False for one that was served before and is no longer; it gets the same number again.';
COMMENT ON COLUMN served_object.description IS 'Of a figure, in the language of whoever has chosen it; a point has its name.';

CREATE TABLE serving_connection (
    connection text PRIMARY KEY REFERENCES connection ON DELETE CASCADE
);
COMMENT ON TABLE serving_connection IS 'Connections on whose networks objects are served. None at first.';
