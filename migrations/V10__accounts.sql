-- Accounts that people can trust: second factor, tokens, areas, links of mails, kiosks. No secret is kept in the clear.
ALTER TABLE app_user ADD COLUMN email text CHECK (email LIKE '%_@_%');
ALTER TABLE app_user ADD COLUMN factor bytea;
ALTER TABLE app_user ADD COLUMN factor_step bigint NOT NULL DEFAULT 0;
ALTER TABLE app_user ADD COLUMN only_granted boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX app_user_email ON app_user (lower(email));
COMMENT ON COLUMN app_user.factor IS 'Secret of the one-time codes, sealed with secrets/access.key and bound to the name.';
COMMENT ON COLUMN app_user.factor_step IS 'Half minute of the last code that was taken; no code of it or before counts again.';
COMMENT ON COLUMN app_user.only_granted IS 'True: sees only points of the sites and systems in account_grant.';

CREATE TABLE recovery_code (
    user_name text  NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    hash      bytea NOT NULL,
    PRIMARY KEY (user_name, hash)
);

CREATE TABLE api_token (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_name text        NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    name      text        NOT NULL CHECK (name <> ''),
    hash      bytea       NOT NULL UNIQUE,
    ceiling   text        NOT NULL CHECK (ceiling IN ('VIEWER', 'TECHNICIAN', 'OPERATOR', 'ENGINEER', 'ADMINISTRATOR')),
    site      text,
    system    text,
    created   timestamptz NOT NULL,
    expires   timestamptz NOT NULL,
    used      timestamptz,
    used_from text
);

-- A role within a site, and a system of it; null: all.
CREATE TABLE account_grant (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_name text   NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    role      text   NOT NULL CHECK (role IN ('VIEWER', 'TECHNICIAN', 'OPERATOR', 'ENGINEER', 'ADMINISTRATOR')),
    site      text,
    system    text,
    UNIQUE NULLS NOT DISTINCT (user_name, site, system)
);

-- Invitations and resets; a row goes when its link is used.
CREATE TABLE account_link (
    hash      bytea       PRIMARY KEY,
    user_name text        NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    revision  integer     NOT NULL,
    expires   timestamptz NOT NULL
);
COMMENT ON COLUMN account_link.revision IS 'Of the account when the link was made: any change of the account ends it.';

CREATE TABLE kiosk_link (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name    text        NOT NULL CHECK (name <> ''),
    hash    bytea       NOT NULL UNIQUE,
    floor   text        NOT NULL,
    author  text        NOT NULL,
    created timestamptz NOT NULL,
    used    timestamptz
);

-- From where an account was signed in to before: strangers' failures elsewhere do not slow these down.
CREATE TABLE known_address (
    user_name text        NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    address   text        NOT NULL,
    last      timestamptz NOT NULL,
    PRIMARY KEY (user_name, address)
);
