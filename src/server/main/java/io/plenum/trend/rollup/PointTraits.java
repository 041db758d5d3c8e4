package io.plenum.trend.rollup;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the history of points is to be read.
 *
 * @param counters those that count
 * @param zones by whose local days each point goes; UTC where it belongs to no site
 */
record PointTraits(BitSet counters, Map<ZoneId, BitSet> zones) {

    private static final String TRAITS = """
            SELECT point_id, zone, counter FROM point_history WHERE point_id = ANY (CAST(:points AS integer[]))""";

    static PointTraits of(JdbcClient jdbc, BitSet points) {
        BitSet counters = new BitSet();
        BitSet homeless = (BitSet) points.clone();
        Map<ZoneId, BitSet> zones = new HashMap<>();
        jdbc.sql(TRAITS).param("points", PendingRollup.array(points)).query(row -> {
            int point = row.getInt("point_id");
            homeless.clear(point);
            counters.set(point, row.getBoolean("counter"));
            zones.computeIfAbsent(ZoneId.of(row.getString("zone")), zone -> new BitSet())
                    .set(point);
        });
        if (!homeless.isEmpty()) {
            zones.computeIfAbsent(ZoneOffset.UTC, zone -> new BitSet()).or(homeless);
        }
        return new PointTraits(counters, zones);
    }
}
