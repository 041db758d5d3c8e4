package io.plenum.notify;

import static io.plenum.notify.AlarmNotices.time;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told next where nobody acknowledges. */
@Repository
class Escalations {

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param step of the route that comes next */
    record Escalation(long alarm, long route, int step) {}

    void set(long alarm, long route, int step, Instant due) {
        jdbc.sql("""
                        INSERT INTO escalation (alarm, route, step, due) VALUES (?, ?, ?, ?)
                        ON CONFLICT (alarm, route) DO UPDATE SET step = excluded.step, due = excluded.due""").params(alarm, route, step, time(due)).update();
    }

    void end(long alarm, long route) {
        jdbc.sql("DELETE FROM escalation WHERE alarm = ? AND route = ?")
                .params(alarm, route)
                .update();
    }

    List<Escalation> due(Instant now, int most) {
        return jdbc.sql("SELECT alarm, route, step FROM escalation WHERE due <= ? ORDER BY due, alarm LIMIT ?")
                .params(time(now), most)
                .query((row, number) -> new Escalation(row.getLong(1), row.getLong(2), row.getInt(3)))
                .list();
    }
}
