-- What controllers say of alarms themselves, the last word on each; and what an alarm tells of where that is more than a point.

CREATE TABLE controller_event (
    point_id     integer     NOT NULL REFERENCES point ON DELETE CASCADE,
    condition    text        NOT NULL CHECK (length(condition) <= 300),
    message      text        NOT NULL CHECK (length(message) <= 300),
    active       boolean     NOT NULL,
    acknowledged boolean     NOT NULL,
    severity     integer     NOT NULL CHECK (severity BETWEEN 0 AND 1000),
    time         timestamptz NOT NULL,
    PRIMARY KEY (point_id, condition)
);
COMMENT ON COLUMN controller_event.condition IS 'Which of the alarms of the point, in the words of the controller.';

ALTER TABLE alarm ADD COLUMN subject text;
ALTER TABLE alarm ADD COLUMN message text;
COMMENT ON COLUMN alarm.subject IS 'Name of the controller or connection that it tells of as a whole; null where it tells of its point.';
COMMENT ON COLUMN alarm.message IS 'Of the controller that reported it itself.';

-- Alarms of controllers are of a nature of their own now: they fold with what a rule says of the same point.
UPDATE alarm SET nature = 'REPORTED' WHERE nature = 'FAILURE'
    AND rule IN (SELECT id FROM alarm_rule WHERE condition ->> 'kind' = 'reported');

-- The rule says in its name who reports; sites that have given it a name of their own keep theirs.
UPDATE alarm_rule SET name = 'Reported by the controller' WHERE name = 'Controller reports an alarm';
UPDATE alarm_rule SET name = 'Vom Controller gemeldet' WHERE name = 'Controller meldet Alarm';
