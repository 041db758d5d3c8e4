package io.plenum.trend;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The one statement that reads columns, from as many tables as the range has sections. */
record ColumnQuery(String sql, List<Object> parameters) {

    private static final String COLUMNS = """
            SELECT point_id, time_bucket(make_interval(secs => ?), time %s) AS key, min(time), min(min), max(max),
                   coalesce(sum(weighted * covered) / nullif(sum(covered), 0), avg(mean)),
                   first(first, first_time), last(last, last_time), max(status), min(first_time), max(last_time)
            FROM (%s) AS part GROUP BY point_id, key ORDER BY point_id, key""";
    private static final String ROLLED = """
            SELECT point_id, time, min, max, mean, weighted, covered, first, last, status, first_time, last_time
            FROM %s WHERE point_id = ANY(?) AND time >= ? AND time < ?""";
    /** Samples that are not rolled up yet count as if each held equally long. */
    private static final String SAMPLES = """
            SELECT point_id, time_bucket(%s) AS time, min(value) AS min, max(value) AS max, avg(value) AS mean,
                   avg(value) AS weighted, CAST(? AS real) AS covered, first(value, time) AS first,
                   last(value, time) AS last, max(status) AS status, min(time) AS first_time, max(time) AS last_time
            FROM sample WHERE point_id = ANY(?) AND time >= ? AND time < ? GROUP BY 1, 2""";

    private static final String BY_THE_CLOCK = "make_interval(secs => ?), time";
    private static final String BY_LOCAL_DAYS = "INTERVAL '1 day', time, ?";
    /** Local midnights are at most half a day from those of UTC, so each local day falls into a day of its own. */
    private static final String NOON = "+ INTERVAL '12 hours'";

    static ColumnQuery of(Bounds bounds, List<Section> sections, int[] points, ZoneId zone) {
        boolean days = bounds.resolution() == TrendResolution.DAY;
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        parameters.add(Sql.seconds(bounds.column()));
        for (Section section : sections) {
            if (section.source() == TrendResolution.RAW) {
                parts.add(SAMPLES.formatted(days ? BY_LOCAL_DAYS : BY_THE_CLOCK));
                parameters.add(days ? zone.getId() : Sql.seconds(bounds.step()));
                parameters.add(Sql.seconds(bounds.step()));
            } else {
                parts.add(ROLLED.formatted(section.source().table()));
            }
            parameters.addAll(List.of(points, Sql.time(section.from()), Sql.time(section.to())));
        }
        String sql = COLUMNS.formatted(days ? NOON : "", String.join(" UNION ALL ", parts));
        return new ColumnQuery(sql, parameters);
    }
}
