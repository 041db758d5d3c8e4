package io.plenum.bacnet.cov;

import java.time.Duration;
import java.time.Instant;

/** When the subscriptions of a device are due to be made again. Thread-safe. */
public final class CovRenewal {

    private final Duration interval;
    private final Duration calm;
    private Instant done = Instant.EPOCH;
    private Instant wanted = Instant.MAX;

    /**
     * @param interval shorter than the lifetime of a subscription
     * @param calm I-Am broadcasts follow every Who-Is of anybody: only one in so long a time is taken for a restart
     */
    public CovRenewal(Duration interval, Duration calm) {
        this.interval = interval;
        this.calm = calm;
    }

    public synchronized void done(Instant now) {
        done = now;
        wanted = Instant.MAX;
    }

    /** A notification got lost: subscribe again at once. */
    public synchronized void wanted(Instant now) {
        wanted = now;
    }

    /** The device may have restarted and forgotten its subscribers; returns whether that is to be dealt with at once. */
    public synchronized boolean announced(Instant now) {
        Instant calmed = done.plus(calm);
        Instant soon = calmed.isAfter(now) ? calmed : now;
        if (soon.isBefore(wanted)) {
            wanted = soon;
        }
        return due(now);
    }

    public synchronized boolean due(Instant now) {
        return !now.isBefore(wanted) || !now.isBefore(done.plus(interval));
    }
}
