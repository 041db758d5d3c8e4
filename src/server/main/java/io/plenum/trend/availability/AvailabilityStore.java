package io.plenum.trend.availability;

import io.plenum.point.device.DeviceLink;
import io.plenum.trend.availability.PendingAvailability.PointsOfLink;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what is known of devices, all of a heartbeat in one transaction. Doing it twice changes nothing. */
@Repository
class AvailabilityStore {

    private static final String KNOW = """
            INSERT INTO link_device (connection, address) VALUES (:connection, :address)
            ON CONFLICT (connection, address) DO UPDATE SET address = excluded.address RETURNING id""";
    private static final String GROW = """
            INSERT INTO link_life (device, since, until, alive)
            SELECT * FROM unnest(CAST(:devices AS integer[]), CAST(:since AS timestamptz[]), CAST(:until AS timestamptz[]),
                                 CAST(:alive AS boolean[]))
            ON CONFLICT (device, since) DO UPDATE SET until = greatest(link_life.until, excluded.until)""";
    private static final String UNBIND = """
            UPDATE link_point SET until = greatest(since, :at)
            WHERE until IS NULL AND ((device = :device AND NOT point_id = ANY (CAST(:points AS integer[])))
                                  OR (device <> :device AND point_id = ANY (CAST(:points AS integer[]))))""";
    private static final String BIND = """
            INSERT INTO link_point (point_id, device, since)
            SELECT p.id, :device, :at FROM unnest(CAST(:points AS integer[])) AS p (id)
            WHERE NOT EXISTS (SELECT FROM link_point WHERE point_id = p.id AND until IS NULL)
            ON CONFLICT (point_id, since) DO UPDATE SET device = excluded.device, until = NULL""";

    /** What was worked out of these hours did not know yet that values held. */
    private static final String DUE = """
            INSERT INTO rollup_due (since, until, points)
            SELECT date_trunc('hour', CAST(:since AS timestamptz)), date_trunc('hour', CAST(:until AS timestamptz)) + INTERVAL '1 hour',
                   array_agg(DISTINCT point_id)
            FROM link_point WHERE device = :device AND since <= :until AND (until IS NULL OR until >= :since)
            HAVING count(*) > 0""";

    /** News that are older than this come after hours may have been rolled up. */
    private static final Duration LATE = Duration.ofSeconds(90);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<DeviceLink, Integer> ids = new HashMap<>();

    AvailabilityStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Throws Spring's {@code DataAccessException} or {@code TransactionException} while the database is away. */
    void save(List<PendingAvailability> pending) {
        Map<DeviceLink, Integer> known = new HashMap<>(ids);
        transaction.executeWithoutResult(status -> {
            pending.forEach(life -> known.computeIfAbsent(life.link(), this::id));
            grow(pending, known);
            for (PendingAvailability life : pending) {
                int device = Objects.requireNonNull(known.get(life.link()));
                if (life.binding() != null) {
                    bind(device, life.binding());
                }
                noteLate(device, life);
            }
        });
        ids.putAll(known);
    }

    private int id(DeviceLink link) {
        return jdbc.sql(KNOW)
                .param("connection", link.connection())
                .param("address", link.device())
                .query(Integer.class)
                .single();
    }

    private void grow(List<PendingAvailability> pending, Map<DeviceLink, Integer> known) {
        List<Integer> devices = new ArrayList<>();
        List<AvailabilityInterval> lives = new ArrayList<>();
        for (PendingAvailability life : pending) {
            for (AvailabilityInterval interval : life.lives()) {
                devices.add(Objects.requireNonNull(known.get(life.link())));
                lives.add(interval);
            }
        }
        if (!lives.isEmpty()) {
            jdbc.sql(GROW)
                    .param("devices", array(devices, String::valueOf))
                    .param("since", array(lives, life -> life.since().toString()))
                    .param("until", array(lives, life -> life.until().toString()))
                    .param("alive", array(lives, life -> String.valueOf(life.alive())))
                    .update();
        }
    }

    /** A point has one device at a time: what it had before ends where this one begins. */
    private void bind(int device, PointsOfLink binding) {
        for (String sql : List.of(UNBIND, BIND)) {
            jdbc.sql(sql)
                    .param("device", device)
                    .param("points", array(binding.points(), point -> String.valueOf(point.value())))
                    .param("at", binding.since().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private void noteLate(int device, PendingAvailability life) {
        if (life.lives().isEmpty()) {
            return;
        }
        Instant since = life.newsSince();
        Instant until = life.lives().getLast().until();
        if (since.plus(LATE).isBefore(until)) {
            jdbc.sql(DUE)
                    .param("device", device)
                    .param("since", since.atOffset(ZoneOffset.UTC))
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static <T> String array(List<T> list, Function<T, String> text) {
        return list.stream().map(text).collect(Collectors.joining(",", "{", "}"));
    }
}
