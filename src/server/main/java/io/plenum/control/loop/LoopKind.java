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
    CHILLED_WATER_RESET(7, 12, 0.3),
    /** Air handlers stand while nobody is there; zones stay between the bounds. */
    RUN_HOURS(16, 30, 0.5),
    /** 5.4.6: set points of zones while nobody is there: the bounds. */
    NIGHT_SETBACK(16, 28, 0.1),
    /** Cooling set points of zones while people are there: the upper bound. */
    COOLING_BAND(20, 24.5, 0.1),
    /** The pump of the heating water stands while nobody asks for heat and it is warmer outdoors than the lower bound. */
    HEAT_ON_DEMAND(4, 25, 0.5),
    /** Lights by occupancy and daylight, between the bounds in %. */
    LIGHT_LEVELS(10, 100, 5),
    /** Quarter hours below the upper bound, kW; until somebody has given one it limits nothing. */
    DEMAND_LIMIT(0, 100_000, 0.1);

    private static final double NIGHT = 2; // K
    private static final double SWING = 4; // K
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

    /**
     * Share of a day, 0 to 1, on which it can act at all. The pump stands while nobody asks, mostly at night: about 2 K below the day's mean, in
     * hours that spread 4 K each way.
     *
     * @param outdoor mean of the day, °C
     */
    public double shareOfDay(double outdoor) {
        return this == HEAT_ON_DEMAND ? Math.clamp((outdoor - NIGHT - least + SWING) / (2 * SWING), 0, 1) : 1;
    }

    /** Whether it depends on when people are there. */
    public boolean followsPeople() {
        return this == RUN_HOURS || this == NIGHT_SETBACK || this == COOLING_BAND;
    }

    /** Whether it writes before all others: what it holds they leave alone. */
    public boolean isFirst() {
        return this == DEMAND_LIMIT;
    }

    /** Whether the bounds are those of its main set point. */
    public boolean resets() {
        return switch (this) {
            case STATIC_PRESSURE_RESET, SUPPLY_TEMPERATURE_RESET, HOT_WATER_RESET, CHILLED_WATER_RESET -> true;
            default -> false;
        };
    }
}
