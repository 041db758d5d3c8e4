-- The mail server that an administrator has entered on screen; it counts before the one of the server's configuration.
CREATE TABLE mail_server (
    single   boolean     PRIMARY KEY DEFAULT true CHECK (single),
    host     text        NOT NULL CHECK (host <> ''),
    port     integer     NOT NULL CHECK (port BETWEEN 1 AND 65535),
    tls      text        NOT NULL CHECK (tls IN ('NONE', 'STARTTLS', 'TLS')),
    account  text,
    password text,
    sender   text        NOT NULL,
    reply_to text,
    changed  timestamptz NOT NULL,
    who      text        NOT NULL,
    CHECK ((account IS NULL) = (password IS NULL))
);
COMMENT ON COLUMN mail_server.account IS 'Who signs in; null without signing in.';
COMMENT ON COLUMN mail_server.password IS 'Base64, sealed with the key of the installation ($PLENUM_DATA/secrets/notify.key).';
