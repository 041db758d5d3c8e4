-- What people pin to moments of history.
CREATE TABLE trend_note (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    time    timestamptz NOT NULL,
    points  text[]      NOT NULL DEFAULT '{}',
    text    text        NOT NULL CHECK (text <> '' AND length(text) <= 1000),
    author  text        NOT NULL,
    created timestamptz NOT NULL
);
CREATE INDEX trend_note_time ON trend_note (time);
COMMENT ON COLUMN trend_note.points IS 'Keys of the points that were shown; empty where the note is about the whole building';
COMMENT ON COLUMN trend_note.author IS 'The name as it was then: a note outlives its author''s account.';

-- Charts that people come back to, as the query of their address.
CREATE TABLE trend_view (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner   text        NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    name    text        NOT NULL CHECK (name <> '' AND length(name) <= 100),
    shared  boolean     NOT NULL,
    query   text        NOT NULL CHECK (length(query) <= 4000),
    changed timestamptz NOT NULL,
    UNIQUE (owner, name)
);
