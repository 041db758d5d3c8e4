-- What is counted of equipment and how worn it is, day by day (docs/decisions/0112).

-- How far the counting has come at each piece of equipment, and by which points.
CREATE TABLE wear_progress (
    site      text      NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    equipment text      NOT NULL,
    points    integer[] NOT NULL,
    next_day  date      NOT NULL,
    PRIMARY KEY (site, equipment)
);
COMMENT ON COLUMN wear_progress.next_day IS 'The first local day that is to be counted, or counted again.';

CREATE TABLE wear_day (
    site      text   NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    equipment text   NOT NULL,
    day       date   NOT NULL,
    hours     float8 NOT NULL CHECK (hours > 0),
    measured  float8 NOT NULL CHECK (measured >= 0),
    followed  float8 NOT NULL CHECK (followed >= 0),
    use_hours float8 NOT NULL CHECK (use_hours >= 0),
    starts    integer NOT NULL CHECK (starts >= 0),
    load      float8[] CHECK (cardinality(load) = 10),
    PRIMARY KEY (site, equipment, day)
);
COMMENT ON COLUMN wear_day.hours IS 'Of the local day: 23 or 25 where clocks change.';
COMMENT ON COLUMN wear_day.measured IS 'Hours in which it was known whether it ran; of the others nothing is counted.';
COMMENT ON COLUMN wear_day.followed IS 'Of the measured hours those whose samples are kept: only in them starts are seen.';
COMMENT ON COLUMN wear_day.load IS 'Hours of running in each tenth of the load, the lowest first.';

CREATE TABLE wear_actuator_day (
    site      text    NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    equipment text    NOT NULL,
    point     text    NOT NULL,
    day       date    NOT NULL,
    measured  float8  NOT NULL CHECK (measured >= 0),
    strokes   float8  NOT NULL CHECK (strokes >= 0),
    reversals integer NOT NULL CHECK (reversals >= 0),
    PRIMARY KEY (site, equipment, point, day)
);
COMMENT ON COLUMN wear_actuator_day.strokes IS 'Way of the actuator; 1 is from closed to open.';

CREATE TABLE condition_day (
    site      text   NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    equipment text   NOT NULL,
    kind      text   NOT NULL,
    day       date   NOT NULL,
    value     float8 NOT NULL,
    share     float8 NOT NULL CHECK (share > 0 AND share <= 1),
    PRIMARY KEY (site, equipment, kind, day)
);

-- How equipment is when it is clean, learnt from its first comparable days.
CREATE TABLE condition_reference (
    site      text NOT NULL REFERENCES site (key) ON DELETE CASCADE,
    equipment text NOT NULL,
    kind      text NOT NULL,
    since     date NOT NULL,
    curve     float8[],
    PRIMARY KEY (site, equipment, kind)
);
COMMENT ON COLUMN condition_reference.since IS 'The first day with comparable operation.';
COMMENT ON COLUMN condition_reference.curve IS 'Null while too little is known.';

-- Changes of history before this instant are noted in wear_due; one row.
CREATE TABLE wear_watch (
    one     boolean     PRIMARY KEY DEFAULT true CHECK (one),
    watched timestamptz NOT NULL
);

CREATE TABLE wear_due (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    since  timestamptz NOT NULL,
    points integer[]   NOT NULL
);
COMMENT ON TABLE wear_due IS 'What of history has changed since it was counted.';

-- Whoever changes history says so in rollup_due, in the same transaction.
CREATE FUNCTION note_wear_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO wear_due (since, points) SELECT NEW.since, NEW.points FROM wear_watch WHERE NEW.since < watched;
    RETURN NULL;
END $$;
CREATE TRIGGER wear_due AFTER INSERT ON rollup_due FOR EACH ROW WHEN (NOT NEW.days) EXECUTE FUNCTION note_wear_due();
