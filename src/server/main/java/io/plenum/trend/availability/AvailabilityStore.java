package io.plenum.trend.availability;

import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of devices, of their lives and of their points, in the caller's transaction. Doing anything twice changes nothing. */
@Repository
class AvailabilityStore {

    private static final String KNOW = """
            INSERT INTO link_device (connection, address) VALUES (:connection, :address)
            ON CONFLICT (connection, address) DO UPDATE SET address = excluded.address RETURNING id""";
    private static final String ENDS = """
            SELECT device, since, until FROM link_life
            JOIN unnest(CAST(:devices AS integer[]), CAST(:since AS timestamptz[])) AS r (device, since) USING (device, since)""";
    /** Of two that begin at once the longer one is right: the shorter had just begun when something else was learnt. */
    private static final String GROW = """
            INSERT INTO link_life (device, since, until, alive)
            SELECT * FROM unnest(CAST(:devices AS integer[]), CAST(:since AS timestamptz[]), CAST(:until AS timestamptz[]),
                                 CAST(:alive AS boolean[]))
            ON CONFLICT (device, since) DO UPDATE SET until = greatest(link_life.until, excluded.until),
                alive = CASE WHEN excluded.until > link_life.until THEN excluded.alive
                             WHEN excluded.until = link_life.until THEN excluded.alive AND link_life.alive
                             ELSE link_life.alive END
            WHERE excluded.until >= link_life.until""";

    private static final String UNBIND = """
            UPDATE link_point SET until = :at
            WHERE since < :at AND (until IS NULL OR until > :at)
              AND ((device = :device AND NOT point_id = ANY (CAST(:points AS integer[])))
                OR (device <> :device AND point_id = ANY (CAST(:points AS integer[]))))""";
    /** A report that comes late binds a point until the one after it does. */
    private static final String BIND = """
            INSERT INTO link_point (point_id, device, since, until)
            SELECT p.id, :device, :at, (SELECT min(since) FROM link_point WHERE point_id = p.id AND since > :at)
            FROM unnest(CAST(:points AS integer[])) AS p (id)
            WHERE NOT EXISTS (SELECT FROM link_point WHERE point_id = p.id AND device = :device
                AND since <= :at AND (until IS NULL OR until > :at))
            ON CONFLICT (point_id, since) DO UPDATE SET device = excluded.device, until = excluded.until
            WHERE link_point.until = link_point.since""";

    /** What was worked out of these hours did not know yet that values held. */
    private static final String DUE = """
            INSERT INTO rollup_due (since, until, points)
            SELECT date_trunc('hour', CAST(:since AS timestamptz)), date_trunc('hour', CAST(:until AS timestamptz)) + INTERVAL '1 hour',
                   array_agg(DISTINCT point_id)
            FROM link_point WHERE device = ANY (CAST(:devices AS integer[])) AND since <= :until AND (until IS NULL OR until >= :since)
            HAVING count(*) > 0""";

    private final JdbcClient jdbc;

    AvailabilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int id(DeviceLink link) {
        return jdbc.sql(KNOW)
                .param("connection", link.connection())
                .param("address", link.device())
                .query(Integer.class)
                .single();
    }

    /** How far those of them reach that are stored already. */
    Map<AvailabilityRow.Key, Instant> ends(Collection<AvailabilityRow> rows) {
        Map<AvailabilityRow.Key, Instant> ends = new HashMap<>();
        jdbc.sql(ENDS)
                .param("devices", array(rows, row -> String.valueOf(row.device())))
                .param("since", array(rows, row -> row.since().toString()))
                .query(row -> {
                    AvailabilityRow.Key key = new AvailabilityRow.Key(
                            row.getInt(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                    ends.put(key, row.getObject(3, OffsetDateTime.class).toInstant());
                });
        return ends;
    }

    void grow(Collection<AvailabilityRow> rows) {
        jdbc.sql(GROW)
                .param("devices", array(rows, row -> String.valueOf(row.device())))
                .param("since", array(rows, row -> row.since().toString()))
                .param("until", array(rows, row -> row.until().toString()))
                .param("alive", array(rows, row -> String.valueOf(row.alive())))
                .update();
    }

    /**
     * A point has one device at a time: what it had before ends where this one begins.
     *
     * @return whether that was news
     */
    boolean bind(int device, DevicePointSet points) {
        int changed = 0;
        for (String sql : List.of(UNBIND, BIND)) {
            changed += jdbc.sql(sql)
                    .param("device", device)
                    .param("points", array(points.points(), point -> String.valueOf(point.value())))
                    .param("at", Sql.time(points.since()))
                    .update();
        }
        return changed > 0;
    }

    void due(Collection<Integer> devices, Instant since, Instant until) {
        jdbc.sql(DUE)
                .param("devices", array(devices, String::valueOf))
                .param("since", Sql.time(since))
                .param("until", Sql.time(until))
                .update();
    }

    private static <T> String array(Collection<T> list, Function<T, String> text) {
        return list.stream().map(text).collect(Collectors.joining(",", "{", "}"));
    }
}
