-- How long equipment will last: what was predicted, what became of it, what was done (docs/decisions/0113).

-- What is known at present of each figure that is followed.
CREATE TABLE upkeep_state (
    site       text    NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    equipment  text    NOT NULL,
    kind       text    NOT NULL,
    outlook    text    NOT NULL,
    made_on    date    NOT NULL,
    life_start date    NOT NULL,
    early      date,
    middle     date,
    late       date,
    model      text    NOT NULL,
    worn       float8  NOT NULL,
    figures    integer NOT NULL,
    value      float8,
    naive      date,
    median_days float8 NOT NULL,
    PRIMARY KEY (site, equipment, kind)
);
COMMENT ON COLUMN upkeep_state.naive IS 'The day that the rule "hours since service" gives, to compare.';
COMMENT ON COLUMN upkeep_state.median_days IS 'How long such a life usually is, with what lives at this site have taught.';

-- Every prediction, scored when its life has ended or its interval is over.
CREATE TABLE upkeep_prediction (
    id         bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site       text    NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    equipment  text    NOT NULL,
    kind       text    NOT NULL,
    made_on    date    NOT NULL,
    life_start date    NOT NULL,
    early      date    NOT NULL,
    middle     date    NOT NULL,
    late       date    NOT NULL,
    model      text    NOT NULL,
    outside    float8  NOT NULL,
    shown      boolean NOT NULL,
    naive      date,
    outcome    text    CHECK (outcome IN ('HELD', 'SOONER', 'LATER', 'REPLACED', 'REFUTED')),
    passed     date,
    UNIQUE (site, equipment, kind, made_on)
);
CREATE INDEX upkeep_prediction_kind ON upkeep_prediction (site, kind) WHERE outcome IS NOT NULL;
COMMENT ON COLUMN upkeep_prediction.outside IS 'Share of passages that the interval was meant to miss.';
COMMENT ON COLUMN upkeep_prediction.shown IS 'False where it was too early to say: people saw no date.';

-- The share that the next interval may miss, steered by what past ones missed.
CREATE TABLE upkeep_level (
    site    text   NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    kind    text   NOT NULL,
    outside float8 NOT NULL CHECK (outside > 0 AND outside < 1),
    PRIMARY KEY (site, kind)
);

-- Days on which work orders say that something was replaced or cleaned: a new life begins.
CREATE TABLE upkeep_service (
    work_order bigint NOT NULL REFERENCES work_order ON DELETE CASCADE,
    equipment  text   NOT NULL,
    kind       text   NOT NULL,
    day        date   NOT NULL,
    PRIMARY KEY (work_order, kind)
);
CREATE INDEX upkeep_service_equipment ON upkeep_service (equipment, kind);

-- Orders that the plan gave: one for each life.
CREATE TABLE upkeep_order (
    site       text   NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    equipment  text   NOT NULL,
    kind       text   NOT NULL,
    life_start date   NOT NULL,
    work_order bigint NOT NULL UNIQUE REFERENCES work_order ON DELETE CASCADE,
    PRIMARY KEY (site, equipment, kind, life_start)
);

-- What upkeep costs at a site, where that differs from what is usual.
CREATE TABLE upkeep_cost (
    site        text   NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    kind        text   NOT NULL,
    parts       float8 NOT NULL CHECK (parts >= 0),
    hours       float8 NOT NULL CHECK (hours >= 0),
    hourly_rate float8 NOT NULL CHECK (hourly_rate >= 0),
    energy      float8 NOT NULL CHECK (energy >= 0),
    failure     float8 NOT NULL CHECK (failure >= 0),
    weeks       integer NOT NULL CHECK (weeks BETWEEN 1 AND 1000),
    PRIMARY KEY (site, kind)
);
COMMENT ON COLUMN upkeep_cost.energy IS 'Energy that equipment at its limit wastes in a year, kWh.';
COMMENT ON COLUMN upkeep_cost.failure IS 'What passing the limit costs beside the work itself.';
COMMENT ON COLUMN upkeep_cost.weeks IS 'The usual interval of service.';
