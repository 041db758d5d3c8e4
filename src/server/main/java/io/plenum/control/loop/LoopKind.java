package io.plenum.control.loop;

/**
 * The supervisory loops that there are, with the figures of ASHRAE Guideline 36 where it has some. Temperatures in °C, pressures in Pa.
 */
public enum LoopKind {
    /** 5.16.1.2: trims the duct's pressure while no damper is wide open. */
    STATIC_PRESSURE_RESET(new ResetLimits(120, 25, 250, -12, 15, 32, 600, 120, 2), 5),
    /** 5.16.2.2: warmer supply air while no zone is too warm. */
    SUPPLY_TEMPERATURE_RESET(new ResetLimits(18, 12, 18, 0.1, -0.2, -0.6, 600, 120, 2), 0.2),
    /** After 5.20: colder heating water while no heating valve is wide open. */
    HOT_WATER_RESET(new ResetLimits(70, 40, 70, -1, 2, 4, 600, 300, 2), 1),
    /** After 5.20: warmer chilled water while no cooling valve is wide open. */
    CHILLED_WATER_RESET(new ResetLimits(7, 7, 12, 0.2, -0.3, -0.7, 900, 300, 1), 0.3);

    private final ResetLimits limits;
    private final double resolution;

    LoopKind(ResetLimits limits, double resolution) {
        this.limits = limits;
        this.resolution = resolution;
    }

    public ResetLimits limits() {
        return limits;
    }

    /** A change by less is not worth a write. */
    public double resolution() {
        return resolution;
    }
}
