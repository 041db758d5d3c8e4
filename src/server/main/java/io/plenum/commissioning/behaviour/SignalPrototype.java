package io.plenum.commissioning.behaviour;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import java.util.Arrays;

/**
 * How the points of a class behaved in a building that is known.
 *
 * @param type of their objects, as {@link #direction}
 * @param features as in {@link SignalFeatures}, the median of the points
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record SignalPrototype(String brickClass, Unit unit, PointKind kind, String type, double[] features) {

    /** Whether it can be compared with such a point at all. */
    boolean isLike(DiscoveredPoint point) {
        return kind == point.kindOrNumber() && type.equals(direction(point)) && unit.equals(point.unit());
    }

    /** {@code input}, {@code output}, {@code value} or {@code writable}. */
    public static String direction(DiscoveredPoint point) {
        int dash = point.type().lastIndexOf('-');
        String last = point.type().substring(dash + 1);
        return dash > 0 && (last.equals("input") || last.equals("output"))
                ? last
                : point.writable() ? "writable" : "value";
    }

    /** As a line of the table. */
    public String line() {
        StringBuilder line = new StringBuilder(String.join(",", brickClass, unit.name(), kind.name(), type));
        Arrays.stream(features)
                .forEach(value -> line.append(',').append(String.format(java.util.Locale.ROOT, "%.4g", value)));
        return line.toString();
    }
}
