-- Recommendations that Plenum carries out itself for a period, and what they let go on at which points.
CREATE TABLE control_action (
    id uuid PRIMARY KEY,
    recommendation bigint NOT NULL REFERENCES recommendation ON DELETE CASCADE,
    site text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL CHECK (state IN ('PLANNED', 'LIVE', 'ENDED', 'REVERTED', 'TAKEN_BACK')),
    starts timestamptz NOT NULL,
    until timestamptz NOT NULL CHECK (until > starts),
    owner text NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    created timestamptz NOT NULL,
    changed timestamptz NOT NULL,
    live_since timestamptz CHECK (live_since IS NOT NULL OR state <> 'LIVE'),
    ended timestamptz CHECK ((ended IS NULL) = (state IN ('PLANNED', 'LIVE'))),
    review date,
    why text,
    why_arguments text[] NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN control_action.why IS 'Key of the text that says why it ended by itself, or is not live yet though its start has come; else null';
COMMENT ON COLUMN control_action.review IS 'Site''s local day on which whoever has kept it wants to look again';
CREATE UNIQUE INDEX control_action_of ON control_action (recommendation) WHERE state IN ('PLANNED', 'LIVE', 'ENDED');

CREATE TABLE control_action_part (
    action uuid NOT NULL REFERENCES control_action ON DELETE CASCADE,
    position integer NOT NULL,
    loop uuid NOT NULL REFERENCES control_loop,
    PRIMARY KEY (action, position)
);
CREATE INDEX control_action_part_loop ON control_action_part (loop);
