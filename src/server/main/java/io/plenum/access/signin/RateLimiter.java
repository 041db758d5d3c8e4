package io.plenum.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;

/** How often something may be done for a key within a period. Bounded: strangers choose the keys. */
public final class RateLimiter {

    private static final int MOST_KEPT = 10_000;

    private final Bandwidth limit;
    private final ClockNanos clock;
    private final Cache<String, Bucket> buckets;

    public RateLimiter(int most, Duration period, Clock clock) {
        this.limit = Bandwidth.builder()
                .capacity(most)
                .refillIntervally(most, period)
                .build();
        this.clock = new ClockNanos(clock);
        // What was not asked for during a whole period has its full share again: nothing is lost by forgetting it.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(period)
                .ticker(this.clock)
                .executor(Runnable::run)
                .build();
    }

    /** Takes one of the shares of a key; false where it has had all of them in this period. */
    public boolean take(String key) {
        return buckets.get(key, unknown -> full()).tryConsume(1);
    }

    /** Whether a key has a share left in this period. */
    public boolean left(String key) {
        return buckets.get(key, unknown -> full()).getAvailableTokens() > 0;
    }

    /** Takes shares of what has been done already; what is beyond the limit is owed to the next period. */
    public void spend(String key, long shares) {
        if (shares > 0) {
            buckets.get(key, unknown -> full()).consumeIgnoringRateLimits(shares);
        }
    }

    private Bucket full() {
        return Bucket.builder().addLimit(limit).withCustomTimePrecision(clock).build();
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
