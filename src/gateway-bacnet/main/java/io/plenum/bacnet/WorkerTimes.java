package io.plenum.bacnet;

import io.plenum.link.Tuning;
import java.time.Duration;

/**
 * When a worker does what; all from the tuning of the connection.
 *
 * @param safetyNet between reads of everything, for notifications that got lost
 * @param renewal of subscriptions
 * @param calm after a subscription, in which an announcement of the device is not acted upon at once
 */
record WorkerTimes(Duration safetyNet, Duration renewal, Duration calm) {

    private static final Duration LONGEST_NET = Duration.ofSeconds(30);
    private static final Duration LONGEST_CALM = Duration.ofSeconds(20);
    private static final int CALMS_IN_LIFETIME = 10;

    static WorkerTimes of(Tuning tuning) {
        return new WorkerTimes(
                shorter(tuning.stale().dividedBy(2), LONGEST_NET),
                tuning.lifetime().dividedBy(2),
                shorter(tuning.lifetime().dividedBy(CALMS_IN_LIFETIME), LONGEST_CALM));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
