package io.plenum.command.durability;

import io.plenum.command.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * At the changes of a schedule that the controller is known to hold.
 *
 * @param changes all there are from the first value that is looked at to the end of what is foretold (UTC)
 */
record SchedulePattern(List<Instant> changes, double probability) implements TakeoverPattern {

    /** Clocks of controllers are not those of the server. */
    private static final Duration EARLY = Duration.ofMinutes(2);

    private static final Duration LENGTH = Duration.ofMinutes(5);

    @Override
    public List<TakeWindow> windows(Instant since, Instant until) {
        return changes.stream()
                .map(change -> change.minus(EARLY))
                .filter(from -> from.isAfter(since) && from.isBefore(until))
                .map(from -> new TakeWindow(from, from.plus(LENGTH), probability, Holder.Kind.SCHEDULE))
                .toList();
    }
}
