package io.plenum.opcua;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a server and its subscription are. A subscription lives as long as something of it is heard within three keep-alives; a
 * server that answers requests meanwhile is slow, not gone, and is given some more.
 */
public final class SubscriptionWatchdog {

    private static final int MISSED = 3;
    private static final int MISSED_BY_SLOW = 8;

    private final Clock clock;
    private volatile @Nullable Instant published;
    private volatile @Nullable Instant answered;
    private volatile Duration keepAlive = Duration.ofDays(1);
    private volatile boolean lost;

    SubscriptionWatchdog(Clock clock) {
        this.clock = clock;
    }

    /** @param keepAlive as the server has promised it, which may be longer than what we asked for */
    void expect(Duration keepAlive) {
        this.keepAlive = keepAlive;
        published();
    }

    /** The subscription has been heard. */
    Instant published() {
        Instant now = clock.instant();
        published = now;
        answered = now;
        return now;
    }

    /** A request was answered. */
    public void answered() {
        answered = clock.instant();
    }

    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /** After so long without a sign of it a subscription may have ended. */
    Duration longestSilence() {
        return keepAlive.multipliedBy(MISSED);
    }

    /** Whether unchanged values are still true. */
    boolean subscriptionLives() {
        return !lost && isWithin(published, longestSilence());
    }

    /** The subscription has been silent for so long that it must be made anew, however well the server answers. */
    boolean subscriptionIsGone() {
        return lost || !isWithin(published, keepAlive.multipliedBy(MISSED_BY_SLOW));
    }

    /** Until unchanged values are no longer known to be true; not positive where that is so. */
    Duration untilSilent() {
        Instant heard = published;
        return heard == null ? Duration.ZERO : Duration.between(clock.instant(), heard.plus(longestSilence()));
    }

    boolean answeredWithin(Duration time) {
        return isWithin(answered, time);
    }

    private boolean isWithin(@Nullable Instant when, Duration time) {
        return when != null && !when.plus(time).isBefore(clock.instant());
    }

    /** When the server was last heard; null where that was never. */
    @Nullable
    Instant lastHeard() {
        return answered;
    }
}
