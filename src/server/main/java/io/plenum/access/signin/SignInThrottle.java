package io.plenum.access.signin;

import io.plenum.access.AccessSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down: after a few free failures each further one doubles the time that an account or an address has to wait.
 * Bounded: strangers choose the names that are kept here.
 */
public final class SignInThrottle {

    private static final int MOST_KEPT = 10_000;

    private final AccessSettings.Throttle settings;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Failures(int count, Instant last) {}

    public SignInThrottle(AccessSettings.Throttle settings, Duration longest, Clock clock) {
        this.settings = settings;
        this.longest = longest;
        this.clock = clock;
    }

    /** @throws TooManyAttempts where it is too early to try again */
    public synchronized void check(String key) {
        Failures known = remembered(key);
        if (known == null) {
            return;
        }
        Duration wait = Duration.between(clock.instant(), known.last().plus(delay(known.count())));
        if (wait.isPositive()) {
            throw new TooManyAttempts(wait);
        }
    }

    public synchronized void failed(String key) {
        Failures known = remembered(key);
        failures.put(key, new Failures(known == null ? 1 : known.count() + 1, clock.instant()));
    }

    public synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private @Nullable Failures remembered(String key) {
        Failures known = failures.get(key);
        return known == null || known.last().plus(settings.forget()).isBefore(clock.instant()) ? null : known;
    }

    /** 1, 2, 4, 8 … seconds after the free attempts. */
    private Duration delay(int count) {
        int beyond = count - settings.free();
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(beyond - 1, 30));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
