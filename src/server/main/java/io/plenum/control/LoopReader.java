package io.plenum.control;

import io.plenum.control.LoopSubject.ZonePoints;
import io.plenum.control.input.LightReading;
import io.plenum.control.input.LoopContext;
import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import io.plenum.point.Point;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a loop sees, from the values of an instant: only what is live counts. */
public final class LoopReader {

    private static final double ON = 0.5;
    /** With fewer of its targets known a loop is blind. */
    private static final double KNOWN = 0.5;

    private LoopReader() {}

    public static LoopInputs read(LoopSubject subject, PointValues values, LoopContext context) {
        double running = subject.running() == null ? 1 : value(subject.running(), values);
        List<Double> targets = subject.targets().stream()
                .map(target -> value(target.point(), values))
                .toList();
        long known = targets.stream().filter(value -> !Double.isNaN(value)).count();
        return new LoopInputs(
                context,
                running > ON,
                !Double.isNaN(running) && known > 0 && known >= KNOWN * targets.size(),
                targets,
                subject.zones().stream().map(zone -> zone(zone, values)).toList(),
                subject.valves().stream().map(valve -> value(valve, values)).toList(),
                subject.lights().stream()
                        .map(light -> new LightReading(
                                value(light.people(), values),
                                value(light.illuminance(), values),
                                value(light.heating(), values) - value(light.temperature(), values)))
                        .toList(),
                value(subject.outdoor(), values),
                value(subject.power(), values));
    }

    /** What was, of what is kept and drawn; NaN where nothing of it is known. */
    public static double shown(LoopSubject subject, PointValues values) {
        return subject.shown().stream()
                .mapToDouble(point -> value(point, values))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static ZoneReading zone(ZonePoints zone, PointValues values) {
        double wanted = value(zone.flowSetpoint(), values);
        return new ZoneReading(
                zone.key(),
                value(zone.temperature(), values),
                value(zone.heating(), values),
                value(zone.cooling(), values),
                value(zone.damper(), values),
                wanted > 0 ? value(zone.flow(), values) / wanted : Double.NaN,
                value(zone.reheat(), values),
                value(zone.cooler(), values),
                value(zone.people(), values),
                value(zone.carbonDioxide(), values));
    }

    /** In the point's own unit; NaN where it is not known now. */
    public static double present(Point point, PointValues values) {
        CurrentValue value = values.of(point.id());
        return value != null && value.quality().isLive() ? value.value() : Double.NaN;
    }

    /** In the unit of loops; NaN where it is not known now. */
    private static double value(@Nullable Point point, PointValues values) {
        return point == null ? Double.NaN : LoopUnits.conversion(point).apply(present(point, values));
    }
}
