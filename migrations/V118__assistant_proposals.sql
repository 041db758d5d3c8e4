-- What assistants have proposed, until a person signs or rejects it. A proposal is never kept without what it would do.
CREATE TABLE assistant_proposal (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state      text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SIGNED', 'REJECTED', 'EXPIRED')),
    who        text        NOT NULL,
    holder     text        NOT NULL,
    made       timestamptz NOT NULL,
    expires    timestamptz NOT NULL,
    reason     text        NOT NULL,
    source     text        NOT NULL,
    command    jsonb,
    work       jsonb,
    preview    jsonb       NOT NULL,
    decided    timestamptz,
    decided_by text,
    decision   text        NOT NULL DEFAULT '',
    result     text        NOT NULL DEFAULT '',
    CHECK ((command IS NULL) <> (work IS NULL)),
    CHECK ((state = 'OPEN') = (decided IS NULL))
);
CREATE INDEX assistant_proposal_open ON assistant_proposal (expires) WHERE state = 'OPEN';
CREATE INDEX assistant_proposal_decided ON assistant_proposal (decided DESC) WHERE state <> 'OPEN';
