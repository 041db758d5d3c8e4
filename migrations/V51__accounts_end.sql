-- Tokens end when their owner's password, role or state is changed: a token counts while it has its owner's number.
ALTER TABLE app_user ADD COLUMN token_epoch integer NOT NULL DEFAULT 0;
ALTER TABLE api_token ADD COLUMN epoch integer NOT NULL DEFAULT 0;

-- Names of accounts that were deleted. They stay with what they did, so nobody else gets them.
CREATE TABLE former_account (
    name    text        PRIMARY KEY,
    removed timestamptz NOT NULL
);
