package io.plenum.offline;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets which actions have arrived, long after no device would send them again; what they changed stays. */
@Component
class ActionExpiry {

    private static final Duration KEPT = Duration.ofDays(400);

    private final ArrivedActions store;
    private final Clock clock;

    ActionExpiry(ArrivedActions store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        store.removeBefore(clock.instant().minus(KEPT));
    }
}
