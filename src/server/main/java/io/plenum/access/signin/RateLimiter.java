package io.plenum.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something may be done for a key within a period. Bounded: strangers choose the keys. */
public final class RateLimiter {

    private static final int MOST_KEPT = 10_000;

    private final int most;
    private final Duration period;
    private final Clock clock;
    private final Map<String, Taken> taken = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Taken> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Taken(int count, Instant since) {}

    public RateLimiter(int most, Duration period, Clock clock) {
        this.most = most;
        this.period = period;
        this.clock = clock;
    }

    /** @return false where the key has had its share */
    public synchronized boolean take(String key) {
        Instant now = clock.instant();
        Taken known = taken.get(key);
        if (known == null || !now.isBefore(known.since().plus(period))) {
            known = new Taken(0, now);
        }
        if (known.count() >= most) {
            return false;
        }
        taken.put(key, new Taken(known.count() + 1, known.since()));
        return true;
    }
}
