package io.plenum.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the pictures of dashboards in the database: one backup has all. */
@Repository
class PictureStore {

    /** As long as somebody may still be at work on the card that is to show it. */
    private static final Duration UNUSED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    PictureStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Long> of(long dashboard) {
        return jdbc.sql("SELECT id FROM dashboard_picture WHERE dashboard = ? ORDER BY id")
                .param(dashboard)
                .query(Long.class)
                .list();
    }

    byte @Nullable [] content(long dashboard, long id) {
        return jdbc.sql("SELECT content FROM dashboard_picture WHERE dashboard = ? AND id = ?")
                .params(dashboard, id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    long add(long dashboard, byte[] jpeg, String who) {
        return jdbc.sql(
                        "INSERT INTO dashboard_picture (dashboard, content, time, who) VALUES (?, ?, ?, ?) RETURNING id")
                .params(dashboard, jpeg, clock.instant().atOffset(ZoneOffset.UTC), who)
                .query(Long.class)
                .single();
    }

    /** @return the number of the copy */
    long copy(long dashboard, long id, long to) {
        return jdbc.sql("""
                        INSERT INTO dashboard_picture (dashboard, content, time, who)
                        SELECT ?, content, time, who FROM dashboard_picture WHERE dashboard = ? AND id = ? RETURNING id""").params(to, dashboard, id).query(Long.class).single();
    }

    /** Throws away what no card has shown for a day. */
    void tidy(long dashboard, Collection<Long> used) {
        jdbc.sql("DELETE FROM dashboard_picture WHERE dashboard = ? AND time < ? AND NOT id = ANY (?)")
                .params(dashboard, clock.instant().minus(UNUSED).atOffset(ZoneOffset.UTC), used.toArray(new Long[0]))
                .update();
    }
}
