-- What became of the runs of background jobs. A row is one run, or consecutive runs of a frequent job that ended alike on one UTC day.
CREATE TABLE job_run (
    job            text        NOT NULL CHECK (job <> '' AND length(job) <= 200),
    began          timestamptz NOT NULL,
    ended          timestamptz CHECK (ended >= began),
    outcome        text        NOT NULL CHECK (outcome IN ('SUCCEEDED', 'FAILED', 'OVERDUE')),
    runs           bigint      NOT NULL CHECK (runs > 0),
    total_millis   bigint      NOT NULL CHECK (total_millis >= 0),
    longest_millis bigint      NOT NULL CHECK (longest_millis >= 0),
    error          text        CHECK (length(error) <= 1000),
    PRIMARY KEY (job, began)
);
COMMENT ON COLUMN job_run.began IS 'Of the first of the runs.';
COMMENT ON COLUMN job_run.ended IS 'Of the last of the runs; null where an overdue run has not ended.';
