package io.plenum.broadcast;

import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.PointId;
import java.util.Collection;
import java.util.List;

/** Hands controllers' events to all who follow them; what one throws costs neither the others nor the protocol's thread. */
public final class GuardedEventFollowers implements EventFollower {

    private final List<EventFollower> followers;
    private final FollowerGuard guard;

    public GuardedEventFollowers(List<EventFollower> followers, FollowerGuard guard) {
        this.followers = List.copyOf(followers);
        this.guard = guard;
    }

    @Override
    public void accept(ControllerEvent event) {
        guard.each(followers, follower -> follower.accept(event));
    }

    @Override
    public void present(Collection<PointId> points, List<ControllerEvent> active) {
        guard.each(followers, follower -> follower.present(points, active));
    }
}
