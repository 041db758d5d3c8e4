package io.plenum.modbus;

import io.plenum.modbus.poll.PollGroup;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A group of registers, and when it is read. Changed by the thread that reads alone; others see how it is. */
final class ScheduledGroup {

    /** After so many failures in a row its values are no longer taken for present. */
    private static final int FAILURES = 3;

    /** What has failed so often is asked for seldom. */
    private static final Duration RETRIED = Duration.ofMinutes(5);

    private final PollGroup group;
    private volatile Instant due;
    private volatile @Nullable Instant read;
    private volatile int failures;

    ScheduledGroup(PollGroup group, Instant due, @Nullable Instant read) {
        this.group = group;
        this.due = due;
        this.read = read;
    }

    PollGroup group() {
        return group;
    }

    int unit() {
        return group.request().unit();
    }

    Instant due() {
        return due;
    }

    /** When it was read last; null where it never was. */
    @Nullable
    Instant read() {
        return read;
    }

    /** Its values have come. What is late is not made up for. */
    void done(Instant now) {
        failures = 0;
        read = now;
        Instant next = due.plus(group.poll());
        due = next.isAfter(now) ? next : now.plus(group.poll());
    }

    /** It is read at once. */
    void hurry(Instant now) {
        if (due.isAfter(now) && !isGivenUp()) {
            due = now;
        }
    }

    /** It is read again behind all others that are due. */
    void again(Instant now) {
        due = now.plusNanos(1);
    }

    /** Its values have not come, though the device answers; whether they are given up by that. */
    boolean failed(Instant now) {
        failures = Math.min(failures + 1, FAILURES + 1);
        boolean seldom = isGivenUp() && group.poll().compareTo(RETRIED) < 0;
        due = now.plus(seldom ? RETRIED : group.poll());
        return failures == FAILURES;
    }

    boolean isGivenUp() {
        return failures >= FAILURES;
    }

    /** Whether its values are at most about as old as they may be. */
    boolean isPresent(Instant now, Duration grace) {
        Instant last = read;
        return last != null
                && !last.plus(group.poll().multipliedBy(2)).plus(grace).isBefore(now);
    }
}
