package io.plenum.repair;

import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gaps there are and what became of them. Every call may throw Spring's {@code DataAccessException}. */
@Repository
public class GapStore {

    /** A device is lost where the last of its times of life ends, and back where the next begins. */
    private static final String FIND = """
            INSERT INTO gap_repair (device, since, until, next_attempt)
            SELECT device, lost, again, :now FROM (
                SELECT device, since AS again, max(until) OVER (PARTITION BY device ORDER BY since
                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS lost
                FROM link_life WHERE alive AND until >= :reach) AS life
            WHERE again - lost > make_interval(secs => :shortest)
            ON CONFLICT (device, since) DO NOTHING""";

    private static final String SELECT = """
            SELECT device, connection, address, since, until, outcome, attempts, points, samples, ended, problem, problem_arguments
            FROM gap_repair JOIN link_device ON id = device\s""";
    private static final String DUE =
            SELECT + "WHERE outcome = 'DUE' AND next_attempt <= :now ORDER BY since DESC LIMIT :most";
    private static final String LATEST = SELECT + "ORDER BY until DESC, device LIMIT :most";

    /** Such as were its points throughout: of others the device says nothing. */
    private static final String POINTS = """
            SELECT DISTINCT point_id FROM link_point
            WHERE device = :device AND since < :until AND (until IS NULL OR until >= :until)""";

    /** Of what was read live: not of a time that was repaired. */
    private static final String HEARD = """
            SELECT point_id, max(time) AS time FROM sample
            WHERE point_id = ANY (:points) AND time > :since AND time < :until AND NOT EXISTS (
                SELECT 1 FROM repaired_stretch r
                WHERE r.point_id = sample.point_id AND r.since <= sample.time AND r.until > sample.time)
            GROUP BY point_id""";

    private static final String STORED = "UPDATE gap_repair SET samples = samples + ? WHERE device = ? AND since = ?";
    private static final String END = """
            UPDATE gap_repair SET outcome = :outcome, ended = :now, problem = :problem,
                problem_arguments = CAST(:arguments AS text[]),
                points = (SELECT count(DISTINCT s.point_id) FROM repaired_stretch s JOIN link_point p ON p.point_id = s.point_id
                    WHERE p.device = :device AND s.since < gap_repair.until AND s.until > gap_repair.since)
            WHERE device = :device AND since = :since""";
    private static final String FAILED = """
            UPDATE gap_repair SET attempts = attempts + :more, next_attempt = :next, problem = :problem,
                problem_arguments = CAST(:arguments AS text[])
            WHERE device = :device AND since = :since""";

    /** With some time for a database that is slow. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    GapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes the gaps that are not noted yet.
     *
     * @param reach devices that were not alive since then are not looked at
     * @param shortest a shorter time is no gap
     * @return how many are new
     */
    int find(Instant reach, Duration shortest, Instant now) {
        return jdbc.sql(FIND)
                .param("reach", time(reach))
                .param("shortest", (double) shortest.toSeconds())
                .param("now", time(now))
                .update();
    }

    /** Those whose turn it is, the latest first. */
    List<DeviceGap> due(Instant now, int most) {
        return jdbc.sql(DUE)
                .param("now", time(now))
                .param("most", most)
                .query((row, number) -> gap(row))
                .list();
    }

    /**
     * Until when points were read live although the device's life ends before: it is written once a minute, and the minute goes with a server
     * that is killed.
     */
    Map<PointId, Instant> heard(DeviceGap gap, Collection<PointId> points) {
        Instant end = gap.since().plus(UNWRITTEN);
        Map<PointId, Instant> heard = new HashMap<>();
        jdbc.sql(HEARD)
                .param("points", points.stream().map(PointId::value).toArray(Integer[]::new))
                .param("since", time(gap.since()))
                .param("until", time(end.isBefore(gap.until()) ? end : gap.until()))
                .query(row -> {
                    heard.put(
                            new PointId(row.getInt("point_id")),
                            row.getObject("time", OffsetDateTime.class).toInstant());
                });
        return heard;
    }

    /** Whatever became of them, the latest first. */
    public List<DeviceGap> latest(int most) {
        return jdbc.sql(LATEST)
                .param("most", most)
                .query((row, number) -> gap(row))
                .list();
    }

    /** The points that were the device's when it was back. */
    List<PointId> points(DeviceGap gap) {
        return jdbc
                .sql(POINTS)
                .param("device", gap.id())
                .param("until", time(gap.until()))
                .query(Integer.class)
                .list()
                .stream()
                .map(PointId::new)
                .toList();
    }

    /** In the transaction that stores the samples. */
    static void stored(Connection transaction, DeviceGap gap, long samples) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(STORED)) {
            statement.setLong(1, samples);
            statement.setInt(2, gap.id());
            statement.setObject(3, time(gap.since()));
            statement.executeUpdate();
        }
    }

    void end(DeviceGap gap, RepairOutcome outcome, Instant now, @Nullable Problem problem) {
        jdbc.sql(END)
                .param("outcome", outcome.name())
                .param("now", time(now))
                .param("problem", problem == null ? null : problem.messageKey())
                .param("arguments", arguments(problem))
                .param("device", gap.id())
                .param("since", time(gap.since()))
                .update();
    }

    /** @param more attempts that count */
    void failed(DeviceGap gap, int more, Instant next, Problem problem) {
        jdbc.sql(FAILED)
                .param("more", more)
                .param("next", time(next))
                .param("problem", problem.messageKey())
                .param("arguments", arguments(problem))
                .param("device", gap.id())
                .param("since", time(gap.since()))
                .update();
    }

    private static String[] arguments(@Nullable Problem problem) {
        return problem == null ? new String[0] : problem.arguments().toArray(String[]::new);
    }

    private static DeviceGap gap(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new DeviceGap(
                row.getInt("device"),
                new DeviceLink(row.getString("connection"), row.getString("address")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                RepairOutcome.valueOf(row.getString("outcome")),
                row.getInt("attempts"),
                row.getInt("points"),
                row.getLong("samples"),
                ended == null ? null : ended.toInstant(),
                problem == null
                        ? null
                        : new Problem(problem, List.of((String[])
                                row.getArray("problem_arguments").getArray())));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
