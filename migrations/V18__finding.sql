-- What fault detection found, how far it has looked, and what it has learnt.
CREATE TABLE finding (
    id              bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject         text             NOT NULL,
    rule            text             NOT NULL,
    state           text             NOT NULL CHECK (state IN ('PENDING', 'OPEN', 'DISMISSED', 'GONE')),
    confidence      double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    energy          text             NOT NULL CHECK (energy IN ('ELECTRICITY', 'HEAT', 'COLD')),
    since           timestamptz      NOT NULL,
    seen            timestamptz      NOT NULL,
    ended           timestamptz,
    fault_minutes   integer          NOT NULL,
    clean_minutes   integer          NOT NULL,
    kilowatt_hours  double precision NOT NULL DEFAULT 0,
    discomfort      double precision NOT NULL DEFAULT 0,
    numbers         jsonb            NOT NULL DEFAULT '{}',
    points          jsonb            NOT NULL DEFAULT '{}',
    answered_by     text,
    answered        timestamptz,
    reason          text             NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
    CHECK ((state = 'GONE') <= (ended IS NOT NULL)),
    CHECK ((state = 'DISMISSED') = (reason <> ''))
);
CREATE UNIQUE INDEX finding_living ON finding (subject, rule) WHERE ended IS NULL;
CREATE INDEX finding_since ON finding (since);
COMMENT ON COLUMN finding.subject IS 'Key of the equipment, or of a controller; no foreign key, because findings outlive both.';
COMMENT ON COLUMN finding.discomfort IS 'Kelvin hours outside the set points of its room';

CREATE TABLE finding_span (
    finding bigint      NOT NULL REFERENCES finding ON DELETE CASCADE,
    since   timestamptz NOT NULL,
    until   timestamptz NOT NULL,
    PRIMARY KEY (finding, since)
);

CREATE TABLE fault_progress (
    subject text        PRIMARY KEY,
    until   timestamptz NOT NULL
);
COMMENT ON TABLE fault_progress IS 'Up to when each piece of equipment has been judged, so that a restart neither repeats nor skips';

CREATE TABLE fault_habit (
    subject text             NOT NULL,
    habit   text             NOT NULL,
    day     date             NOT NULL,
    figure  double precision NOT NULL,
    PRIMARY KEY (subject, habit, day)
);
