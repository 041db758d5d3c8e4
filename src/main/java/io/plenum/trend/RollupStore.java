package io.plenum.trend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the rollups of given points and times anew, in the caller's transaction. */
final class RollupStore {

    /** A value holds until the next one, at most so long. */
    static final Duration HOLD = Duration.ofMinutes(15);

    private static final long POINT_HOURS = 12_000;
    private static final String HISTORY = """
            SELECT point_id, zone, counter FROM point_history
            WHERE point_id = ANY (CAST(:points AS integer[]))""";

    private final JdbcClient jdbc;

    RollupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes five minutes from samples, then the hours and the local days in which they lie. */
    void write(Due due) {
        Traits traits = traits(due.points());
        Duration slice = slice(due);
        for (Instant from = due.since(); from.isBefore(due.until()); from = from.plus(slice)) {
            Instant to = earlier(from.plus(slice), due.until());
            run(RollupSql.GAUGES, traits.gauges, from, to);
            run(RollupSql.COUNTERS, traits.counters, from, to);
        }
        Instant firstHour = due.since().minus(HOLD).truncatedTo(ChronoUnit.HOURS);
        Instant lastHour =
                due.until().minusNanos(1).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        run(RollupSql.HOURS, due.points(), firstHour, lastHour);
        traits.zones.forEach((zone, points) -> days(zone, points, firstHour, lastHour));
    }

    private static Duration slice(Due due) {
        return Duration.ofHours(
                Math.max(1, POINT_HOURS / Math.max(1, due.points().cardinality())));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void days(ZoneId zone, BitSet points, Instant firstHour, Instant lastHour) {
        LocalDate first = LocalDate.ofInstant(firstHour, zone);
        LocalDate end = LocalDate.ofInstant(lastHour.minusNanos(1), zone).plusDays(1);
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = end.atStartOfDay(zone).toInstant();
        run(hasWholeHours(zone, from, to) ? RollupSql.DAYS : RollupSql.ODD_DAYS, points, from, to, zone);
    }

    private static boolean hasWholeHours(ZoneId zone, Instant from, Instant to) {
        return zone.getRules().getOffset(from).getTotalSeconds() % 3600 == 0
                && zone.getRules().getOffset(to).getTotalSeconds() % 3600 == 0;
    }

    private void run(String sql, BitSet points, Instant from, Instant to) {
        if (!points.isEmpty()) {
            statement(sql, points, from, to).update();
        }
    }

    private void run(String sql, BitSet points, Instant from, Instant to, ZoneId zone) {
        statement(sql, points, from, to).param("zone", zone.getId()).update();
    }

    private JdbcClient.StatementSpec statement(String sql, BitSet points, Instant from, Instant to) {
        return jdbc.sql(sql)
                .param("points", Due.array(points))
                .param("from", utc(from))
                .param("to", utc(to));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Which of the points are counters. */
    BitSet counters(BitSet points) {
        return traits(points).counters;
    }

    private record Traits(BitSet gauges, BitSet counters, Map<ZoneId, BitSet> zones) {}

    private Traits traits(BitSet points) {
        BitSet gauges = (BitSet) points.clone();
        BitSet counters = new BitSet();
        BitSet homeless = (BitSet) points.clone();
        Map<ZoneId, BitSet> zones = new HashMap<>();
        jdbc.sql(HISTORY).param("points", Due.array(points)).query(row -> {
            int point = row.getInt("point_id");
            homeless.clear(point);
            gauges.set(point, !row.getBoolean("counter"));
            counters.set(point, row.getBoolean("counter"));
            zones.computeIfAbsent(ZoneId.of(row.getString("zone")), zone -> new BitSet())
                    .set(point);
        });
        if (!homeless.isEmpty()) {
            zones.computeIfAbsent(ZoneOffset.UTC, zone -> new BitSet()).or(homeless);
        }
        return new Traits(gauges, counters, zones);
    }
}
