-- Pages of cards that people arrange themselves, their pictures, and what screens on walls show of them.
CREATE TABLE dashboard (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site       text,
    title      text        NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    owner      text        NOT NULL,
    shared     boolean     NOT NULL,
    -- counts what was saved, so that of two editors the later one learns of the other
    revision   integer     NOT NULL CHECK (revision > 0),
    cards      jsonb       NOT NULL,
    changed    timestamptz NOT NULL,
    changed_by text        NOT NULL
);
CREATE INDEX dashboard_owner ON dashboard (owner);

CREATE TABLE dashboard_picture (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dashboard bigint      NOT NULL REFERENCES dashboard ON DELETE CASCADE,
    content   bytea       NOT NULL,
    time      timestamptz NOT NULL,
    who       text        NOT NULL
);
CREATE INDEX dashboard_picture_dashboard ON dashboard_picture (dashboard);

-- A screen shows several pages in turn: floors, each on a layer, and dashboards.
ALTER TABLE kiosk_link ADD COLUMN pages text[];
UPDATE kiosk_link SET pages = ARRAY['floor:' || floor || ':hvac'];
ALTER TABLE kiosk_link ALTER COLUMN pages SET NOT NULL;
ALTER TABLE kiosk_link ADD CHECK (cardinality(pages) BETWEEN 1 AND 20);
ALTER TABLE kiosk_link ADD COLUMN seconds integer NOT NULL DEFAULT 30 CHECK (seconds BETWEEN 5 AND 3600);
ALTER TABLE kiosk_link ALTER COLUMN seconds DROP DEFAULT;
ALTER TABLE kiosk_link DROP COLUMN floor;
