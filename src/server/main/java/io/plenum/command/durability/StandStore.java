package io.plenum.command.durability;

import io.plenum.command.CommandOverride;
import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.point.PointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long values have stood. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class StandStore {

    /** Most of a point, or of its neighbours, that are learnt from: the youngest. */
    static final int MOST = 300;

    private static final Duration VAGUE = Duration.ofMinutes(20);

    private static final String BEGIN = """
            INSERT INTO command_stand (point_id, override_id, priority, since, until, stands, planned, probability, culprit, expected_end,
                observations)
            SELECT id, :override, :priority, :since, :since, true, :planned, :probability, :culprit, :expected, :observations
            FROM point WHERE id = :point
            ON CONFLICT (override_id) DO NOTHING""";
    /**
     * Within a minute of its end nobody would say that it did not last. Where it is not said how much earlier it was taken than noticed, it
     * may have been at any time since it was seen to stand.
     */
    private static final String END = """
            UPDATE command_stand SET stands = false, until = greatest(since, :at), taken = :taken, taker_priority = :takerPriority,
                taker = :taker, blur_s = coalesce(:blur, greatest(0, CAST(extract(epoch FROM :at - until) AS integer))),
                held = CASE WHEN NOT :taken THEN CASE WHEN :at >= planned - interval '1 minute' THEN true END
                            WHEN :blur IS NULL THEN until >= planned - interval '1 minute'
                            ELSE :at >= planned - interval '1 minute' END
            WHERE override_id = :override AND stands AND since <= :at""";

    private static final String SEEN =
            "UPDATE command_stand SET until = greatest(until, :at) WHERE override_id = :override AND stands";
    private static final String OF = """
            SELECT since, until, taken, priority, taker_priority, taker, blur_s FROM command_stand
            WHERE point_id = ANY (:points) ORDER BY since DESC LIMIT :most""";
    /** What people held, which others may have ended; how long, is known as finely as it was looked at. */
    private static final String OF_OTHERS = """
            SELECT first_seen AS since, coalesce(gone, last_seen) AS until, gone IS NOT NULL AS taken, priority, 0 AS taker_priority,
                'UNKNOWN' AS taker, CAST(extract(epoch FROM coalesce(gone, last_seen) - last_seen) AS integer) AS blur_s
            FROM command_slot
            WHERE point_id = :point AND priority BETWEEN 7 AND 15 AND holder IN ('OPERATOR', 'UNKNOWN')
            ORDER BY first_seen DESC LIMIT :most""";

    private static final String ADD = """
            INSERT INTO command_stand (point_id, priority, since, until, taken) VALUES (:point, :priority, :since, :until, :taken)""";

    private final JdbcClient jdbc;

    StandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * It stands at the controller; once more changes nothing.
     *
     * @param priority 0 where the point has no priority array
     * @param foretold null where nothing was known
     */
    void begin(CommandOverride override, int priority, Instant since, @Nullable Durability foretold) {
        jdbc.sql(BEGIN)
                .param("point", override.point().value())
                .param("override", override.id())
                .param("priority", priority)
                .param("since", time(since))
                .param("planned", time(override.until()))
                .param("probability", foretold == null ? null : foretold.probability(), Types.DOUBLE)
                .param("culprit", foretold == null ? null : foretold.culprit().name(), Types.VARCHAR)
                .param(
                        "expected",
                        foretold == null || foretold.expectedEnd() == null ? null : time(foretold.expectedEnd()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("observations", foretold == null ? 0 : foretold.observations())
                .update();
    }

    /** It stands there still. */
    void seen(UUID override, Instant at) {
        jdbc.sql(SEEN).param("override", override).param("at", time(at)).update();
    }

    /** Somebody has taken it; what is said first counts. Whether it was known to stand. */
    boolean taken(UUID override, Instant at, Taking taking) {
        return end(override, at, true, taking);
    }

    /** It has ended as it was meant to, or Plenum wished so; whether it was known to stand. */
    boolean over(UUID override, Instant at) {
        return end(override, at, false, new Taking(0, Holder.Kind.UNKNOWN, Duration.ZERO));
    }

    private boolean end(UUID override, Instant at, boolean taken, Taking taking) {
        Duration blur = taking.blur();
        return jdbc.sql(END)
                        .param("override", override)
                        .param("at", time(at))
                        .param("taken", taken)
                        .param("takerPriority", taking.priority())
                        .param("taker", taking.taker().name())
                        .param(
                                "blur",
                                blur == null ? null : (int) Math.clamp(blur.toSeconds(), 0, Integer.MAX_VALUE),
                                Types.INTEGER)
                        .update()
                > 0;
    }

    /** The youngest of these points together. */
    List<Stand> of(Collection<PointId> points) {
        return jdbc.sql(OF)
                .param("points", points.stream().map(PointId::value).toArray(Integer[]::new))
                .param("most", MOST)
                .query((row, number) -> stand(row))
                .list();
    }

    /** The youngest that others held in the slots of a point. */
    List<Stand> ofOthers(PointId point) {
        return jdbc.sql(OF_OTHERS)
                .param("point", point.value())
                .param("most", MOST)
                .query((row, number) -> stand(row))
                .list();
    }

    /** Points without a priority array whose history was not looked through since then, those that wait longest first. */
    List<PointId> unlearnt(Instant since, int most) {
        return jdbc.sql("""
                SELECT point_id FROM command_scan WHERE prioritised = false AND (learnt IS NULL OR learnt < :since)
                ORDER BY learnt NULLS FIRST, point_id LIMIT :most""")
                .param("since", time(since))
                .param("most", most)
                .query((row, number) -> new PointId(row.getInt(1)))
                .list();
    }

    void learnt(PointId point, Instant at) {
        jdbc.sql("UPDATE command_scan SET learnt = :at WHERE point_id = :point")
                .param("at", time(at))
                .param("point", point.value())
                .update();
    }

    /** What the history of a point says takes the place of what it said before. */
    void replace(PointId point, List<Stand> stands) {
        jdbc.sql("DELETE FROM command_stand WHERE point_id = :point AND override_id IS NULL")
                .param("point", point.value())
                .update();
        for (Stand stand : stands) {
            jdbc.sql(ADD)
                    .param("point", point.value())
                    .param("priority", stand.priority())
                    .param("since", time(stand.since()))
                    .param("until", time(stand.until()))
                    .param("taken", stand.taken())
                    .update();
        }
    }

    /** Forgets what ended before, and what is that old and was never said to have ended. */
    void forget(Instant before) {
        jdbc.sql("DELETE FROM command_stand WHERE until < :before")
                .param("before", time(before))
                .update();
    }

    /** One that was noticed too late tells no more than that it stood before. */
    private static Stand stand(ResultSet row) throws SQLException {
        Instant until = row.getObject("until", OffsetDateTime.class).toInstant();
        Duration blur = Duration.ofSeconds(row.getInt("blur_s"));
        boolean vague = blur.compareTo(VAGUE) > 0;
        Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
        Instant stood = vague ? until.minus(blur) : until;
        return new Stand(
                since,
                stood.isBefore(since) ? since : stood,
                row.getBoolean("taken") && !vague,
                row.getInt("priority"),
                row.getInt("taker_priority"),
                Holder.Kind.valueOf(row.getString("taker")),
                vague ? Duration.ZERO : blur);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
