package io.plenum.alarm;

import io.plenum.point.Point;
import io.plenum.point.PointSource;
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
record Entry(
        Alarm alarm,
        Nature nature,
        boolean suppressed,
        String device,
        String connection,
        @Nullable Instant causeOver) {

    static Entry of(Alarm alarm, Nature nature, boolean suppressed, @Nullable Point point) {
        PointSource source = point == null ? null : point.source();
        String device = source == null ? "" : Sources.device(source);
        String connection = source == null ? "" : Sources.connection(source);
        return new Entry(alarm, nature, suppressed, device, connection, null);
    }

    long id() {
        return alarm.id();
    }

    boolean lives() {
        return alarm.closed() == null;
    }

    Entry with(Alarm changed) {
        return new Entry(changed, nature, suppressed, device, connection, causeOver);
    }

    Entry suppressed(boolean now) {
        return new Entry(alarm, nature, now, device, connection, causeOver);
    }

    Entry causeOver(@Nullable Instant since) {
        return new Entry(alarm, nature, suppressed, device, connection, since);
    }
}
