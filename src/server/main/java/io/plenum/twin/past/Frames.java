package io.plenum.twin.past;

import io.plenum.point.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A floor's past for playing: everything at the start, then for each step what differs from the step before.
 *
 * @param points in the order of the cells' indexes
 * @param from the instant of {@code initial}
 * @param initial one cell for each point
 * @param steps the first is the state at {@code from} plus one step
 */
public record Frames(List<Point> points, Instant from, Duration step, List<Cell> initial, List<List<Cell>> steps) {

    /**
     * One point's state.
     *
     * @param value null where the point was not heard of for longer than history reaches
     * @param quality code of the quality
     */
    public record Cell(int index, @Nullable Double value, int quality) {}
}
