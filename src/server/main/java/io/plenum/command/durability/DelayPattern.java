package io.plenum.command.durability;

import io.plenum.command.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * So long after a value was written, as programs and timers of controllers do.
 *
 * @param after at the earliest
 * @param length from then until it has happened
 */
record DelayPattern(Duration after, Duration length, double probability) implements TakeoverPattern {

    @Override
    public List<TakeWindow> windows(Instant since, Instant until) {
        Instant from = since.plus(after);
        return from.isBefore(until)
                ? List.of(new TakeWindow(from, from.plus(length), probability, Holder.Kind.PROGRAM))
                : List.of();
    }
}
