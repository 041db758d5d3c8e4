-- What becomes of samples that nobody wants one by one: three resolutions, kept exact after late samples.
-- A value holds until the next sample, at most 15 minutes; docs/decisions/0005-rollups.md says what each column means.
CREATE TABLE sample_5min (
    point_id   integer          NOT NULL,
    time       timestamptz      NOT NULL,
    min        double precision NOT NULL,
    max        double precision NOT NULL,
    mean       double precision NOT NULL,
    weighted   double precision NOT NULL,
    first      double precision NOT NULL,
    last       double precision NOT NULL,
    first_time timestamptz      NOT NULL,
    last_time  timestamptz      NOT NULL,
    count      integer          NOT NULL,
    covered    real             NOT NULL,
    increase   double precision,
    status     smallint         NOT NULL
);
CREATE TABLE sample_hour (LIKE sample_5min);
CREATE TABLE sample_day (LIKE sample_5min);

SELECT create_hypertable('sample_5min', by_range('time', INTERVAL '7 days'), create_default_indexes => false);
SELECT create_hypertable('sample_hour', by_range('time', INTERVAL '90 days'), create_default_indexes => false);
SELECT create_hypertable('sample_day', by_range('time', INTERVAL '730 days'), create_default_indexes => false);

CREATE UNIQUE INDEX sample_5min_point_time ON sample_5min (point_id, time DESC);
CREATE UNIQUE INDEX sample_hour_point_time ON sample_hour (point_id, time DESC);
CREATE UNIQUE INDEX sample_day_point_time ON sample_day (point_id, time DESC);

COMMENT ON COLUMN sample_5min.time IS 'Start of the bucket. Hours stand on whole hours of UTC; days are local days of the site.';
COMMENT ON COLUMN sample_5min.mean IS 'Arithmetic mean of the samples of the bucket';
COMMENT ON COLUMN sample_5min.weighted IS 'Mean weighted by how long each value held in the bucket, of the value carried in too';
COMMENT ON COLUMN sample_5min.count IS 'Samples in the bucket; 0 where a value was only carried in: then all values are that one';
COMMENT ON COLUMN sample_5min.covered IS 'Seconds of the bucket in which a value held';
COMMENT ON COLUMN sample_5min.increase IS 'What a counter rose by, resets and roll-overs made good; null for points that are no counters';
COMMENT ON COLUMN sample_5min.status IS 'Worst quality code that was in force in the bucket';
