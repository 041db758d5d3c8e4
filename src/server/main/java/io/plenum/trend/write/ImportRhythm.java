package io.plenum.trend.write;

/**
 * How long values of a file hold, as SQL over a table {@code sample_load} that holds the file. The file's own rhythm decides: where at
 * least half of a point's values follow each other in the usual distance (a tenth more or less), a value holds for that distance, and
 * one and a half of it without another is a hole. Where values come as they change, three times what nearly all of them stay below is
 * one. No value holds for longer than a month.
 */
final class ImportRhythm {

    private static final String STEPS = """
            WITH steps AS (
                SELECT point_id, time, lag(time) OVER earlier AS before, lead(time) OVER earlier AS next
                FROM (SELECT DISTINCT point_id, time FROM sample_load) AS taken
                WINDOW earlier AS (PARTITION BY point_id ORDER BY time)
            ), distances AS (
                SELECT point_id, percentile_disc(ARRAY[0.25, 0.5, 0.75, 0.95]) WITHIN GROUP (ORDER BY next - time) AS d
                FROM steps WHERE next IS NOT NULL GROUP BY point_id
            ), rhythm AS (
                SELECT point_id,
                       CASE WHEN d[1] >= 0.9 * d[2] AND d[3] <= 1.1 * d[2] THEN least(d[2], INTERVAL '31 days')
                            ELSE least(greatest(d[4], INTERVAL '15 minutes'), INTERVAL '31 days') END AS holds,
                       CASE WHEN d[1] >= 0.9 * d[2] AND d[3] <= 1.1 * d[2] THEN least(1.5 * d[2], INTERVAL '32 days')
                            ELSE least(greatest(3 * d[4], INTERVAL '15 minutes'), INTERVAL '32 days') END AS hole
                FROM distances
            )""";

    /** What is covered is added to what earlier files have covered. Parameters: points whose states hold as long as the file goes on. */
    static final String COVER = STEPS + """
            , ends AS (
                SELECT point_id, time, row_number() OVER (PARTITION BY point_id ORDER BY time) AS number,
                       coalesce(holds, INTERVAL '15 minutes') AS holds
                FROM steps LEFT JOIN rhythm USING (point_id) WHERE next IS NULL OR next - time > hole
            ), starts AS (
                SELECT point_id, time, row_number() OVER (PARTITION BY point_id ORDER BY time) AS number
                FROM steps LEFT JOIN rhythm USING (point_id) WHERE before IS NULL OR time - before > hole
            ), covered AS (
                SELECT point_id, tstzrange(starts.time, ends.time + holds) AS part
                FROM starts JOIN ends USING (point_id, number) WHERE NOT point_id = ANY (?)
                UNION ALL
                SELECT point_id, tstzrange(min(time), greatest((SELECT max(time) FROM sample_load), min(time) + INTERVAL '1 minute'))
                FROM sample_load WHERE point_id = ANY (?) GROUP BY point_id
            )
            INSERT INTO import_life (point_id, known) SELECT point_id, range_agg(part) FROM covered GROUP BY point_id
            ON CONFLICT (point_id) DO UPDATE SET known = import_life.known + excluded.known""";

    private ImportRhythm() {}
}
