package io.plenum.supervision;

import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Lets the events of a connection pass at a rate that a building can have; what a flooding controller says beyond it is counted
 * and dropped. The next time the controller is asked, its answer makes up for it.
 */
public final class EventGate implements EventFollower {

    private static final int BURST = 2_000;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final List<EventFollower> followers;
    private final Runnable dropped;
    private final Clock clock;
    private Instant start = Instant.EPOCH;
    private int count;

    /** @param dropped called for each event that does not pass, by the thread that brought it */
    public EventGate(List<EventFollower> followers, Runnable dropped, Clock clock) {
        this.followers = followers;
        this.dropped = dropped;
        this.clock = clock;
    }

    @Override
    public void accept(ControllerEvent event) {
        if (admits()) {
            followers.forEach(follower -> follower.accept(event));
        } else {
            dropped.run();
        }
    }

    private synchronized boolean admits() {
        Instant now = clock.instant();
        if (now.isBefore(start) || !now.isBefore(start.plus(WINDOW))) {
            start = now;
            count = 0;
        }
        return ++count <= BURST;
    }

    @Override
    public void present(Collection<PointId> points, List<ControllerEvent> active) {
        followers.forEach(follower -> follower.present(points, active));
    }
}
