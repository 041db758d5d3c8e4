-- Whether devices answered is history too: an unchanged value is known as long as its device lived, and no longer.
CREATE TABLE link_device (
    id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    connection text    NOT NULL,
    address    text    NOT NULL,
    UNIQUE (connection, address)
);
COMMENT ON TABLE link_device IS 'Devices as connectors report them; kept when a connection goes, because the past speaks of them';
COMMENT ON COLUMN link_device.address IS 'Empty where the connection as a whole is one device';

-- The last row of a device grows every half minute: some room in each page keeps that cheap.
CREATE TABLE link_life (
    device integer     NOT NULL REFERENCES link_device ON DELETE CASCADE,
    since  timestamptz NOT NULL,
    until  timestamptz NOT NULL,
    alive  boolean     NOT NULL,
    PRIMARY KEY (device, since),
    CHECK (since <= until)
) WITH (fillfactor = 50);
COMMENT ON TABLE link_life IS 'What lies between two rows is unknown: nobody asked';
COMMENT ON COLUMN link_life.alive IS 'True while it answered, false while it was asked and did not, or must not be asked';

CREATE TABLE link_point (
    point_id integer     NOT NULL,
    device   integer     NOT NULL REFERENCES link_device ON DELETE CASCADE,
    since    timestamptz NOT NULL,
    until    timestamptz,
    PRIMARY KEY (point_id, since),
    CHECK (until IS NULL OR since <= until)
);
CREATE INDEX link_point_present ON link_point (device) WHERE until IS NULL;
COMMENT ON TABLE link_point IS 'Which device stood behind a point, and when; before the first row the rule of fifteen minutes holds';

-- Values that came from a file hold as far as the file's own rhythm says.
CREATE TABLE import_life (
    point_id integer          PRIMARY KEY,
    known    tstzmultirange NOT NULL
);
COMMENT ON COLUMN import_life.known IS 'Times in which a value of a file holds until the next one; what lies between is a hole of the file';
