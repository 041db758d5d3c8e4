package io.plenum.delivery;

import java.time.Duration;

/**
 * When to try again, and when to give up. The first retry comes after 15 s, each further one after twice the time, at most after a
 * quarter of an hour.
 *
 * @param giveUp how long a delivery may wait for a receiver that does not take it before it becomes a dead letter
 * @param refusals how often the receiver may say no for good before it does
 * @param longestPause how long a lane is left alone at most while its receiver cannot be reached
 */
public record RetryPolicy(Duration giveUp, int refusals, Duration longestPause) {

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    /** How long to wait for the next attempt; {@code attempts} were made before the one that has failed now. */
    static Duration delay(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** How long to leave a lane alone whose receiver could not be reached {@code failures} times in a row before this one. */
    Duration pause(int failures) {
        Duration pause = delay(failures);
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
