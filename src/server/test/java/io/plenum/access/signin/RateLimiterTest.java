package io.plenum.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.notify.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    /** Somebody's mailbox must not be flooded through us, and others must not wait for that. */
    @Test
    void everyKeyHasItsShareInEachPeriod() {
        MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
        RateLimiter allowance = new RateLimiter(2, Duration.ofHours(1), clock);
        assertThat(allowance.take("vera")).isTrue();
        clock.forward(Duration.ofMinutes(59));
        assertThat(allowance.take("vera")).isTrue();
        assertThat(allowance.take("vera")).isFalse();
        assertThat(allowance.take("otto")).isTrue();
        clock.forward(Duration.ofMinutes(1));
        assertThat(allowance.take("vera")).isTrue();
    }
}
