package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.util.List;

/**
 * A figure, or its logarithm, in shares of the way from where the life began to the limit, so that it grows with wear.
 *
 * @param usual middle of the figures
 * @param origin where the life began, on the scale of figures or logarithms
 * @param way from there to the limit
 * @param limit in shares of the way: 1, or less for equipment that was worn when its record began
 */
record PathScale(boolean rising, boolean logarithmic, double usual, double origin, double way, double limit) {

    private static final int FIRST = 7;

    /** Of the limit: the least way that is believed, for equipment that was worn when its record began. */
    private static final double LEAST_WAY = 0.1;

    static PathScale of(ConditionKind kind, List<ConditionDay> days, boolean logarithmic) {
        double[] first = days.stream()
                .limit(FIRST)
                .mapToDouble(day -> raw(kind.rising(), logarithmic, day.value()))
                .toArray();
        double origin = Noise.median(first);
        double limit = raw(kind.rising(), logarithmic, kind.limit());
        double least = logarithmic ? LEAST_WAY : LEAST_WAY * Math.max(Math.abs(kind.limit()), 1e-9);
        double way = Math.max(limit - origin, least);
        double usual =
                Noise.median(days.stream().mapToDouble(ConditionDay::value).toArray());
        return new PathScale(kind.rising(), logarithmic, usual, origin, way, (limit - origin) / way);
    }

    private static double raw(boolean rising, boolean logarithmic, double value) {
        double read = logarithmic ? Math.log(value) : value;
        return rising ? read : -read;
    }

    double at(double value) {
        return (raw(rising, logarithmic, value) - origin) / way;
    }

    /** Logarithm of how much the scale moves with the figure: makes densities of both scales comparable. */
    double logSlope(double value) {
        return -Math.log(way) - (logarithmic ? Math.log(value) : 0);
    }

    /** How many times the usual noise a figure has here: sensors scatter in their own unit, and a day half measured scatters more. */
    double noisier(ConditionDay day) {
        double stretched = logarithmic ? Math.clamp(usual / day.value(), 0.2, 5) : 1;
        return stretched / Math.sqrt(Math.clamp(day.share(), 0.05, 1));
    }
}
