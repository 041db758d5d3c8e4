package io.plenum.fault.balance;

import io.plenum.point.Point;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One balance: what is left of it is zero, but for what was learnt of it while all was well.
 *
 * @param key stable and unique in the building
 * @param equipment key of the equipment that it is about
 * @param others points that gate it or have a part in it without being a sensor that could drift: valves, speeds, states
 */
public record SensorEquation(
        String key,
        EquationKind kind,
        String equipment,
        List<MeasuredSensor> sensors,
        List<Point> others,
        Terms terms) {

    /** The two sides of an equation. */
    @FunctionalInterface
    public interface Terms {

        /**
         * @return the left side, then the terms of which a weighted sum, with weights to be learnt, makes up the right side, in K or as a
         *     part; null where the operation does not allow to compare. A number that is missing is NaN
         */
        double @Nullable [] at(QuarterReading quarter);
    }

    /** Everything that has to be read for it. */
    public Stream<Point> points() {
        return Stream.concat(sensors.stream().map(MeasuredSensor::point), others.stream());
    }
}
