package io.plenum.alarm.state;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.correlation.AlarmType;
import io.plenum.alarm.correlation.PointSources;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A living alarm with what only the engine needs to know of it.
 *
 * @param suppressed its rule does not apply now, whatever the state shows
 * @param device controller of its point, empty where it has none
 * @param connection of its point, empty where it has none
 * @param causeOver since when its cause no longer explains it, null while it does
 */
@RecordBuilder
public record ActiveAlarm(
        Alarm alarm,
        AlarmType nature,
        boolean suppressed,
        String device,
        String connection,
        @Nullable Instant causeOver)
        implements ActiveAlarmBuilder.With {

    public static ActiveAlarm of(Alarm alarm, AlarmType nature, boolean suppressed, @Nullable Point point) {
        PointSource source = point == null ? null : point.source();
        String device = source == null ? "" : PointSources.device(source);
        String connection = source == null ? "" : PointSources.connection(source);
        return new ActiveAlarm(alarm, nature, suppressed, device, connection, null);
    }

    public long id() {
        return alarm.id();
    }

    boolean lives() {
        return alarm.closed() == null;
    }
}
