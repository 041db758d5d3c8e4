package io.plenum.alarm;

import io.plenum.point.PointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Alarms for tests: an unacknowledged one with a letter of its own, changed by what a test needs. */
public record AlarmSample(
        long id,
        String key,
        Priority priority,
        AlarmState state,
        Instant raised,
        @Nullable Instant returned,
        @Nullable Instant acknowledged,
        @Nullable Long cause,
        @Nullable String floor) {

    public static AlarmSample of(long id, String key, Instant raised) {
        return new AlarmSample(
                id, key, Priority.MEDIUM, AlarmState.UNACKNOWLEDGED, raised, null, null, null, "floor-1");
    }

    public AlarmSample with(Priority next) {
        return new AlarmSample(id, key, next, state, raised, returned, acknowledged, cause, floor);
    }

    public AlarmSample with(AlarmState next) {
        return new AlarmSample(id, key, priority, next, raised, returned, acknowledged, cause, floor);
    }

    public AlarmSample returnedAt(Instant time) {
        return new AlarmSample(id, key, priority, state, raised, time, acknowledged, cause, floor);
    }

    public AlarmSample acknowledgedAt(Instant time) {
        return new AlarmSample(id, key, priority, state, raised, returned, time, cause, floor);
    }

    public AlarmSample beneath(long headline) {
        return new AlarmSample(id, key, priority, state, raised, returned, acknowledged, headline, floor);
    }

    public AlarmSample on(@Nullable String place) {
        return new AlarmSample(id, key, priority, state, raised, returned, acknowledged, cause, place);
    }

    public Alarm alarm() {
        return new Alarm(
                id,
                key,
                1,
                "Rule of " + key,
                priority,
                new PointId((int) id),
                key,
                null,
                floor,
                "hvac",
                state,
                returned == null,
                raised,
                returned,
                acknowledged,
                acknowledged == null ? null : "tom",
                null,
                null,
                21,
                20.0,
                cause,
                null,
                null,
                null);
    }
}
