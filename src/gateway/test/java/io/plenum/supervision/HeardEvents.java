package io.plenum.supervision;

import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.PointId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a connector has said of alarms, in its order. */
public final class HeardEvents implements EventFollower {

    public final List<ControllerEvent> events = new CopyOnWriteArrayList<>();
    public final List<List<ControllerEvent>> answers = new CopyOnWriteArrayList<>();

    @Override
    public void accept(ControllerEvent event) {
        events.add(event);
    }

    @Override
    public void present(Collection<PointId> points, List<ControllerEvent> active) {
        answers.add(active);
    }
}
