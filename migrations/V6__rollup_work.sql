-- What has to be rolled up: noted in the transaction that stored the samples, taken away in the one that rolled them up.
CREATE TABLE rollup_due (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    since  timestamptz NOT NULL,
    until  timestamptz NOT NULL,
    points integer[]   NOT NULL,
    silent boolean     NOT NULL DEFAULT false,
    CHECK (since < until)
);
CREATE INDEX rollup_due_since ON rollup_due (since);
COMMENT ON COLUMN rollup_due.since IS 'Start of the first five minutes that changed';
COMMENT ON COLUMN rollup_due.until IS 'End of the last five minutes that changed';
COMMENT ON COLUMN rollup_due.silent IS 'Only for those points that were not heard in that time: the last value of a point that fell silent';

-- Before this instant a table has been emptied by retention. A rollup that had lost its samples must never be made anew.
CREATE TABLE retention_horizon (
    resolution text        PRIMARY KEY CHECK (resolution IN ('sample', 'sample_5min', 'sample_hour', 'sample_day')),
    before     timestamptz NOT NULL
);

-- How a point's history is to be read: by which local days, and whether it is a counter (docs/decisions/0005-rollups.md).
CREATE VIEW point_history AS
SELECT point.id AS point_id,
       site.zone,
       point.kind = 'NUMERIC'
           AND (point.brick_class ~ '(Usage_Sensor|Energy_Generation_Sensor|Run_Time_Sensor|Counter)' OR point.brick_class = 'Energy_Sensor'
               OR (point.unit IN ('KILOWATT_HOUR', 'CUBIC_METRE')
                   AND point.brick_class !~ '(Setpoint|Limit|Level|Storage|Stored|Capacity|Demand|Parameter|Command)')) AS counter
FROM point JOIN site ON site.key = point.site;

-- The increase of a counter that shows less than before: rolled over at the end of its register, or reset to zero.
CREATE FUNCTION counter_fall(before double precision, after double precision) RETURNS double precision
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    size double precision;
BEGIN
    FOREACH size IN ARRAY ARRAY[1e4, 65536, 1e5, 1e6, 1e7, 1e8, 1e9, 4294967296, 1e10, 1e11, 1e12]::double precision[] LOOP
        IF before >= 0.95 * size AND before < size AND after >= 0 AND after <= 0.05 * size THEN
            RETURN size - before + after;
        END IF;
    END LOOP;
    RETURN greatest(after, 0);
END $$;

-- What is in history already becomes due once.
INSERT INTO rollup_due (since, until, points)
SELECT time_bucket(INTERVAL '1 hour', time), time_bucket(INTERVAL '1 hour', time) + INTERVAL '1 hour', array_agg(DISTINCT point_id)
FROM sample GROUP BY 1, 2;
