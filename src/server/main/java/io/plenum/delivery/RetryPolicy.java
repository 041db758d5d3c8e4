package io.plenum.delivery;

import java.time.Duration;

/** How long to wait before the next try: 15 s, twice as long each time, a quarter of an hour at most. */
public final class RetryPolicy {

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private RetryPolicy() {}

    /** @param attempts made before the one that has failed now */
    public static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
