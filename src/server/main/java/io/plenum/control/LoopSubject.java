package io.plenum.control;

import io.plenum.control.loop.LoopKind;
import io.plenum.point.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set point that a loop could reset, with all that it needs to see.
 *
 * @param site key of the site
 * @param equipment key of the air handler or plant
 * @param target the set point
 * @param running whether the machine runs; null where the model has no such point: it is taken to run then
 * @param zones that it serves
 * @param valves of the coils that it feeds
 */
public record LoopSubject(
        LoopKind kind,
        String site,
        String equipment,
        String name,
        Point target,
        @Nullable Point running,
        List<ZonePoints> zones,
        List<Point> valves) {

    /** Points of a zone; null where the model has none. */
    public record ZonePoints(
            String key,
            @Nullable Point temperature,
            @Nullable Point heating,
            @Nullable Point cooling,
            @Nullable Point damper,
            @Nullable Point flow,
            @Nullable Point flowSetpoint,
            @Nullable Point reheat) {}

    public LoopSubject {
        zones = List.copyOf(zones);
        valves = List.copyOf(valves);
    }
}
