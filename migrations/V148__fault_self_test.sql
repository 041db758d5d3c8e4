-- What fault detection would have noticed of faults that were laid into copies of measured minutes. No finding ever refers to it.
CREATE TABLE fault_self_test (
    site    text             NOT NULL,
    subject text             NOT NULL,
    fault   text             NOT NULL,
    size    double precision NOT NULL,
    day     date             NOT NULL,
    outcome text             NOT NULL,
    minutes integer,
    rule    text,
    reason  text,
    missing text             NOT NULL DEFAULT '',
    PRIMARY KEY (subject, day, fault, size)
);
CREATE INDEX ON fault_self_test (site, day);
COMMENT ON COLUMN fault_self_test.size IS 'In the unit of the fault: K, a share, starts an hour or hours.';
COMMENT ON COLUMN fault_self_test.day IS 'Local day at whose midnight the fault begins.';
COMMENT ON COLUMN fault_self_test.minutes IS 'From then on until it would have been shown; null where it would not.';
COMMENT ON COLUMN fault_self_test.missing IS 'Points that the fault, or the rules that look for it, lack; with commas between them.';
