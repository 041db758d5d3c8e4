package io.plenum.notify;

import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmsChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Alarms that somebody may have to be told of. They are noted in the transaction that stores the alarm, so none is forgotten
 * when the server dies in between; what to do about them is decided once they have settled.
 */
@Repository
class AlarmNotices {

    /** After these an alarm may be a headline that nobody knows of yet. */
    private static final Set<AlarmEvent.Kind> NEWS = EnumSet.of(
            AlarmEvent.Kind.RAISED, AlarmEvent.Kind.UNFOLDED, AlarmEvent.Kind.UNSUPPRESSED, AlarmEvent.Kind.IN_SERVICE);

    private final JdbcClient jdbc;
    private final NotifySettings settings;
    private final Clock clock;

    AlarmNotices(JdbcClient jdbc, NotifySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void note(AlarmsChanged changed) {
        Long[] headlines = ids(changed, NEWS);
        if (headlines.length > 0) {
            note(headlines);
        }
        Long[] back = ids(changed, EnumSet.of(AlarmEvent.Kind.UNSHELVED));
        if (back.length > 0) {
            noteAnew(back);
        }
        Long[] over = ids(changed, EnumSet.of(AlarmEvent.Kind.RETURNED));
        if (over.length > 0) {
            over(over);
        }
    }

    private static Long[] ids(AlarmsChanged changed, Set<AlarmEvent.Kind> kinds) {
        return changed.changes().stream()
                .filter(change -> kinds.contains(change.event().kind()))
                .filter(change -> change.alarm().cause() == null)
                .map(change -> change.alarm().id())
                .distinct()
                .toArray(Long[]::new);
    }

    /** Once told is told: a consequence that everybody knew before it was folded is no news afterwards. */
    private void note(Long[] alarms) {
        jdbc.sql("""
            INSERT INTO alarm_notice (alarm, due) SELECT id, ? FROM unnest(?) AS a(id)
            ON CONFLICT (alarm) DO UPDATE SET due = excluded.due
                WHERE alarm_notice.notified IS NULL AND alarm_notice.due IS NULL""")
                .param(time(clock.instant().plus(settings.settle())))
                .param(alarms)
                .update();
    }

    /** What comes back from the shelf is told again. */
    private void noteAnew(Long[] alarms) {
        jdbc.sql("""
            INSERT INTO alarm_notice (alarm, due) SELECT id, ? FROM unnest(?) AS a(id)
            ON CONFLICT (alarm) DO UPDATE
                SET due = excluded.due, notified = NULL, round = alarm_notice.round + 1""")
                .param(time(clock.instant().plus(settings.settle())))
                .param(alarms)
                .update();
    }

    /** Wakes the planner for those of which somebody knows. */
    private void over(Long[] alarms) {
        jdbc.sql("UPDATE alarm_notice SET due = ? WHERE alarm = ANY (?) AND notified IS NOT NULL AND due IS NULL")
                .param(time(clock.instant().plus(settings.settle())))
                .param(alarms)
                .update();
    }

    /** @return ids, the longest waiting first */
    List<Long> due(Instant now, int most) {
        return jdbc.sql("SELECT alarm FROM alarm_notice WHERE due <= ? ORDER BY due, alarm LIMIT ?")
                .params(time(now), most)
                .query(Long.class)
                .list();
    }

    boolean notified(long alarm) {
        return jdbc.sql("SELECT notified IS NOT NULL FROM alarm_notice WHERE alarm = ?")
                .param(alarm)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Nobody could be told now. */
    void later(long alarm, Instant due) {
        jdbc.sql("UPDATE alarm_notice SET due = ? WHERE alarm = ?")
                .params(time(due), alarm)
                .update();
    }

    /** Nothing more to decide for now. */
    void decided(long alarm, boolean notified) {
        jdbc.sql(
                        "UPDATE alarm_notice SET due = NULL, notified = CASE WHEN ? THEN coalesce(notified, ?) ELSE notified END"
                                + " WHERE alarm = ?")
                .params(notified, time(clock.instant()), alarm)
                .update();
    }

    /** Of alarms that were over before an instant nobody is told any more. */
    void forget(Instant before) {
        jdbc.sql("DELETE FROM alarm_notice WHERE due IS NULL AND alarm IN (SELECT id FROM alarm WHERE closed < ?)")
                .param(time(before))
                .update();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
