-- Alarms after ISA-18.2: rules, the alarms that they raise, and what happened to each.

CREATE TABLE alarm_rule (
    id            bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text             NOT NULL CHECK (name <> '' AND length(name) <= 200),
    enabled       boolean          NOT NULL,
    priority      text             NOT NULL CHECK (priority IN ('URGENT', 'HIGH', 'MEDIUM', 'LOW')),
    target        jsonb            NOT NULL CHECK (target ->> 'kind' IN ('point', 'pattern', 'device', 'connection')),
    condition     jsonb            NOT NULL CHECK (condition ->> 'kind' IN
        ('limit', 'deviation', 'rate', 'state', 'untrusted', 'mismatch', 'reported', 'expression')),
    on_delay      integer          NOT NULL CHECK (on_delay BETWEEN 0 AND 604800),
    off_delay     integer          NOT NULL CHECK (off_delay BETWEEN 0 AND 604800),
    deadband      double precision NOT NULL CHECK (deadband >= 0 AND deadband < 'Infinity'),
    occupied_only boolean          NOT NULL,
    running_only  boolean          NOT NULL,
    advice        text             NOT NULL CHECK (length(advice) <= 4000),
    removed_at    timestamptz
);
COMMENT ON COLUMN alarm_rule.on_delay IS 'Seconds, as is off_delay.';
COMMENT ON COLUMN alarm_rule.removed_at IS 'A rule that has raised alarms is kept for their sake.';

CREATE SEQUENCE alarm_id;
CREATE SEQUENCE alarm_event_id;

CREATE TABLE alarm (
    id              bigint           PRIMARY KEY,
    rule            bigint           NOT NULL REFERENCES alarm_rule,
    rule_name       text             NOT NULL,
    priority        text             NOT NULL CHECK (priority IN ('URGENT', 'HIGH', 'MEDIUM', 'LOW')),
    nature          text             NOT NULL,
    point_id        integer          NOT NULL REFERENCES point,
    point_key       text             NOT NULL,
    owner           text,
    floor           text,
    system          text,
    state           text             NOT NULL CHECK (state IN ('NORMAL', 'UNACKNOWLEDGED', 'ACKNOWLEDGED',
        'RETURNED_UNACKNOWLEDGED', 'SHELVED', 'SUPPRESSED', 'OUT_OF_SERVICE')),
    condition       boolean          NOT NULL,
    suppressed      boolean          NOT NULL,
    raised          timestamptz      NOT NULL,
    returned        timestamptz,
    acknowledged    timestamptz,
    acknowledged_by text,
    assignee        text,
    shelved_until   timestamptz,
    value           double precision NOT NULL,
    passed_limit    double precision,
    cause           bigint           REFERENCES alarm,
    closed          timestamptz,
    CHECK ((state = 'NORMAL') = (closed IS NOT NULL))
);
COMMENT ON COLUMN alarm.suppressed IS 'Its rule does not apply now; hidden behind the state where the alarm is shelved too.';
-- A rule has at most one living alarm at a point, whatever happens.
CREATE UNIQUE INDEX alarm_living ON alarm (rule, point_id) WHERE closed IS NULL;
CREATE INDEX alarm_raised ON alarm (raised DESC, id DESC);
CREATE INDEX alarm_point ON alarm (point_id, raised DESC);

CREATE TABLE alarm_event (
    id     bigint      PRIMARY KEY,
    alarm  bigint      NOT NULL REFERENCES alarm,
    time   timestamptz NOT NULL,
    kind   text        NOT NULL,
    who    text        NOT NULL,
    detail text        NOT NULL
);
CREATE INDEX alarm_event_alarm ON alarm_event (alarm, id);

CREATE FUNCTION alarm_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history of an alarm is append-only';
END $$;
CREATE TRIGGER alarm_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alarm_event
    FOR EACH STATEMENT EXECUTE FUNCTION alarm_event_is_append_only();

-- Delays that were running, so that a restart does not make them begin anew.
CREATE TABLE alarm_pending (
    rule     bigint      NOT NULL REFERENCES alarm_rule,
    point_id integer     NOT NULL REFERENCES point,
    since    timestamptz NOT NULL,
    PRIMARY KEY (rule, point_id)
);
