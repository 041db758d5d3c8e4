-- What is kept with a piece of equipment: manuals, photos, warranties.
CREATE TABLE equipment_document (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    equipment text        NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('MANUAL', 'PHOTO', 'WARRANTY', 'OTHER')),
    title     text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    ends      date,
    format    text        NOT NULL CHECK (format IN ('PDF', 'JPEG')),
    bytes     integer     NOT NULL,
    content   bytea       NOT NULL,
    time      timestamptz NOT NULL,
    who       text        NOT NULL,
    CHECK ((kind = 'WARRANTY') = (ends IS NOT NULL))
);
-- Pictures and PDFs are packed already.
ALTER TABLE equipment_document ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX equipment_document_of ON equipment_document (equipment);
COMMENT ON COLUMN equipment_document.equipment IS 'Key of the equipment; no foreign key, because a manual must not vanish with a model that is imported without it.';
COMMENT ON COLUMN equipment_document.ends IS 'Last day of a warranty, in the building''s own calendar.';
