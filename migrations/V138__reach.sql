-- What reaches a person beside mail: devices by Web Push, their phone by a gateway, and what they want by which way.

-- The key pair by which push services know this installation (RFC 8292), made when it is first needed.
CREATE TABLE push_key (
    single      boolean     PRIMARY KEY DEFAULT true CHECK (single),
    public_key  bytea       NOT NULL,
    private_key bytea       NOT NULL,
    created     timestamptz NOT NULL
);
COMMENT ON COLUMN push_key.public_key IS 'Uncompressed point on P-256, 65 bytes.';
COMMENT ON COLUMN push_key.private_key IS 'PKCS #8, sealed with the key of the installation ($PLENUM_DATA/secrets/notify.key).';

-- Browsers that somebody has asked to be reached in.
CREATE TABLE push_device (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account    text        NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    name       text        NOT NULL,
    endpoint   text        NOT NULL UNIQUE,
    public_key bytea       NOT NULL,
    auth       bytea       NOT NULL,
    added      timestamptz NOT NULL,
    reached    timestamptz,
    dropped    bigint      NOT NULL DEFAULT 0,
    problem    text        NOT NULL DEFAULT ''
);
CREATE INDEX push_device_account ON push_device (account);
COMMENT ON COLUMN push_device.auth IS 'The secret that browser and server share, sealed with the key of the installation.';
COMMENT ON COLUMN push_device.dropped IS 'Messages that were not even put in, because too many waited for it.';
COMMENT ON COLUMN push_device.problem IS 'Why the last message did not get through; empty where it did.';
CREATE TABLE push_message (
    id      bigint  PRIMARY KEY REFERENCES delivery ON DELETE CASCADE,
    device  bigint  NOT NULL REFERENCES push_device ON DELETE CASCADE,
    urgent  boolean NOT NULL,
    content text    NOT NULL
);
COMMENT ON COLUMN push_message.content IS 'JSON, encrypted for the device when it is sent.';

CREATE TABLE person_phone (
    account text PRIMARY KEY REFERENCES app_user (name) ON DELETE CASCADE,
    number  text NOT NULL CHECK (number ~ '^\+[1-9][0-9]{6,14}$')
);
COMMENT ON COLUMN person_phone.number IS 'E.164.';

-- What somebody has chosen otherwise than usual.
CREATE TABLE reach_choice (
    account text    NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    topic   text    NOT NULL,
    channel text    NOT NULL CHECK (channel IN ('MAIL', 'PUSH')),
    wanted  boolean NOT NULL,
    PRIMARY KEY (account, topic, channel)
);

-- Gateways for messages to persons are webhooks of a format of their own; a step of a route may name one.
ALTER TABLE webhook DROP CONSTRAINT webhook_format_check, DROP CONSTRAINT webhook_check;
ALTER TABLE webhook
    ADD CONSTRAINT webhook_format_check CHECK (format IN ('PLENUM', 'TEAMS', 'SLACK', 'MATRIX', 'TEMPLATE', 'PERSON')),
    ADD CONSTRAINT webhook_template_check CHECK ((format IN ('TEMPLATE', 'PERSON')) = (template IS NOT NULL));
ALTER TABLE route_step ADD gateway bigint REFERENCES webhook ON DELETE SET NULL;
COMMENT ON COLUMN route_step.gateway IS 'Webhook of the format PERSON by which the step reaches the phone as well, beside the mail; null for none.';
ALTER TABLE pending_notification ADD gateway bigint REFERENCES webhook ON DELETE SET NULL;
COMMENT ON COLUMN pending_notification.gateway IS 'As in route_step.';
