package io.plenum.command.durability;

import io.plenum.command.Holder;
import java.time.Duration;
import java.time.Instant;

/**
 * How long one value stood at a point.
 *
 * @param since when it was written (UTC)
 * @param until when it ended, or was seen for the last time (UTC)
 * @param taken whether somebody else ended it; else it ended as it was meant to, or stands still: longer than {@code until} it would have
 *     stood for all that is known (censored, in the language of statistics)
 * @param priority at which it stood, 1 to 16; 0 where that is not known
 * @param takerPriority of what has ended it; 0 where that is not known, or nothing stands there
 * @param taker who is known to have ended it; {@link Holder.Kind#UNKNOWN} where that is to be found out
 * @param blur how much earlier it may have ended
 */
record Stand(
        Instant since,
        Instant until,
        boolean taken,
        int priority,
        int takerPriority,
        Holder.Kind taker,
        Duration blur) {

    Stand {
        if (until.isBefore(since)) {
            throw new IllegalArgumentException("Ends at " + until + ", before it begins at " + since);
        }
    }

    Duration age() {
        return Duration.between(since, until);
    }
}
