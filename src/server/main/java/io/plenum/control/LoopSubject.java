package io.plenum.control;

import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.loop.SupervisoryLoop;
import io.plenum.point.Point;
import java.util.List;
import java.util.Objects;
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
 * @param lights whose levels are the targets, in their order
 * @param outdoor temperature, °C; null without a sensor
 * @param power that comes into the building; null where it is no matter
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
        List<LightPoints> lights,
        @Nullable Point outdoor,
        @Nullable Point power) {

    /** Points of a zone; null where the model has none. */
    public record ZonePoints(
            String key,
            @Nullable Point temperature,
            @Nullable Point heating,
            @Nullable Point cooling,
            @Nullable Point damper,
            @Nullable Point flow,
            @Nullable Point flowSetpoint,
            @Nullable Point reheat,
            @Nullable Point cooler,
            @Nullable Point people,
            @Nullable Point carbonDioxide) {}

    /** Points of the lights of a room and of how warm it is there; null where the model has none. */
    public record LightPoints(
            @Nullable Point people,
            @Nullable Point illuminance,
            @Nullable Point temperature,
            @Nullable Point heating) {}

    public LoopSubject {
        targets = List.copyOf(targets);
        shown = List.copyOf(shown);
        zones = List.copyOf(zones);
        valves = List.copyOf(valves);
        lights = List.copyOf(lights);
    }

    /** The point by which it is known. */
    public Point main() {
        return shown.getFirst();
    }

    /** A loop that writes these targets. */
    public SupervisoryLoop loop(LoopSetting setting) {
        return SupervisoryLoop.of(
                kind,
                setting,
                targets.stream().map(LoopTarget::stage).filter(Objects::nonNull).toList());
    }
}
