package io.plenum.command.durability;

import io.plenum.point.PointId;
import io.plenum.trend.read.StateHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the history of points without a priority array once a day, some at a time, and forgets what is old. */
@Component
class StandKeeper {

    static final Duration KEPT = Duration.ofDays(400);
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final Duration REACH = Duration.ofDays(30);
    private static final int AT_ONCE = 10;

    private final StandStore store;
    private final StateHistory history;
    private final Clock clock;

    StandKeeper(StandStore store, StateHistory history, Clock clock) {
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void keep() {
        Instant now = clock.instant();
        store.forget(now.minus(KEPT));
        for (PointId point : store.unlearnt(now.minus(AGAIN), AT_ONCE)) {
            List<Stand> stands = ValueHistory.stands(history.samples(List.of(point), now.minus(REACH), now), now);
            int first = Math.max(0, stands.size() - StandStore.MOST);
            store.replace(point, stands.subList(first, stands.size()));
            store.learnt(point, now);
        }
    }
}
