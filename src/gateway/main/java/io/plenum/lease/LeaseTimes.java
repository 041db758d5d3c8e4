package io.plenum.lease;

import io.plenum.link.Backoff;
import io.plenum.link.command.LeaseReport.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be done for a lease. An end has come once the clock says so; where the clock was put back, once the time has passed
 * that was left when the lease came or its process began.
 */
final class LeaseTimes {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Costs nothing to look at. */
    private static final Duration NOT_OPEN = Duration.ofSeconds(1);

    /** Between two looks whether what is held stands yet. */
    private static final Duration LOOK = Duration.ofMinutes(1);
    /** Further away than any process lives, and not too far to be counted in nanoseconds. */
    private static final Duration FAR = Duration.ofDays(36_500);

    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<UUID, End> ends = new ConcurrentHashMap<>();
    private final Map<UUID, Attempt> attempts = new ConcurrentHashMap<>();
    private final Map<UUID, Long> looks = new ConcurrentHashMap<>();

    /** @param at nanoseconds of the clock that nobody puts back */
    record End(Instant until, long at) {}

    private record Attempt(Backoff backoff, long next) {}

    /** @param nanos of a clock that nobody puts back, nanoseconds since whenever */
    LeaseTimes(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isEnded(Lease lease) {
        End end = watch(lease);
        return !clock.instant().isBefore(end.until()) || nanos.getAsLong() - end.at() >= 0;
    }

    /** The time that is left is counted from here on. */
    End watch(Lease lease) {
        Instant until = lease.order().until();
        return ends.compute(
                lease.id(),
                (id, known) -> known != null && known.until().equals(until) ? known : end(lease, clock.instant()));
    }

    /** A lease from the disk can have a time that has not come yet: the clock was put back meanwhile, nobody knows how long ago. */
    private End end(Lease lease, Instant now) {
        Instant until = lease.order().until();
        Instant from = lease.report().time().isAfter(now) ? lease.report().time() : now;
        Duration left = Duration.between(from, until);
        return new End(until, nanos.getAsLong() + (left.compareTo(FAR) > 0 ? FAR : left).toNanos());
    }

    /** Whether the controller is to be asked now. */
    boolean isDue(Lease lease) {
        return switch (lease.stage()) {
            case HELD, OVERRULED -> isEnded(lease);
            case RELEASING -> mayTry(lease.id());
            case WRITING -> mayTry(lease.id()) || isTooLate(lease) || isEnded(lease);
            case REFUSED, MISMATCH, RELEASED, TAKEN -> false;
        };
    }

    /** Whether it is time to look whether what is held stands yet. */
    boolean isToLook(Lease lease) {
        boolean held = lease.stage() == Stage.HELD || lease.stage() == Stage.OVERRULED;
        if (!held || isEnded(lease)) {
            return false;
        }
        Long next = looks.putIfAbsent(lease.id(), nanos.getAsLong() + LOOK.toNanos());
        return next != null && nanos.getAsLong() - next >= 0;
    }

    /** Somebody has just seen it at its controller. */
    void looked(UUID id) {
        looks.put(id, nanos.getAsLong() + LOOK.toNanos());
    }

    /** Whether an order to hold may not be carried out any more. */
    boolean isTooLate(Lease lease) {
        return lease.stage() == Stage.WRITING
                && clock.instant().isAfter(lease.order().notAfter());
    }

    private boolean mayTry(UUID id) {
        Attempt attempt = attempts.get(id);
        return attempt == null || nanos.getAsLong() - attempt.next() >= 0;
    }

    /** Something new is to be tried, at once. */
    void fresh(UUID id) {
        attempts.remove(id);
    }

    void notOpen(UUID id) {
        attempts.compute(id, (any, before) -> next(before, NOT_OPEN));
    }

    void failed(UUID id) {
        attempts.compute(id, (any, before) -> next(before, null));
    }

    private Attempt next(@Nullable Attempt before, @Nullable Duration wait) {
        Backoff backoff = before == null ? new Backoff(FIRST, LONGEST) : before.backoff();
        return new Attempt(backoff, nanos.getAsLong() + (wait == null ? backoff.next() : wait).toNanos());
    }

    void forget(UUID id) {
        attempts.remove(id);
        ends.remove(id);
        looks.remove(id);
    }
}
