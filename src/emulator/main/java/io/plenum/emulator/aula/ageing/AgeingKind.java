package io.plenum.emulator.aula.ageing;

/**
 * What ages, and how fast. The hours are those from new to where upkeep is due: filters after VDI 6022 and makers' dust holding figures, coils
 * and condensers after field studies of fouling (Siegel, Nazaroff: Atmospheric Environment 37, 2003; ASHRAE Handbook, HVAC Applications),
 * pumps and fans after the decline of efficiency that Europump and DOE give, lamps L80 of LED. They are not the figures that the server
 * takes for usual.
 */
public enum AgeingKind {
    /** Dust in a filter, in hours at full flow; its resistance grows faster and faster. */
    FILTER(900, 0.35, 0.08, true),
    /** Deposits on a coil, in hours of air flow: a heat resistance that is added to that of the clean coil. */
    COIL(12_000, 0.35, 0.06, true),
    /** Belt, bearings and blades of a fan, in running hours. */
    FAN(24_000, 0.4, 0.08, false),
    /** Clearances and bearings of a pump, in running hours. */
    PUMP(40_000, 0.4, 0.08, false),
    /** Scale in a condenser, in running hours at full load: a greater difference of temperatures between water and refrigerant. */
    CONDENSER(600, 0.35, 0.08, false),
    /** Packing of a valve that sticks more and more, in hours of operation. */
    VALVE(22_000, 0.45, 0.1, true),
    /** Light of lamps, in hours at full level. */
    LAMP(50_000, 0.2, 0, true);

    final double hours;
    final double spread;
    final double volatility;
    final boolean neverBack;

    /**
     * @param hours of use from new to due, in the middle of many
     * @param spread standard deviation of the logarithm of those hours from one piece to the next
     * @param volatility standard deviation of the path over a whole life, as a share of it
     * @param neverBack whether it wears by a gamma process, else by a Wiener process
     */
    AgeingKind(double hours, double spread, double volatility, boolean neverBack) {
        this.hours = hours;
        this.spread = spread;
        this.volatility = volatility;
        this.neverBack = neverBack;
    }
}
