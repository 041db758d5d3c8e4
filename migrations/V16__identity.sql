-- Who an OpenID Connect provider says somebody is. The subject never changes there and is never given to somebody else.
CREATE TABLE foreign_identity (
    issuer    text        NOT NULL,
    subject   text        NOT NULL,
    user_name text        NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    created   timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX foreign_identity_user ON foreign_identity (user_name);

-- A screen on a wall is taken down some day; its link ends by itself.
ALTER TABLE kiosk_link ADD COLUMN expires timestamptz NOT NULL DEFAULT now();
ALTER TABLE kiosk_link ALTER COLUMN expires DROP DEFAULT;
