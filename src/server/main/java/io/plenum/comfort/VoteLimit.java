package io.plenum.comfort;

import org.jspecify.annotations.Nullable;

/** Within which the predicted mean vote may be used: ISO 7730:2005 clause 4.1, bounds included. */
public enum VoteLimit {
    /** met. */
    METABOLIC_RATE(0.8, 4),
    /** clo. */
    CLOTHING(0, 2),
    /** °C. */
    AIR_TEMPERATURE(10, 30),
    /** Mean radiant temperature, °C. */
    RADIANT_TEMPERATURE(10, 40),
    /** m/s. */
    AIR_SPEED(0, 1),
    /** Partial pressure of water vapour, Pa. */
    VAPOUR_PRESSURE(0, 2700),
    /** Of the vote itself. */
    VOTE(-2, 2);

    private final double low;
    private final double high;

    VoteLimit(double low, double high) {
        this.low = low;
        this.high = high;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** Whether a figure is not within; what is not known is not outside. */
    boolean isPassed(double figure) {
        return figure < low || figure > high;
    }

    /** The first limit that a climate passes, null for none; the vote's own is not looked at. */
    static @Nullable VoteLimit passedBy(Climate climate) {
        for (VoteLimit limit : values()) {
            if (limit != VOTE && limit.isPassed(limit.figure(climate))) {
                return limit;
            }
        }
        return null;
    }

    /**
     * Which limit leaves a room without a vote whose temperature is known; activity, clothing and air speed are within them.
     *
     * @param humidity relative, %; NaN where it was not measured
     */
    public static VoteLimit why(double temperature, double humidity) {
        VoteLimit passed = passedBy(new Climate(temperature, temperature, humidity, 0, 1, 0));
        return passed == null ? VOTE : passed;
    }

    double figure(Climate climate) {
        return switch (this) {
            case METABOLIC_RATE -> climate.met();
            case CLOTHING -> climate.clo();
            case AIR_TEMPERATURE -> climate.air();
            case RADIANT_TEMPERATURE -> climate.radiant();
            case AIR_SPEED -> climate.airSpeed();
            case VAPOUR_PRESSURE -> climate.vapourPressure();
            case VOTE -> Double.NaN;
        };
    }
}
