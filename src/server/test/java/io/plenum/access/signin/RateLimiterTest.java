package io.plenum.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    /** Somebody's mailbox must not be flooded through us, and others must not wait for that. */
    @Test
    void everyKeyHasItsShareInEachPeriod() {
        MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
        RateLimiter limiter = new RateLimiter(2, Duration.ofHours(1), clock);
        assertThat(limiter.take("vera")).isTrue();
        clock.forward(Duration.ofMinutes(59));
        assertThat(limiter.take("vera")).isTrue();
        assertThat(limiter.take("vera")).isFalse();
        assertThat(limiter.take("otto")).isTrue();
        clock.forward(Duration.ofMinutes(1));
        assertThat(limiter.take("vera")).isTrue();
    }

    /** Strangers choose the keys: whoever makes them up must not fill the memory. */
    @Test
    void keysThatAreMadeUpDoNotFillTheMemory() {
        RateLimiter limiter = new RateLimiter(2, Duration.ofHours(1), Clock.systemUTC());
        for (int i = 0; i < 30_000; i++) {
            limiter.take("2001:db8:" + i);
        }
        assertThat(limiter.size()).isBetween(1L, 10_000L);
    }

    /** After a whole period without a question the share is full again, and nothing is kept that says otherwise. */
    @Test
    void whatIsNotAskedForIsForgotten() {
        MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
        RateLimiter limiter = new RateLimiter(1, Duration.ofHours(1), clock);
        assertThat(limiter.take("vera")).isTrue();
        assertThat(limiter.size()).isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        assertThat(limiter.size()).isZero();
        assertThat(limiter.take("vera")).isTrue();
    }

    /** Two requests at the same moment must not both get the last share. */
    @Test
    void requestsAtOnceShareOneLimit() {
        RateLimiter limiter = new RateLimiter(10, Duration.ofHours(1), Clock.systemUTC());
        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .filter(i -> limiter.take("vera"))
                        .count())
                .isEqualTo(10);
    }
}
