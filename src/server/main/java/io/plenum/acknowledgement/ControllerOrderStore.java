package io.plenum.acknowledgement;

import io.plenum.link.alarm.AlarmOrder.Action;
import io.plenum.point.PointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that wait for their controllers; whatever becomes of one, it leaves. */
@Repository
class ControllerOrderStore {

    private static final int LONGEST_COMMENT = 500;

    private final JdbcClient jdbc;

    ControllerOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long waiting() {
        return jdbc.sql("SELECT count(*) FROM controller_order")
                .query(Long.class)
                .single();
    }

    /** The same about the same event once more changes nothing. */
    void add(ControllerOrder order) {
        String comment = order.comment();
        Instant until = order.until();
        jdbc.sql("""
                INSERT INTO controller_order (alarm, connection, point_id, action, reference, who, comment, until, ordered, next)
                VALUES (:alarm, :connection, :point, :action, :reference, :who, :comment, :until, :ordered, :ordered)
                ON CONFLICT (point_id, action, reference) DO NOTHING""")
                .param("alarm", order.alarm())
                .param("connection", order.connection())
                .param("point", order.point().value())
                .param("action", order.action().name())
                .param("reference", order.reference())
                .param("who", order.who())
                .param("comment", comment.substring(0, Math.min(LONGEST_COMMENT, comment.length())))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("ordered", order.ordered().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It has been overtaken by its opposite. */
    void withdraw(long alarm, Action action) {
        jdbc.sql("DELETE FROM controller_order WHERE alarm = :alarm AND action = :action")
                .param("alarm", alarm)
                .param("action", action.name())
                .update();
    }

    /** Those whose turn has come, in the order in which they were given. */
    List<ControllerOrder> due(Instant now, int most) {
        return jdbc.sql("SELECT * FROM controller_order WHERE next <= :now ORDER BY id LIMIT :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> order(row))
                .list();
    }

    void postpone(Collection<Long> orders, Instant next) {
        jdbc.sql("UPDATE controller_order SET attempts = attempts + 1, next = :next WHERE id = ANY (:ids)")
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("ids", orders.toArray(new Long[0]))
                .update();
    }

    /** Returns false where it was withdrawn meanwhile. */
    boolean finish(long id) {
        return jdbc.sql("DELETE FROM controller_order WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static ControllerOrder order(ResultSet row) throws SQLException {
        return new ControllerOrder(
                row.getLong("id"),
                row.getLong("alarm"),
                row.getString("connection"),
                new PointId(row.getInt("point_id")),
                Action.valueOf(row.getString("action")),
                row.getString("reference"),
                row.getString("who"),
                row.getString("comment"),
                instant(row.getTimestamp("until")),
                row.getTimestamp("ordered").toInstant(),
                row.getInt("attempts"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
