package io.plenum.energy.weather;

/**
 * Heating and cooling degree days as the mean over the day of how far each hour lies below or above a base (ASHRAE Handbook of
 * Fundamentals, chapter 14, "Degree-hours"), not of the day's mean temperature: a day with a cold night and a warm noon has both.
 *
 * @param heating K·d below the heating base
 * @param cooling K·d above the cooling base
 * @param days that the known hours make up
 */
public record DegreeDays(double heating, double cooling, double days) {

    /** °C below which buildings are heated: ISO 15927-6 and the German Weather Service reckon with 15 °C. */
    public static final double HEATING_BASE = 15;

    /** °C above which buildings are cooled. */
    public static final double COOLING_BASE = 18;

    /** @param hours temperatures in °C; NaN where unknown */
    public static DegreeDays of(double[] hours, double heatingBase, double coolingBase) {
        double heating = 0;
        double cooling = 0;
        int known = 0;
        for (double hour : hours) {
            if (!Double.isNaN(hour)) {
                heating += Math.max(0, heatingBase - hour);
                cooling += Math.max(0, hour - coolingBase);
                known++;
            }
        }
        return new DegreeDays(heating / 24, cooling / 24, known / 24.0);
    }
}
