package io.plenum.control;

import io.plenum.control.loop.LoopKind;
import io.plenum.point.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loop could write, with all that it needs to see.
 *
 * @param site key of the site
 * @param equipment key of the air handler, plant, meter or floor
 * @param targets the points that it may write, at least one
 * @param shown points of one unit whose mean is kept and drawn as what was, at least one; the first names the loop
 * @param running whether the machine runs; null where the model has no such point: it is taken to run then
 * @param zones that it serves
 * @param valves of the coils that it feeds
 * @param outdoor temperature, °C; null without a sensor
 */
public record LoopSubject(
        LoopKind kind,
        String site,
        String equipment,
        String name,
        List<LoopTarget> targets,
        List<Point> shown,
        @Nullable Point running,
        List<ZonePoints> zones,
        List<Point> valves,
        @Nullable Point outdoor) {

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
        targets = List.copyOf(targets);
        shown = List.copyOf(shown);
        zones = List.copyOf(zones);
        valves = List.copyOf(valves);
    }

    /** The point by which it is known. */
    public Point main() {
        return shown.getFirst();
    }
}
