package io.plenum.fault.monitor;

import io.plenum.point.PointId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Keeps the latest minutes of points, since neighbours read each other and each turn reads back into the one before: what was read once
 * is not read again. Bounded, so that any number of equipment can be gone through. For one thread at a time.
 */
final class SharedGrids implements PointGrids {

    private final RecentMinutes values;
    private final RecentMinutes lives;

    SharedGrids(PointGrids source) {
        values = new RecentMinutes(source::read);
        lives = new RecentMinutes(source::lives);
    }

    /** What nobody asks for in this turn or the next is not kept for longer. */
    void nextTurn() {
        values.nextTurn();
        lives.nextTurn();
    }

    @Override
    public Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes) {
        return values.read(points, from, minutes);
    }

    @Override
    public Map<PointId, double[]> lives(Collection<PointId> points, Instant from, int minutes) {
        return lives.read(points, from, minutes);
    }
}
