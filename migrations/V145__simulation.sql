-- What is tried in simulation: what it changes over which weather, as JSON of that format, and what became of each run.
CREATE TABLE simulation_scenario (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site           text        NOT NULL,
    name           text        NOT NULL CHECK (name <> ''),
    owner          text        NOT NULL,
    shared         boolean     NOT NULL,
    format         integer     NOT NULL,
    scenario       jsonb       NOT NULL,
    recommendation bigint,
    created        timestamptz NOT NULL,
    changed        timestamptz NOT NULL,
    changed_by     text        NOT NULL
);
CREATE INDEX simulation_scenario_site ON simulation_scenario (site);

-- The scenario is kept as it was run: it may be changed afterwards.
CREATE TABLE simulation_run (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scenario bigint      NOT NULL REFERENCES simulation_scenario ON DELETE CASCADE,
    state    text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
    ran      jsonb       NOT NULL,
    asked    timestamptz NOT NULL,
    asked_by text        NOT NULL,
    started  timestamptz,
    ended    timestamptz,
    result   jsonb,
    error    text        NOT NULL DEFAULT ''
);
CREATE INDEX simulation_run_scenario ON simulation_run (scenario, id DESC);
CREATE INDEX simulation_run_active ON simulation_run (id) WHERE state IN ('WAITING', 'RUNNING');
