package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.util.List;

/**
 * A figure, its logarithm or another power of it, in shares of the way from where the life began to the limit, so that it grows with wear.
 *
 * @param power 1 for the figure itself, 0 for its logarithm
 * @param usual middle of the figures
 * @param origin where the life began, on the scale of powers
 * @param way from there to the limit
 * @param limit in shares of the way: 1, or less for equipment that was worn when its record began
 */
record PathScale(boolean rising, double power, double usual, double origin, double way, double limit) {

    private static final int FIRST = 7;

    /** Of the limit: the least way that is believed, for equipment that was worn when its record began. */
    private static final double LEAST_WAY = 0.1;

    static PathScale of(ConditionKind kind, List<ConditionDay> days, double power) {
        double[] first = days.stream()
                .limit(FIRST)
                .mapToDouble(day -> raw(kind.rising(), power, day.value()))
                .toArray();
        double origin = Noise.median(first);
        double limit = raw(kind.rising(), power, kind.limit());
        double least = power == 0 ? LEAST_WAY : LEAST_WAY * Math.max(Math.abs(power * limit), 1e-9);
        double way = Math.max(limit - origin, least);
        double usual =
                Noise.median(days.stream().mapToDouble(ConditionDay::value).toArray());
        return new PathScale(kind.rising(), power, usual, origin, way, (limit - origin) / way);
    }

    /** Grows with the figure, whatever the power. */
    private static double raw(boolean rising, double power, double value) {
        double read = power == 1 ? value : power == 0 ? Math.log(value) : Math.signum(power) * Math.pow(value, power);
        return rising ? read : -read;
    }

    double at(double value) {
        return (raw(rising, power, value) - origin) / way;
    }

    /** Logarithm of how much the scale moves with the figure: makes densities of all scales comparable. */
    double logSlope(double value) {
        double slope = power == 1 ? 0 : (power - 1) * Math.log(value);
        return slope + (power == 0 ? 0 : Math.log(Math.abs(power))) - Math.log(way);
    }

    /** How many times the usual noise a figure has here: sensors scatter in their own unit, and a day half measured scatters more. */
    double noisier(ConditionDay day) {
        double stretched = power == 1 ? 1 : Math.clamp(Math.pow(day.value() / usual, power - 1), 0.2, 5);
        return stretched / Math.sqrt(Math.clamp(day.share(), 0.05, 1));
    }
}
