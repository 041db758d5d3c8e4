-- Work that somebody has to do in the building, and how it went.
CREATE TABLE work_order (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title          text        NOT NULL CHECK (title <> '' AND length(title) <= 200),
    description    text        NOT NULL DEFAULT '' CHECK (length(description) <= 5000),
    origin         text        NOT NULL CHECK (origin IN ('PERSON', 'ALARM', 'FINDING', 'RECOMMENDATION')),
    origin_id      bigint,
    place          text,
    state          text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'STARTED', 'DONE', 'CANCELLED')),
    assignee       text,
    due            date,
    system         text        CHECK (length(system) <= 100),
    reference      text        CHECK (length(reference) <= 200),
    link           text        CHECK (link ~ '^https?://' AND length(link) <= 1000),
    created        timestamptz NOT NULL,
    created_by     text        NOT NULL,
    closed         timestamptz,
    closing_reason text        NOT NULL DEFAULT '',
    CHECK ((origin = 'PERSON') = (origin_id IS NULL)),
    CHECK ((state IN ('DONE', 'CANCELLED')) = (closed IS NOT NULL)),
    CHECK ((system IS NULL) = (reference IS NULL))
);
CREATE INDEX work_order_open ON work_order (due) WHERE closed IS NULL;
CREATE INDEX work_order_origin ON work_order (origin, origin_id);
COMMENT ON COLUMN work_order.place IS 'Key of the equipment or space; no foreign key, because work outlives what it was done to.';
COMMENT ON COLUMN work_order.system IS 'Name of the maintenance system that owns the order, with its reference and link there';

CREATE TABLE work_step (
    work_order bigint      NOT NULL REFERENCES work_order ON DELETE CASCADE,
    number     integer     NOT NULL,
    text       text        NOT NULL CHECK (text <> '' AND length(text) <= 500),
    done       timestamptz,
    done_by    text,
    PRIMARY KEY (work_order, number),
    CHECK ((done IS NULL) = (done_by IS NULL))
);

CREATE TABLE work_effort (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    work_order bigint      NOT NULL REFERENCES work_order ON DELETE CASCADE,
    time       timestamptz NOT NULL,
    who        text        NOT NULL,
    minutes    integer     CHECK (minutes BETWEEN 1 AND 10000),
    part       text        CHECK (part <> '' AND length(part) <= 200),
    quantity   numeric(12, 3) CHECK (quantity > 0),
    note       text        NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    CHECK ((minutes IS NULL) <> (part IS NULL)),
    CHECK ((part IS NULL) = (quantity IS NULL))
);
CREATE INDEX work_effort_order ON work_effort (work_order);
COMMENT ON TABLE work_effort IS 'Either minutes of somebody''s time or a part that was used';

CREATE TABLE work_photo (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    work_order bigint      NOT NULL REFERENCES work_order ON DELETE CASCADE,
    time       timestamptz NOT NULL,
    who        text        NOT NULL,
    jpeg       bytea       NOT NULL
);
CREATE INDEX work_photo_order ON work_photo (work_order);

CREATE TABLE work_event (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    work_order bigint      NOT NULL REFERENCES work_order ON DELETE CASCADE,
    time       timestamptz NOT NULL,
    who        text        NOT NULL,
    what       text        NOT NULL,
    detail     text        NOT NULL DEFAULT ''
);
CREATE INDEX work_event_order ON work_event (work_order, id);
