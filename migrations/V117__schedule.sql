-- Plenum's own schedules, and what has become of them.

CREATE TABLE building_schedule (
    id           uuid        PRIMARY KEY,
    site         text        NOT NULL,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    owner        text        NOT NULL,
    targets      jsonb       NOT NULL,
    program      jsonb       NOT NULL,
    priority     smallint    NOT NULL CHECK (priority BETWEEN 9 AND 16),
    enabled      boolean     NOT NULL,
    paused_until timestamptz,
    changed      timestamptz NOT NULL
);
COMMENT ON COLUMN building_schedule.owner IS 'Account on whose behalf it commands; its rights are looked up at each run.';
COMMENT ON COLUMN building_schedule.changed IS 'What was due before is no matter of this program.';

-- One row for each stretch of time and point; written before and after each order, so that nothing is ordered twice after a restart.
CREATE TABLE schedule_run (
    schedule          uuid             NOT NULL REFERENCES building_schedule ON DELETE CASCADE,
    stretch           text             NOT NULL,
    point_id          integer          NOT NULL,
    value             double precision NOT NULL,
    occupied          boolean          NOT NULL,
    since             timestamptz      NOT NULL,
    until             timestamptz      NOT NULL,
    state             text             NOT NULL CHECK (state IN ('RUNNING', 'TAKEN', 'FAILED', 'ENDED')),
    override          uuid,
    override_until    timestamptz,
    tried             timestamptz      NOT NULL,
    problem           text,
    problem_arguments text[]           NOT NULL DEFAULT '{}',
    PRIMARY KEY (schedule, stretch, point_id)
);
CREATE INDEX schedule_run_until ON schedule_run (until);
COMMENT ON COLUMN schedule_run.stretch IS 'Of the program: the same text for the same entry on the same day.';
COMMENT ON COLUMN schedule_run.override IS 'The last that was ordered for it; long stretches are prolonged in slices.';

CREATE TABLE schedule_watch (
    one     boolean     PRIMARY KEY DEFAULT true CHECK (one),
    checked timestamptz NOT NULL
);
COMMENT ON TABLE schedule_watch IS 'Until when schedules were looked after: what was due later, and is over, was missed.';

CREATE TABLE site_position (
    site      text             PRIMARY KEY,
    latitude  double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180)
);
COMMENT ON TABLE site_position IS 'Where a site is, for what depends on the sun.';

-- What goes wrong with commands is an alarm at the point that was to be commanded.
ALTER TABLE alarm_rule DROP CONSTRAINT alarm_rule_target_check;
ALTER TABLE alarm_rule ADD CONSTRAINT alarm_rule_target_check
    CHECK (target ->> 'kind' IN ('point', 'pattern', 'device', 'connection', 'gateway', 'writable'));
ALTER TABLE alarm_rule DROP CONSTRAINT alarm_rule_condition_check;
ALTER TABLE alarm_rule ADD CONSTRAINT alarm_rule_condition_check CHECK (condition ->> 'kind' IN
    ('limit', 'deviation', 'rate', 'state', 'untrusted', 'mismatch', 'reported', 'expression', 'gateway-silent', 'buffer-full',
     'certificate-ends', 'schedule-missed', 'override-stays'));

-- Where rules are the site's own already, in the language in which it got them.
INSERT INTO alarm_rule (name, enabled, priority, target, condition, on_delay, off_delay, deadband, occupied_only, running_only, advice)
SELECT CASE WHEN german THEN 'Zeitprogramm nicht ausgeführt' ELSE 'Schedule did not run' END,
       true, 'HIGH', '{"kind": "writable"}', '{"kind": "schedule-missed"}', 0, 0, 0, false, false,
       CASE WHEN german
            THEN 'Die Meldung nennt das Zeitprogramm und den Grund. Sehen Sie unter Zeitprogramme nach; bis es läuft, tut die Automationsstation, was sie von selbst tut.'
            ELSE 'The message names the schedule and why. Look at Schedules; until it runs the controller does what it does by itself.' END
FROM (SELECT EXISTS (SELECT FROM alarm_rule WHERE name = 'Kommunikationsausfall der Verbindung') AS german) AS language
WHERE EXISTS (SELECT FROM alarm_rule);
INSERT INTO alarm_rule (name, enabled, priority, target, condition, on_delay, off_delay, deadband, occupied_only, running_only, advice)
SELECT CASE WHEN german THEN 'Übersteuerung nicht freigegeben' ELSE 'Override not released' END,
       true, 'URGENT', '{"kind": "writable"}', '{"kind": "override-stays"}', 0, 0, 0, false, false,
       CASE WHEN german
            THEN 'Ist das Gateway verbunden, antwortet die Automationsstation? Das Gateway versucht es weiter. Muss sie jetzt enden, geben Sie sie an der Automationsstation frei.'
            ELSE 'Is the gateway connected, and does the controller answer? The gateway goes on trying. If it must be released now, do it at the controller.' END
FROM (SELECT EXISTS (SELECT FROM alarm_rule WHERE name = 'Kommunikationsausfall der Verbindung') AS german) AS language
WHERE EXISTS (SELECT FROM alarm_rule);
