-- When each resolution begins, so that nobody has to look for it. Written by whoever stores something earlier, and by retention.
CREATE TABLE history_extent (
    resolution text        PRIMARY KEY CHECK (resolution IN ('sample', 'sample_5min', 'sample_hour', 'sample_day')),
    earliest   timestamptz NOT NULL
);

-- Once, from the oldest chunk only: the rest cannot be earlier.
DO $$
DECLARE
    resolution text;
    chunk_end  timestamptz;
    earliest   timestamptz;
BEGIN
    FOREACH resolution IN ARRAY ARRAY['sample', 'sample_5min', 'sample_hour', 'sample_day'] LOOP
        SELECT min(range_end) INTO chunk_end FROM timescaledb_information.chunks WHERE hypertable_name = resolution;
        IF chunk_end IS NOT NULL THEN
            EXECUTE format('SELECT min(time) FROM %I WHERE time < $1', resolution) INTO earliest USING chunk_end;
            IF earliest IS NOT NULL THEN
                INSERT INTO history_extent VALUES (resolution, earliest);
            END IF;
        END IF;
    END LOOP;
END $$;

-- What ends before this instant has all its rollups stored, because retention is about to drop its samples.
CREATE TABLE rollup_complete (
    id           smallint    PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    before       timestamptz NOT NULL,
    five_minutes boolean     NOT NULL
);
COMMENT ON COLUMN rollup_complete.five_minutes IS 'Whether five minutes are kept for longer than samples';
