package io.plenum.trend.read;

import io.plenum.point.PointId;
import io.plenum.trend.Sql;
import io.plenum.trend.coverage.AvailabilityPeriod;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.coverage.CoverageBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when points were covered. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Repository
public class CoverageReader {

    /** Heartbeats are stored twice a minute: what ended so recently goes on, as far as anybody can know. */
    private static final long LATELY = Duration.ofSeconds(90).toMillis() * 1000;

    private static final String BINDINGS = """
            SELECT point_id, device, since, until, min(since) OVER (PARTITION BY point_id) AS recorded FROM link_point
            WHERE point_id = ANY (CAST(:points AS integer[])) ORDER BY point_id, since""";
    private static final String LIVES = """
            SELECT device, since, until, alive FROM link_life
            WHERE device = ANY (CAST(:devices AS integer[])) AND until >= :from AND since <= :to ORDER BY device, since""";
    /** Whole, though they reach beyond the time: whether what was taken before still held depends on where they begin. */
    private static final String IMPORTS = """
            SELECT point_id, lower(part) AS since, upper(part) AS until FROM import_life
            LEFT JOIN LATERAL (SELECT part FROM unnest(known) AS part WHERE part && tstzrange(:from, :to, '[]')) AS overlapping ON true
            WHERE point_id = ANY (CAST(:points AS integer[])) ORDER BY point_id, since""";

    /** What was read back from the controller's memory: there values hold until the next one. */
    private static final String REPAIRED = """
            SELECT point_id, since, until FROM repaired_stretch
            WHERE point_id = ANY (CAST(:points AS integer[])) AND until >= :from AND since <= :to ORDER BY point_id, since""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public CoverageReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record LinkOfPoint(int point, int device, long since, long until, long recorded) {}

    /** What is recorded of points in a time; whatever was taken in it or reaches into it can be judged by it. */
    public Map<PointId, Coverage> read(Collection<PointId> points, Instant from, Instant to) {
        Instant begin = from.minus(Coverage.UNRECORDED);
        List<LinkOfPoint> bindings = bindings(points);
        Map<Integer, List<AvailabilityPeriod>> lives = lives(bindings, begin, to);
        Map<Integer, List<AvailabilityPeriod>> files = imports(points, begin, to);
        Map<Integer, CoverageBuilder> builders = new HashMap<>();
        for (LinkOfPoint binding : bindings) {
            int point = binding.point();
            builders.computeIfAbsent(point, id -> new CoverageBuilder(binding.recorded(), files.containsKey(point)))
                    .add(lives.getOrDefault(binding.device(), List.of()), binding.since(), binding.until());
        }
        files.forEach((point, known) -> builders.computeIfAbsent(point, id -> new CoverageBuilder(Long.MAX_VALUE, true))
                .add(known, Long.MIN_VALUE, Long.MAX_VALUE));
        repaired(points, begin, to).forEach((point, known) -> builders.computeIfAbsent(
                        point, id -> new CoverageBuilder(Long.MAX_VALUE, true))
                .add(known, Long.MIN_VALUE, Long.MAX_VALUE));
        Map<PointId, Coverage> found = new HashMap<>();
        for (PointId point : points) {
            CoverageBuilder builder = builders.get(point.value());
            found.put(point, builder == null ? Coverage.NONE : builder.build());
        }
        return found;
    }

    private List<LinkOfPoint> bindings(Collection<PointId> points) {
        return jdbc.sql(BINDINGS)
                .param("points", Sql.ids(points))
                .query((row, number) ->
                        new LinkOfPoint(row.getInt(1), row.getInt(2), micros(row, 3), micros(row, 4), micros(row, 5)))
                .list();
    }

    private Map<Integer, List<AvailabilityPeriod>> lives(List<LinkOfPoint> bindings, Instant from, Instant to) {
        Map<Integer, List<AvailabilityPeriod>> lives = new HashMap<>();
        if (bindings.isEmpty()) {
            return lives;
        }
        String devices = bindings.stream()
                .map(binding -> String.valueOf(binding.device()))
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
        jdbc.sql(LIVES)
                .param("devices", devices)
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .query(row -> {
                    lives.computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                            .add(new AvailabilityPeriod(micros(row, 2), micros(row, 3), row.getBoolean(4)));
                });
        long now = Coverage.micros(clock.instant());
        lives.values().forEach(list -> list.add(list.removeLast().goingOn(now, LATELY)));
        return lives;
    }

    /** Every point of which a file has told something has an entry, be it without anything in this time. */
    private Map<Integer, List<AvailabilityPeriod>> imports(Collection<PointId> points, Instant from, Instant to) {
        Map<Integer, List<AvailabilityPeriod>> known = new HashMap<>();
        jdbc.sql(IMPORTS)
                .param("points", Sql.ids(points))
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .query(row -> {
                    List<AvailabilityPeriod> lives = known.computeIfAbsent(row.getInt(1), id -> new ArrayList<>());
                    long since = micros(row, 2);
                    if (since != Long.MAX_VALUE) {
                        lives.add(new AvailabilityPeriod(since, micros(row, 3), true));
                    }
                });
        return known;
    }

    private Map<Integer, List<AvailabilityPeriod>> repaired(Collection<PointId> points, Instant from, Instant to) {
        Map<Integer, List<AvailabilityPeriod>> known = new HashMap<>();
        jdbc.sql(REPAIRED)
                .param("points", Sql.ids(points))
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .query(row -> {
                    known.computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                            .add(new AvailabilityPeriod(micros(row, 2), micros(row, 3), true));
                });
        return known;
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? Long.MAX_VALUE : Coverage.micros(time.toInstant());
    }
}
