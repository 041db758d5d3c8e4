package io.plenum.drawing.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans as they were saved, the newest ones of each floor. */
@Repository
public class PlanVersions {

    /** So many are kept of a floor. */
    public static final int KEPT = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    public PlanVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    public List<PlanVersion> of(String floor) {
        return jdbc.sql("select id, account, saved_at from plan_version where floor = :floor order by id desc")
                .param("floor", floor)
                .query((row, index) -> new PlanVersion(
                        row.getLong("id"),
                        row.getString("account"),
                        Objects.requireNonNull(row.getTimestamp("saved_at")).toInstant()))
                .list();
    }

    /** The drawing of a version of this floor. */
    public Optional<String> plan(String floor, long id) {
        return jdbc.sql("select plan from plan_version where floor = :floor and id = :id")
                .param("floor", floor)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Adds what was in force before, where it came otherwise and is the version of nobody, and then the new one. */
    public void add(String floor, @Nullable String before, String svg, String who) {
        if (before != null && !before.equals(newest(floor))) {
            insert(floor, before, "");
        }
        insert(floor, svg, who);
        jdbc.sql("""
                delete from plan_version where floor = :floor and id not in
                  (select id from plan_version where floor = :floor order by id desc limit :kept)
                """).param("floor", floor).param("kept", KEPT).update();
    }

    private String newest(String floor) {
        return jdbc.sql("select plan from plan_version where floor = :floor order by id desc limit 1")
                .param("floor", floor)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void insert(String floor, String svg, String who) {
        jdbc.sql("insert into plan_version (floor, plan, account, saved_at) values (:floor, :plan, :who, :time)")
                .param("floor", floor)
                .param("plan", svg)
                .param("who", who)
                .param("time", Timestamp.from(clock.instant()))
                .update();
    }
}
