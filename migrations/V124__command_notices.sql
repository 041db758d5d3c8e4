-- What people are told of commands of theirs that did not become what they had ordered.
CREATE TABLE command_notice (
    override_id uuid        NOT NULL REFERENCES command_override ON DELETE CASCADE,
    kind        text        NOT NULL CHECK (kind IN ('OVERRULED', 'TAKEN', 'REFUSED', 'MISMATCH', 'UNCONFIRMED', 'REJECTED', 'STAYS')),
    account     text        NOT NULL,
    raised      timestamptz NOT NULL,
    seen        timestamptz,
    handled     timestamptz,
    mailed      boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (override_id, kind),
    CHECK (handled IS NOT NULL OR NOT mailed)
);
CREATE INDEX command_notice_unseen ON command_notice (account, raised) WHERE seen IS NULL;
CREATE INDEX command_notice_waiting ON command_notice (raised) WHERE handled IS NULL;
CREATE INDEX command_notice_mailed ON command_notice (account, handled) WHERE mailed;
COMMENT ON COLUMN command_notice.account IS 'Whoever has ordered it.';
COMMENT ON COLUMN command_notice.handled IS 'When a mail about it was put into the outbox, or it was found that none is wanted.';

-- Accounts that want no mails about it.
CREATE TABLE command_notice_silent (
    account text PRIMARY KEY
);

-- Each time that the switches of the whole building were changed.
CREATE TABLE command_switch (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    read_only   boolean     NOT NULL,
    two_persons boolean     NOT NULL,
    who         text        NOT NULL,
    reason      text        NOT NULL,
    changed     timestamptz NOT NULL
);
-- What was the last change when this list began.
INSERT INTO command_switch (read_only, two_persons, who, reason, changed)
SELECT read_only, two_persons, who, reason, changed FROM command_policy WHERE reason <> '';
