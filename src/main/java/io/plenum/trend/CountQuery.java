package io.plenum.trend;

import java.util.ArrayList;
import java.util.List;

/** Counts the samples of a range, and finds the newest. */
record CountQuery(String sql, List<Object> parameters) {

    private static final String ROLLED =
            "SELECT sum(count) AS count, max(last_time) AS newest FROM %s WHERE point_id = ANY(?) AND time >= ? AND time < ?";
    private static final String SAMPLES =
            "SELECT count(*) AS count, max(time) AS newest FROM sample WHERE point_id = ANY(?) AND time >= ? AND time < ?";

    static CountQuery of(List<Section> sections, int[] points) {
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Section section : sections) {
            TrendResolution source = section.source();
            parts.add(source == TrendResolution.RAW ? SAMPLES : ROLLED.formatted(source.table()));
            parameters.addAll(List.of(points, Sql.time(section.from()), Sql.time(section.to())));
        }
        String sql = "SELECT sum(count), max(newest) FROM (" + String.join(" UNION ALL ", parts) + ") AS part";
        return new CountQuery(sql, parameters);
    }
}
