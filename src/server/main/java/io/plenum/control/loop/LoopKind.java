package io.plenum.control.loop;

/**
 * The supervisory loops that there are, with the figures of ASHRAE Guideline 36 where it has some. Temperatures in °C, pressures in Pa.
 */
public enum LoopKind {
    /** 5.16.1.2: trims the duct's pressure while no damper is wide open. */
    STATIC_PRESSURE_RESET(25, 250, 5),
    /** 5.16.2.2: warmer supply air while no zone is too warm. */
    SUPPLY_TEMPERATURE_RESET(12, 18, 0.2),
    /** After 5.20: colder heating water while no heating valve is wide open. */
    HOT_WATER_RESET(40, 70, 1),
    /** After 5.20: warmer chilled water while no cooling valve is wide open. */
    CHILLED_WATER_RESET(7, 12, 0.3);

    private final double least;
    private final double most;
    private final double resolution;

    LoopKind(double least, double most, double resolution) {
        this.least = least;
        this.most = most;
        this.resolution = resolution;
    }

    /** Usual lower bound of what it wants. */
    public double least() {
        return least;
    }

    /** Usual upper bound of what it wants. */
    public double most() {
        return most;
    }

    /** A change by less is not worth a write. */
    public double resolution() {
        return resolution;
    }

    /** Whether it depends on when people are there. */
    public boolean followsPeople() {
        return false;
    }
}
