package io.plenum.trend;

/** The statements that make rollups; what the columns mean is in docs/decisions/0005-rollups.md. */
final class RollupSql {

    private static final String REPLACE = """

            ON CONFLICT (point_id, time) DO UPDATE SET
                min = excluded.min, max = excluded.max, mean = excluded.mean, weighted = excluded.weighted,
                first = excluded.first, last = excluded.last, first_time = excluded.first_time,
                last_time = excluded.last_time, count = excluded.count, covered = excluded.covered,
                increase = excluded.increase, status = excluded.status""";

    /**
     * Reads the index in its own order, latest first, so that nothing is sorted: lag is the later sample. Starts
     * earlier, for the values that carry in, also into buckets before that nobody filled because the point was thought to be
     * heard again in them. Absurd values are bounded, or their sums would overflow and stop all rollups.
     */
    private static final String BUCKETS = """
            WITH heard AS (
                SELECT point_id, time, value, status, time_bucket(INTERVAL '5 minutes', time) AS bucket,
                       lag(time) OVER later AS next, lead(time) OVER later AS previous,
                       lead(value) OVER later AS carried, lead(status) OVER later AS carried_status
                FROM (SELECT point_id, time, least(greatest(value, -1e250), 1e250) AS value, status FROM sample
                      WHERE point_id = ANY (CAST(:points AS integer[]))
                        AND time > CAST(:from AS timestamptz) - INTERVAL '30 minutes' AND time < :to) AS s
                WINDOW later AS (PARTITION BY point_id ORDER BY time DESC)
            ), marked AS (
                SELECT point_id, time, value, status, bucket, next, carried, carried_status,
                       date_part('epoch', least(next, bucket + INTERVAL '5 minutes') - time) AS held,
                       next IS NULL OR next >= bucket + INTERVAL '5 minutes' AS is_last,
                       previous IS NULL OR previous < bucket AS is_first,
                       CASE WHEN previous < bucket AND previous > bucket - INTERVAL '15 minutes'
                            THEN date_part('epoch', least(previous + INTERVAL '15 minutes', time) - bucket) END
                            AS carried_held
                FROM heard
            ), own AS (
                SELECT point_id, bucket, min(value) AS min, max(value) AS max, sum(value) / count(*) AS mean,
                       max(value) FILTER (WHERE is_first) AS first, max(value) FILTER (WHERE is_last) AS last,
                       min(time) AS first_time, max(time) AS last_time, max(next) FILTER (WHERE is_last) AS next_time,
                       count(*)::integer AS count,
                       greatest(max(status), max(carried_status) FILTER (WHERE carried_held > 0)) AS status,
                       max(status) FILTER (WHERE is_last) AS last_status,
                       sum(value * held) + coalesce(max(carried * carried_held), 0) AS area,
                       sum(held) + coalesce(max(carried_held), 0) AS held
                FROM marked GROUP BY point_id, bucket
            ), result AS (
                SELECT point_id, bucket, min, max, mean, area / held AS weighted, first, last, first_time, last_time,
                       count, held AS covered, status
                FROM own WHERE bucket >= :from
                UNION ALL
                SELECT point_id, b, last, last, last, last, last, last, last_time, last_time, 0,
                       date_part('epoch', least(last_time + INTERVAL '15 minutes', b + INTERVAL '5 minutes') - b),
                       last_status
                FROM own CROSS JOIN LATERAL generate_series(
                    bucket + INTERVAL '5 minutes', bucket + INTERVAL '15 minutes', INTERVAL '5 minutes') AS b
                WHERE (next_time IS NULL OR next_time >= bucket + INTERVAL '10 minutes')
                  AND b <= coalesce(next_time, :to) - INTERVAL '5 minutes'
                  AND b < last_time + INTERVAL '15 minutes'
            )""";

    private static final String INSERT = """

            INSERT INTO sample_5min (point_id, time, min, max, mean, weighted, first, last, first_time, last_time,
                                     count, covered, status, increase)
            """;

    /** Five minutes of points that are no counters. Parameters: points, from, to (whole buckets). */
    static final String GAUGES = BUCKETS + INSERT + "SELECT result.*, NULL FROM result" + REPLACE;

    /** Five minutes of counters. */
    static final String COUNTERS = BUCKETS + """
            , counted AS (
                SELECT point_id, time, value FROM sample
                WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from AND time < :to AND status < 5
                UNION ALL
                SELECT p.id, s.time, s.value FROM unnest(CAST(:points AS integer[])) AS p (id) CROSS JOIN LATERAL (
                    SELECT time, value FROM sample
                    WHERE point_id = p.id AND time < :from AND status < 5
                      AND time >= CAST(:from AS timestamptz) - INTERVAL '31 days'
                    ORDER BY time DESC LIMIT 1) AS s
            ), rises AS (
                SELECT point_id, time_bucket(INTERVAL '5 minutes', time) AS bucket,
                       sum(CASE WHEN value >= before THEN value - before
                                ELSE counter_fall(before, value) END) AS increase
                FROM (SELECT point_id, time, least(greatest(value, -1e250), 1e250) AS value,
                             lag(least(greatest(value, -1e250), 1e250)) OVER earlier AS before,
                             lag(time) OVER earlier AS before_time
                      FROM counted WINDOW earlier AS (PARTITION BY point_id ORDER BY time)) AS c
                WHERE time <= before_time + INTERVAL '31 days'
                GROUP BY 1, 2
            )""" + INSERT + """
            SELECT result.*, coalesce(rises.increase, 0) FROM result LEFT JOIN rises USING (point_id, bucket)""" + REPLACE;

    private static final String COARSE = """
            INSERT INTO %s (point_id, time, min, max, mean, weighted, first, last, first_time, last_time,
                            count, covered, increase, status)
            SELECT point_id, %s,
                   coalesce(min(min) FILTER (WHERE count > 0), min(min)),
                   coalesce(max(max) FILTER (WHERE count > 0), max(max)),
                   coalesce(sum(mean * count) / nullif(sum(count), 0), max(mean)),
                   sum(weighted * covered) / sum(CAST(covered AS double precision)),
                   coalesce(first(first, time) FILTER (WHERE count > 0), first(first, time)),
                   coalesce(last(last, time) FILTER (WHERE count > 0), last(last, time)),
                   coalesce(min(first_time) FILTER (WHERE count > 0), min(first_time)),
                   coalesce(max(last_time) FILTER (WHERE count > 0), max(last_time)),
                   sum(count), sum(CAST(covered AS double precision)), sum(increase), max(status)
            FROM %s WHERE point_id = ANY (CAST(:points AS integer[])) AND time >= :from AND time < :to
            GROUP BY 1, 2""";

    /** Hours of five minutes. Parameters: points, from, to (whole hours). */
    static final String HOURS =
            COARSE.formatted("sample_hour", "time_bucket(INTERVAL '1 hour', time)", "sample_5min") + REPLACE;

    private static final String LOCAL_DAY = "date_trunc('day', time, :zone)";

    /** Local days of hours. Parameters: points, zone, from, to (whole local days). */
    static final String DAYS = COARSE.formatted("sample_day", LOCAL_DAY, "sample_hour") + REPLACE;

    /** Local days of five minutes, for zones whose days do not begin with an hour of UTC. */
    static final String ODD_DAYS = COARSE.formatted("sample_day", LOCAL_DAY, "sample_5min") + REPLACE;

    private RollupSql() {}
}
