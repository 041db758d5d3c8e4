-- Which gateways there are. One beside the server shows the secret in the folder link; one elsewhere has a certificate of the
-- installation's own authority, which names its enrolment. A gateway that is enrolled anew gets a new enrolment, so that what was
-- issued for the one before is not accepted any more.
CREATE TABLE gateway (
    name               text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    enrolment          uuid NOT NULL UNIQUE,
    local              boolean NOT NULL,
    kinds              text[] NOT NULL DEFAULT '{}',
    registered         timestamptz NOT NULL,
    certificate_serial text,
    certificate_until  timestamptz,
    revoked            timestamptz,
    revoked_by         text,
    revoked_reason     text,
    version            text NOT NULL DEFAULT '',
    seen               timestamptz,
    CHECK (local = (certificate_until IS NULL)),
    CHECK ((revoked IS NULL) = (revoked_by IS NULL) AND (revoked IS NULL) = (revoked_reason IS NULL))
);
COMMENT ON COLUMN gateway.enrolment IS 'Stands in its certificate as urn:uuid; of a local one it means nothing';
COMMENT ON COLUMN gateway.seen IS 'When it was connected last, to a few minutes';

-- Codes that let one gateway in once. The code itself is kept nowhere.
CREATE TABLE gateway_code (
    hash      bytea PRIMARY KEY,
    gateway   text NOT NULL,
    kind      text NOT NULL,
    replaces  boolean NOT NULL,
    issued    timestamptz NOT NULL,
    issued_by text NOT NULL,
    expires   timestamptz NOT NULL,
    used      timestamptz
);
COMMENT ON COLUMN gateway_code.hash IS 'SHA-256 of its secret half, which has 100 random bits';
COMMENT ON COLUMN gateway_code.replaces IS 'Whether it may take the place of a gateway of this name';
