-- Measuring is part of a recommendation's life; what was promised is kept as a function of the days' weather.
ALTER TABLE recommendation DROP CONSTRAINT recommendation_state_check;
ALTER TABLE recommendation DROP CONSTRAINT recommendation_check1;
ALTER TABLE recommendation ADD CONSTRAINT recommendation_state_check CHECK
    (state IN ('NEW', 'ASSIGNED', 'APPROVED', 'REJECTED', 'CARRIED_OUT', 'MEASURED', 'WITHDRAWN'));
ALTER TABLE recommendation ADD CONSTRAINT recommendation_done CHECK
    ((state IN ('CARRIED_OUT', 'MEASURED')) = (done_on IS NOT NULL));
DROP INDEX recommendation_living;
CREATE UNIQUE INDEX recommendation_living ON recommendation (cause) WHERE done_on IS NULL;

ALTER TABLE recommendation ADD promise jsonb NOT NULL DEFAULT '{"daily": {}}';
ALTER TABLE recommendation ADD standing jsonb NOT NULL DEFAULT '{"silent": [], "returns": 0}';
COMMENT ON COLUMN recommendation.promise IS 'What a day is expected to save, by kind of energy, kind of day and weather';
COMMENT ON COLUMN recommendation.standing IS 'Points without data, for which it cannot be judged; how often it came back, and when';

ALTER TABLE recommendation_event ADD measurement jsonb;
COMMENT ON COLUMN recommendation_event.measurement IS 'The figures of the measurement that the line tells of';

-- Those of before know nothing of the season; they are measured again within the hour.
UPDATE recommendation SET measurement = NULL;
