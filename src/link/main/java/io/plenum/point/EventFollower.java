package io.plenum.point;

import java.util.Collection;
import java.util.List;

/** Is told of what controllers say themselves. Called from protocol threads: must return at once, and bounds what it keeps. */
public interface EventFollower {

    /** One of the alarms of a point has changed, or is told again. */
    void accept(ControllerEvent event);

    /**
     * A controller was asked: of all its alarms at these points only the listed ones stand. What was missed, while nobody listened,
     * shows here.
     */
    void present(Collection<PointId> points, List<ControllerEvent> active);
}
