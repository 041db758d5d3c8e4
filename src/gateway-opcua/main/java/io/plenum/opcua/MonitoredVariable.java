package io.plenum.opcua;

import io.plenum.opcua.BoundVariable.VariablePart;
import java.util.ArrayList;
import java.util.List;

/** What one monitored item is for: a point, or all points that are elements of one variable. Changed by one thread, read by any. */
final class MonitoredVariable {

    private final VariablePart part;
    private volatile List<BoundVariable> points;

    MonitoredVariable(BoundVariable first) {
        part = first.part();
        points = List.of(first);
    }

    VariablePart part() {
        return part;
    }

    List<BoundVariable> points() {
        return points;
    }

    void add(BoundVariable bound) {
        List<BoundVariable> more = new ArrayList<>(points);
        more.add(bound);
        points = List.copyOf(more);
    }

    /** Returns whether none is left. */
    boolean remove(int point) {
        points = points.stream()
                .filter(bound -> bound.point().id().value() != point)
                .toList();
        return points.isEmpty();
    }
}
