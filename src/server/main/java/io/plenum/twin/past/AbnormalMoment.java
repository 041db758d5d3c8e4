package io.plenum.twin.past;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a search for the next abnormal moment found.
 *
 * @param time when it began, null where nothing was found
 * @param what null where nothing was found
 * @param key of the space or equipment where it is
 * @param name of the space, or of the point that is in alarm or faulty
 * @param searched nothing else began between the start of the search and this instant; where nothing was found, a further
 *     search may go on from here
 */
public record AbnormalMoment(
        @Nullable Instant time,
        @Nullable Trouble what,
        @Nullable String key,
        @Nullable String name,
        Instant searched) {

    /** What began. */
    public enum Trouble {
        /** An occupied zone left its comfort band. */
        COMFORT,
        /** A point went into alarm. */
        ALARM,
        /** A controller began to call a point faulty. */
        FAULT
    }

    static AbnormalMoment nothing(Instant searched) {
        return new AbnormalMoment(null, null, null, null, searched);
    }

    static AbnormalMoment of(Instant time, TroubleCondition watch) {
        return new AbnormalMoment(time, watch.what(), watch.key(), watch.name(), time);
    }
}
