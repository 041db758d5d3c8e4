package io.plenum.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plenum.MovableClock;
import io.plenum.access.AccessSettings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final AccessSettings.Throttle SETTINGS =
            new AccessSettings.Throttle(4, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(SETTINGS, SETTINGS.account(), clock);

    @Test
    void delaysGrowToTheirLimitAndEndWithTime() {
        fail(4);
        assertThatCode(() -> throttle.check("vera")).doesNotThrowAnyException();
        fail(1);
        assertThat(wait("vera")).isEqualTo(1);
        fail(1);
        assertThat(wait("vera")).isEqualTo(2);
        fail(20);
        assertThat(wait("vera")).isEqualTo(60);
        clock.forward(Duration.ofSeconds(60));
        assertThatCode(() -> throttle.check("vera")).doesNotThrowAnyException();
    }

    @Test
    void successForgetsAndOthersAreNotPunished() {
        fail(8);
        assertThatThrownBy(() -> throttle.check("vera")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttle.check("otto")).doesNotThrowAnyException();
        throttle.succeeded("vera");
        assertThatCode(() -> throttle.check("vera")).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("vera");
        }
    }

    private long wait(String key) {
        return catchThrowableOfType(TooManyAttempts.class, () -> throttle.check(key))
                .seconds();
    }
}
