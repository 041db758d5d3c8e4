-- Samples that are some days old are packed, many of a point in one row: a tenth of the space. Each number stands in the smallest
-- form that gives it back bit by bit. What comes late stands in sample until it is merged.
CREATE TABLE sample_pack (
    since    timestamptz NOT NULL,
    until    timestamptz NOT NULL,
    point_id integer     NOT NULL,
    count    integer     NOT NULL,
    divisor  integer     NOT NULL DEFAULT 1,
    times    integer[],
    micros   bigint[],
    small    smallint[],
    whole    integer[],
    single   real[],
    double   double precision[],
    statuses smallint[],
    CHECK (num_nonnulls(times, micros) = 1 AND num_nonnulls(small, whole, single, double) = 1)
);
SELECT create_hypertable('sample_pack', by_range('since', INTERVAL '7 days'), create_default_indexes => false);
CREATE UNIQUE INDEX sample_pack_point_since ON sample_pack (point_id, since);

COMMENT ON TABLE sample_pack IS 'Packs of a point do not overlap, and none reaches over a week of 7 days counted from 1970-01-01 UTC';
COMMENT ON COLUMN sample_pack.since IS 'Time of the first sample';
COMMENT ON COLUMN sample_pack.until IS 'Time of the last sample';
COMMENT ON COLUMN sample_pack.times IS 'Milliseconds after since, in the order of time; null where the times need microseconds';
COMMENT ON COLUMN sample_pack.micros IS 'Microseconds after since, where times is null';
COMMENT ON COLUMN sample_pack.small IS 'Values times the divisor; or they stand in one of the next three columns';
COMMENT ON COLUMN sample_pack.whole IS 'Values times the divisor';
COMMENT ON COLUMN sample_pack.statuses IS 'Quality codes; null where all are 0';

-- All samples of points from an instant to before another, packed or not. For people, scripts and whatever reads little;
-- the server reads packs by itself.
CREATE FUNCTION samples_of(points integer[], since timestamptz, until timestamptz)
RETURNS TABLE (point_id integer, "time" timestamptz, value double precision, status smallint)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT k.point_id, u.time, u.value, u.status
    FROM sample_pack k CROSS JOIN LATERAL (
        SELECT k.since + coalesce(p.times * 1000::bigint, p.micros) * INTERVAL '1 microsecond',
               coalesce(p.small / CAST(k.divisor AS double precision), p.whole / CAST(k.divisor AS double precision), p.single, p.double),
               coalesce(p.statuses, CAST(0 AS smallint))
        FROM unnest(k.times, k.micros, k.small, k.whole, k.single, k.double, k.statuses)
            AS p (times, micros, small, whole, single, double, statuses)) AS u (time, value, status)
    WHERE k.point_id = ANY (points) AND k.since > samples_of.since - INTERVAL '7 days' AND k.since < samples_of.until
      AND k.until >= samples_of.since AND u.time >= samples_of.since AND u.time < samples_of.until
    UNION ALL
    SELECT s.point_id, s.time, s.value, s.status FROM sample s
    WHERE s.point_id = ANY (points) AND s.time >= samples_of.since AND s.time < samples_of.until
$$;

-- The quality of a bucket's last sample decides what is carried on; rows of before have only the worst.
ALTER TABLE sample_5min ADD COLUMN ended smallint;
ALTER TABLE sample_hour ADD COLUMN ended smallint;
ALTER TABLE sample_day ADD COLUMN ended smallint;
COMMENT ON COLUMN sample_hour.ended IS 'Quality code of the last sample; null in rows of before, which have only the worst';
COMMENT ON TABLE sample_5min IS 'Made when retention drops the samples; until then five minutes are worked out from them';
COMMENT ON TABLE sample_hour IS 'Only hours with many samples while those are kept; the others are worked out from them';
COMMENT ON TABLE sample_day IS 'Only days with many samples while those are kept; the others are worked out from them';

-- Days become due when their hours are made, and are made when they are over.
ALTER TABLE rollup_due ADD COLUMN days boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN rollup_due.days IS 'Whole local days instead of hours';
COMMENT ON COLUMN rollup_due.silent IS 'Made anew for what came before it only: nothing follows from it';
