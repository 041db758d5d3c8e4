-- Set points that Plenum resets itself: in shadow, live, on the drawn days of a trial.
CREATE TABLE control_loop (
    id uuid PRIMARY KEY,
    site text NOT NULL,
    kind text NOT NULL,
    equipment text NOT NULL,
    point text NOT NULL,
    mode text NOT NULL CHECK (mode IN ('SHADOW', 'LIVE', 'STOPPED')),
    low double precision NOT NULL,
    high double precision NOT NULL CHECK (high >= low),
    comfort_kelvin double precision NOT NULL,
    comfort_share double precision NOT NULL,
    owner text NOT NULL,
    created timestamptz NOT NULL,
    changed timestamptz NOT NULL,
    until timestamptz CHECK (until IS NOT NULL OR mode <> 'LIVE'),
    override_id uuid,
    why text,
    why_arguments text[] NOT NULL DEFAULT '{}',
    trial uuid,
    trial_first date,
    trial_seed bigint,
    trial_actions integer,
    trial_action integer,
    CHECK ((trial IS NULL) = (trial_first IS NULL))
);
COMMENT ON COLUMN control_loop.why IS 'Key of the text that says why it was taken back or ended by itself; null where a person did it';
COMMENT ON COLUMN control_loop.override_id IS 'The override by which it holds its set point at present; null where it holds nothing';
CREATE UNIQUE INDEX control_loop_point ON control_loop (point) WHERE mode <> 'STOPPED';

CREATE TABLE control_step (
    loop uuid NOT NULL REFERENCES control_loop ON DELETE CASCADE,
    time timestamptz NOT NULL,
    wanted double precision NOT NULL,
    actual double precision,
    requests integer NOT NULL,
    running boolean NOT NULL,
    live boolean NOT NULL,
    PRIMARY KEY (loop, time)
);
