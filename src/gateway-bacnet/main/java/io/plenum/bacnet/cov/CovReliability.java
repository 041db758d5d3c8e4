package io.plenum.bacnet.cov;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether the notifications of an object can be relied upon. One that gets lost is forgiven: UDP loses packets. Two within
 * {@link #WINDOW} are a habit, and the object is polled for a while; then it is trusted again, for twice as long a while each time
 * that it disappoints. Thread-safe.
 */
final class CovReliability {

    static final Duration WINDOW = Duration.ofHours(1);
    static final Duration FIRST_PAUSE = Duration.ofHours(1);
    static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Map<ObjectIdentifier, Misses> records = new ConcurrentHashMap<>();

    /** @param until when it is polled; null where it is trusted */
    private record Misses(Instant missed, @Nullable Instant until, Duration pause) {

        private Instant quietSince() {
            return until == null ? missed : until;
        }
    }

    /** A change was polled that was never notified; returns whether the object is to be polled from now on. */
    boolean missed(ObjectIdentifier object, Instant now) {
        return isPolled(records.compute(object, (any, before) -> after(before, now)), now);
    }

    private static Misses after(@Nullable Misses before, Instant now) {
        if (before == null || before.quietSince().plus(LONGEST_PAUSE).isBefore(now)) {
            return new Misses(now, null, FIRST_PAUSE);
        }
        boolean habit = !before.missed().plus(WINDOW).isBefore(now);
        Duration pause = before.pause();
        Duration twice = pause.multipliedBy(2);
        return habit
                ? new Misses(now, now.plus(pause), twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice)
                : new Misses(now, null, pause);
    }

    boolean trusts(ObjectIdentifier object, Instant now) {
        Misses record = records.get(object);
        return record == null || !isPolled(record, now);
    }

    private static boolean isPolled(Misses record, Instant now) {
        return record.until() != null && now.isBefore(record.until());
    }

    void forget() {
        records.clear();
    }

    void forget(ObjectIdentifier object) {
        records.remove(object);
    }
}
