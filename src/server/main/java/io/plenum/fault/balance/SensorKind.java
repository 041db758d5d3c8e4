package io.plenum.fault.balance;

import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a sensor measures, and how such sensors are wrong: thermometers by so many kelvins (EN 60751, class B, with its transmitter), meters
 * of flow, power and pressure by a part of what they show (EN 50470, EN 1434 and catalogues of air flow stations).
 */
public enum SensorKind {
    TEMPERATURE(true, 0.1, 0.6, 1.5),
    FLOW(false, 0.01, 0.04, 0.08),
    POWER(false, 0.01, 0.05, 0.1),
    PRESSURE(false, 0.02, 0.1, 0.2);

    private final boolean additive;
    private final double usual;
    private final double least;
    private final double sought;

    SensorKind(boolean additive, double usual, double least, double sought) {
        this.additive = additive;
        this.usual = usual;
        this.least = least;
        this.sought = sought;
    }

    /** Whether a bias is told in kelvins; else it is a part of the true value. */
    public boolean additive() {
        return additive;
    }

    /** Standard deviation of what healthy sensors drift by after a reference period, K or part. */
    public double usual() {
        return usual;
    }

    /** Standard deviation that is granted to a sensor that went wrong. */
    double wide() {
        return additive ? 5 : 0.5;
    }

    /** A smaller bias is not worth a technician's way, K or part. */
    public double least() {
        return least;
    }

    /** The bias that balances are there to find, K or part. */
    public double sought() {
        return sought;
    }

    /** What a sensor reads that is off by a bias. */
    public double read(double truth, double bias) {
        return additive ? truth + bias : truth * (1 + bias);
    }

    /** A reading that is moved by what estimates call a bias: K, or the logarithm of a factor, in which balances of products are straight. */
    double moved(double reading, double by) {
        return additive ? reading + by : reading * Math.exp(by);
    }

    /** A bias of {@link #moved} as it is told: K, or a part of the true value. */
    double told(double by) {
        return additive ? by : Math.expm1(by);
    }

    /** What it should read. */
    public double corrected(double reading, double bias) {
        return additive ? reading - bias : reading / (1 + bias);
    }

    /** By the unit; null for what is none of these. */
    static @Nullable SensorKind of(Point point) {
        Unit unit = point.unit();
        if (unit.measures(Unit.DEGREE_CELSIUS)) {
            return TEMPERATURE;
        }
        if (unit.measures(Unit.CUBIC_METRE_PER_SECOND) || unit.measures(Unit.ofQudt("KiloGM-PER-SEC"))) {
            return FLOW;
        }
        if (unit.measures(Unit.KILOWATT)) {
            return POWER;
        }
        return unit.measures(Unit.PASCAL) ? PRESSURE : null;
    }
}
