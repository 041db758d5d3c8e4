package io.plenum.opcua;

import io.plenum.link.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/**
 * What a server has lost on its way to us: whole messages, which concern every variable, and values of a variable whose queue ran
 * over. All of it is read again. Thread-safe.
 */
final class LostNotifications {

    /** The info bits of a status code that hold for a data value, with that of the overflow (OPC 10000-4, 7.39.1). */
    private static final long OVERFLOW = 0x0480;

    private static final Duration TOLD_FOR = Duration.ofMinutes(10);

    private final Clock clock;
    private final Set<BoundVariable> overflowed = ConcurrentHashMap.newKeySet();
    private volatile boolean everything;
    private volatile Instant lastOverflow = Instant.MIN;
    private volatile Instant lastLoss = Instant.MIN;

    LostNotifications(Clock clock) {
        this.clock = clock;
    }

    static boolean isOverflow(StatusCode status) {
        return (status.value() & OVERFLOW) == OVERFLOW;
    }

    void everything() {
        lastLoss = clock.instant();
        everything = true;
    }

    void overflow(BoundVariable bound) {
        lastOverflow = clock.instant();
        overflowed.add(bound);
    }

    /** What is to be read again, once. */
    List<BoundVariable> take(Supplier<Collection<BoundVariable>> all) {
        if (everything) {
            everything = false;
            overflowed.clear();
            return List.copyOf(all.get());
        }
        List<BoundVariable> some = List.copyOf(overflowed);
        overflowed.removeAll(Set.copyOf(some));
        return some;
    }

    /** What has happened of late. */
    List<Problem> problems() {
        Instant now = clock.instant();
        boolean lost = isRecent(lastLoss, now);
        boolean full = isRecent(lastOverflow, now);
        Problem loss = Problem.of("connector.problem.opcua-lost-notifications");
        Problem overflow = Problem.of("connector.problem.opcua-overflow");
        return lost ? (full ? List.of(loss, overflow) : List.of(loss)) : full ? List.of(overflow) : List.of();
    }

    private static boolean isRecent(Instant when, Instant now) {
        return when.isAfter(now.minus(TOLD_FOR));
    }
}
