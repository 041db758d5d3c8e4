-- Who may sign in. Only the hash of a password is ever kept.
CREATE TABLE app_user (
    name          text        PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    password_hash text        NOT NULL,
    role          text        NOT NULL CHECK (role IN ('VIEWER', 'OPERATOR', 'ADMINISTRATOR')),
    enabled       boolean     NOT NULL DEFAULT true,
    revision      integer     NOT NULL DEFAULT 0,
    created       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN app_user.revision IS 'Counts changes; a session of an older revision ends.';

-- How somebody wants to read the screens.
CREATE TABLE preference (
    user_name    text    PRIMARY KEY REFERENCES app_user (name) ON DELETE CASCADE,
    language     text    NOT NULL CHECK (language IN ('en', 'de')),
    browser_zone boolean NOT NULL,
    fahrenheit   boolean NOT NULL,
    theme        text    NOT NULL CHECK (theme IN ('SYSTEM', 'LIGHT', 'DARK'))
);

-- Who did what. Rows are only ever added.
CREATE TABLE audit (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    time    timestamptz NOT NULL,
    who     text        NOT NULL,
    address text,
    what    text        NOT NULL,
    detail  text        NOT NULL DEFAULT ''
);
CREATE INDEX audit_time ON audit (time DESC);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit is append-only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
