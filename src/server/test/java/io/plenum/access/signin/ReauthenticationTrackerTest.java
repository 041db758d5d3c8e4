package io.plenum.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.access.Role;
import io.plenum.access.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** It spares the slow hash; it must never let in what the hash would refuse by now. */
class ReauthenticationTrackerTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final ReauthenticationTracker tracker = new ReauthenticationTracker(clock);

    @Test
    void theSamePasswordIsKnownForFiveMinutes() {
        tracker.remember(account("vera", 1), "right");
        clock.forward(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(tracker.has(account("vera", 1), "right")).isTrue();
        assertThat(tracker.has(account("vera", 1), "wrong")).isFalse();
        assertThat(tracker.has(account("otto", 1), "right")).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(tracker.has(account("vera", 1), "right")).isFalse();
    }

    /** A changed password or a disabled account counts at once. */
    @Test
    void changedAccountsAreCheckedAnew() {
        tracker.remember(account("vera", 1), "right");
        assertThat(tracker.has(account("vera", 2), "right")).isFalse();
    }

    private Account account(String name, int revision) {
        return new Account(name, "", Role.VIEWER, true, revision, 0, clock.instant(), null, false, false, List.of());
    }
}
