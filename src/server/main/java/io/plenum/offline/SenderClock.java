package io.plenum.offline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the times of a device are worth.
 *
 * @param ahead how far its clock is ahead of the server's; the way of the request counts as behind
 */
record SenderClock(OfflineAction.Sending sending, Duration ahead) {

    /** More is no way of a request. */
    private static final Duration TOLERATED = Duration.ofMinutes(2);

    private static final Duration LONGEST_WAIT = Duration.ofDays(60);

    static SenderClock of(OfflineAction.Sending sending, Instant received) {
        return new SenderClock(sending, Duration.between(received, sending.sent()));
    }

    boolean isWrong() {
        return ahead.abs().compareTo(TOLERATED) > 0;
    }

    /** When it was done; null where the clock is wrong, or was set between doing and sending. */
    @Nullable
    Instant doneAt() {
        Duration waited = waited();
        boolean sense = !waited.isNegative() && waited.compareTo(LONGEST_WAIT) <= 0;
        return isWrong() || !sense ? null : sending.at();
    }

    /** When it was done by the server's clock, as far as the device's clock has run evenly since; never after now. */
    Instant doneBefore(Instant received) {
        Duration waited = waited();
        return waited.isNegative() || waited.compareTo(LONGEST_WAIT) > 0 ? received : received.minus(waited);
    }

    private Duration waited() {
        return Duration.between(sending.at(), sending.sent());
    }

    /** For a log: {@code +37 min}. */
    String words() {
        return (ahead.isNegative() ? "−" : "+") + ahead.abs().toMinutes() + " min";
    }
}
