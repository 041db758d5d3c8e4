package io.plenum.schedule.run;

import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.schedule.run.ScheduleRun.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has become of schedules. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class ScheduleRunStore {

    private static final String PUT = """
            INSERT INTO schedule_run (schedule, stretch, point_id, value, occupied, since, until, state, override, override_until,
              tried, problem, problem_arguments)
            VALUES (:schedule, :stretch, :point, :value, :occupied, :since, :until, :state, :override, :overrideUntil,
              :tried, :problem, CAST(:arguments AS text[]))
            ON CONFLICT (schedule, stretch, point_id) DO UPDATE SET since = excluded.since, until = excluded.until,
              state = excluded.state, override = excluded.override, override_until = excluded.override_until,
              tried = excluded.tried, problem = excluded.problem, problem_arguments = excluded.problem_arguments""";
    private static final String STARTS = """
            SELECT DISTINCT since, value FROM schedule_run
            WHERE schedule = :schedule AND occupied AND state <> 'FAILED' AND since < :before ORDER BY since DESC LIMIT :most""";
    private static final String CHECKED = """
            INSERT INTO schedule_watch (checked) VALUES (:now) ON CONFLICT (one) DO UPDATE SET checked = excluded.checked""";

    private final JdbcClient jdbc;

    ScheduleRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When an occupied entry began, and what it wanted. */
    record Start(Instant since, double value) {}

    /** Those that are not over, of all schedules. */
    List<ScheduleRun> open() {
        return jdbc.sql("SELECT * FROM schedule_run WHERE state <> 'ENDED' ORDER BY since")
                .query((row, number) -> run(row))
                .list();
    }

    /** The latest first. */
    List<ScheduleRun> of(UUID schedule, int most) {
        return jdbc.sql(
                        "SELECT * FROM schedule_run WHERE schedule = :schedule ORDER BY since DESC, point_id LIMIT :most")
                .param("schedule", schedule)
                .param("most", most)
                .query((row, number) -> run(row))
                .list();
    }

    boolean isKnown(UUID schedule, String stretch) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM schedule_run WHERE schedule = :schedule AND stretch = :stretch)")
                .param("schedule", schedule)
                .param("stretch", stretch)
                .query(Boolean.class)
                .single();
    }

    void put(ScheduleRun run) {
        Problem problem = run.problem();
        jdbc.sql(PUT)
                .param("schedule", run.schedule())
                .param("stretch", run.stretch())
                .param("point", run.point().value())
                .param("value", run.value())
                .param("occupied", run.occupied())
                .param("since", time(run.since()))
                .param("until", time(run.until()))
                .param("state", run.state().name())
                .param("override", run.override(), Types.OTHER)
                .param(
                        "overrideUntil",
                        run.overrideUntil() == null ? null : time(run.overrideUntil()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("tried", time(run.tried()))
                .param("problem", problem == null ? null : problem.messageKey(), Types.VARCHAR)
                .param(
                        "arguments",
                        problem == null ? new String[0] : problem.arguments().toArray(String[]::new))
                .update();
    }

    /** When occupied entries began, the latest first. */
    List<Start> starts(UUID schedule, Instant before, int most) {
        return jdbc.sql(STARTS)
                .param("schedule", schedule)
                .param("before", time(before))
                .param("most", most)
                .query((row, number) -> new Start(instant(row, "since"), row.getDouble("value")))
                .list();
    }

    /** Until when schedules were looked after; null where they never were. */
    @Nullable
    Instant checked() {
        return jdbc.sql("SELECT checked FROM schedule_watch")
                .query((row, number) ->
                        row.getObject("checked", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    void checked(Instant now) {
        jdbc.sql(CHECKED).param("now", time(now)).update();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM schedule_run WHERE until < :before AND state = 'ENDED'")
                .param("before", time(before))
                .update();
    }

    private static ScheduleRun run(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return new ScheduleRun(
                row.getObject("schedule", UUID.class),
                row.getString("stretch"),
                new PointId(row.getInt("point_id")),
                row.getDouble("value"),
                row.getBoolean("occupied"),
                instant(row, "since"),
                instant(row, "until"),
                RunState.valueOf(row.getString("state")),
                row.getObject("override", UUID.class),
                row.getObject("override_until") == null ? null : instant(row, "override_until"),
                instant(row, "tried"),
                problem == null
                        ? null
                        : new Problem(problem, List.of((String[])
                                row.getArray("problem_arguments").getArray())));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
