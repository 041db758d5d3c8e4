package io.plenum.alarm.ui.detail;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What surrounds an alarm: what else was raised then, and how it ended when it came before. */
@Component
class RelatedAlarms {

    static final Duration NEAR = Duration.ofMinutes(10);

    private static final int MOST = 20;
    private static final int EARLIER = 10;
    private static final Duration REACH = Duration.ofDays(3650);

    private final AlarmAccess alarms;

    RelatedAlarms(AlarmAccess alarms) {
        this.alarms = alarms;
    }

    /**
     * An earlier occurrence.
     *
     * @param comment the last comment, empty where nobody left one
     */
    record Earlier(Alarm alarm, String comment) {}

    /** Other alarms raised within ten minutes, the nearest first, at most 20. */
    List<Alarm> near(Alarm alarm) {
        Instant at = alarm.raised();
        return alarms
                .raised(new AlarmQuery(at.minus(NEAR), at.plus(NEAR), null, null, null, null, null, null, 0, 500))
                .stream()
                .filter(other -> other.id() != alarm.id())
                .sorted((a, b) -> distance(a, at).compareTo(distance(b, at)))
                .limit(MOST)
                .toList();
    }

    private static Duration distance(Alarm alarm, Instant at) {
        return Duration.between(at, alarm.raised()).abs();
    }

    /** The latest ten before it, the newest first. */
    List<Earlier> before(Alarm alarm) {
        Instant at = alarm.raised();
        return alarms
                .raised(new AlarmQuery(at.minus(REACH), at, null, null, null, null, alarm.key(), null, 0, EARLIER))
                .stream()
                .map(earlier -> new Earlier(earlier, lastWords(earlier)))
                .toList();
    }

    private String lastWords(Alarm alarm) {
        return alarms.history(alarm.id()).reversed().stream()
                .filter(event -> event.kind() == AlarmEvent.Kind.COMMENTED)
                .map(AlarmEvent::detail)
                .findFirst()
                .orElse("");
    }
}
