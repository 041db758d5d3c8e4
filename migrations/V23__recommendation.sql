-- What is recommended, and what became of it.
CREATE TABLE recommendation (
    id           bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cause        text             NOT NULL,
    state        text             NOT NULL CHECK (state IN ('NEW', 'ASSIGNED', 'APPROVED', 'REJECTED', 'CARRIED_OUT', 'WITHDRAWN')),
    proposal     jsonb            NOT NULL,
    worth        double precision NOT NULL,
    since        timestamptz      NOT NULL,
    seen         timestamptz      NOT NULL,
    assignee     text,
    decided_by   text,
    reason       text             NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
    done_on      date,
    done_by      text,
    done         text             NOT NULL DEFAULT '' CHECK (length(done) <= 1000),
    measurement  jsonb,
    CHECK ((state = 'REJECTED') <= (reason <> '')),
    CHECK ((state = 'CARRIED_OUT') = (done_on IS NOT NULL))
);
COMMENT ON COLUMN recommendation.worth IS 'Expected savings a year in money; when it was rejected, what it was worth then';
CREATE UNIQUE INDEX recommendation_living ON recommendation (cause) WHERE state <> 'CARRIED_OUT';

CREATE TABLE recommendation_event (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recommendation bigint      NOT NULL REFERENCES recommendation ON DELETE CASCADE,
    time           timestamptz NOT NULL,
    who            text        NOT NULL,
    what           text        NOT NULL,
    detail         text        NOT NULL DEFAULT ''
);
CREATE INDEX recommendation_event_of ON recommendation_event (recommendation, id);
