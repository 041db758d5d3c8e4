-- How far the rules could judge each piece of equipment, day by day: what was not judged is not "no fault".
CREATE TABLE rule_coverage (
    subject  text    NOT NULL,
    day      date    NOT NULL,
    recorded integer NOT NULL,
    standing integer NOT NULL,
    points   jsonb   NOT NULL,
    rules    jsonb   NOT NULL,
    PRIMARY KEY (subject, day)
);
CREATE INDEX rule_coverage_day ON rule_coverage (day);
COMMENT ON TABLE rule_coverage IS 'Kept for two weeks; all figures are minutes of the building''s local day';
COMMENT ON COLUMN rule_coverage.points IS 'Minutes with a value, by quantity';
COMMENT ON COLUMN rule_coverage.rules IS 'By rule: [open, known, judged, faulty] minutes, and a reason where the rule itself gave one';
