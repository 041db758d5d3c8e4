package io.plenum.point;

import io.plenum.point.unit.Unit;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a number can be a value of a point. What no controller can mean is never a value: neither from the network nor
 * from a file.
 */
public final class ValueCheck {

    private ValueCheck() {}

    /**
     * Null where the point can have this value, else why not.
     *
     * @param value in the point's own unit
     */
    public static @Nullable QualityReason problem(Point point, double value) {
        return problem(point.kind(), point.stateTexts().size(), point.unit(), value);
    }

    /** @param states number of the point's states, 0 where it is not known */
    public static @Nullable QualityReason problem(PointKind kind, int states, Unit unit, double value) {
        if (Double.isNaN(value)) {
            return QualityReason.of("point.reason.not-a-number");
        }
        if (Double.isInfinite(value)) {
            return QualityReason.of("point.reason.infinite");
        }
        return switch (kind) {
            case NUMERIC -> MeasuringRange.problem(unit, value);
            case BINARY -> value == 0 || value == 1 ? null : QualityReason.of("point.reason.not-binary", text(value));
            case MULTISTATE -> state(states, value);
        };
    }

    /**
     * The sample of a value: with quality FAULT and without a number where the point cannot have this value.
     *
     * @param reason why the quality is what it is, null where there is nothing to say
     */
    public static Sample sample(
            Point point, Instant time, double value, Quality quality, @Nullable QualityReason reason) {
        QualityReason problem = problem(point, value);
        return problem == null
                ? new Sample(point.id(), time, value, quality, reason)
                : withoutNumber(point, time, quality, quality.isLive() || reason == null ? problem : reason);
    }

    /**
     * The sample of something that is no number.
     *
     * @param told the quality as the controller says; one that is live becomes FAULT
     */
    public static Sample withoutNumber(Point point, Instant time, Quality told, QualityReason reason) {
        return new Sample(point.id(), time, Double.NaN, told.isLive() ? Quality.FAULT : told, reason);
    }

    private static @Nullable QualityReason state(int states, double value) {
        if (value != Math.rint(value)) {
            return QualityReason.of("point.reason.fraction", text(value));
        }
        if (states > 0 && (value < 1 || value > states)) {
            return QualityReason.of("point.reason.no-state", text(value), states);
        }
        // A state that no text names may exist: only the device knows how many there are.
        boolean counted = value >= 1 && value <= Integer.MAX_VALUE;
        return counted ? null : QualityReason.of("point.reason.no-state-open", text(value));
    }

    static String text(double value) {
        return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
