package io.plenum.energy.baseline;

import io.plenum.energy.model.Acceptance;
import io.plenum.energy.model.GoodnessOfFit;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.Towt;
import io.plenum.energy.model.WorkingWeek;

/**
 * What is expected of an hour, and how far that is to be trusted.
 *
 * @param history from which it was learnt: hours that were measured, and the outdoor temperature
 * @param acceptance what ASHRAE Guideline 14 says to it
 * @param coldest lowest temperature of the history, °C
 * @param warmest highest temperature of the history, °C
 */
public record ElectricityBaseline(
        MeterHours history, Towt towt, Acceptance acceptance, double coldest, double warmest) {

    /** Two-sided 95 % of a normal distribution. */
    private static final double WIDE = 1.96;

    static ElectricityBaseline of(MeterHours history, WorkingWeek week) {
        Towt towt = Towt.fit(history, week);
        GoodnessOfFit fit = GoodnessOfFit.of(history.energy(), towt.expected(history), towt.parameters());
        double coldest = Double.POSITIVE_INFINITY;
        double warmest = Double.NEGATIVE_INFINITY;
        for (int hour = 0; hour < history.length(); hour++) {
            if (history.measured(hour)) {
                coldest = Math.min(coldest, history.temperature()[hour]);
                warmest = Math.max(warmest, history.temperature()[hour]);
            }
        }
        return new ElectricityBaseline(
                history, towt, new Acceptance(Acceptance.Resolution.HOUR, fit), coldest, warmest);
    }

    /** For each hour whether its history knows no such weather. */
    boolean[] unseen(MeterHours hours) {
        boolean[] unseen = new boolean[hours.length()];
        for (int hour = 0; hour < unseen.length; hour++) {
            double celsius = hours.temperature()[hour];
            unseen[hour] = !Double.isNaN(celsius) && !towt.isSeen(hours.time(hour), celsius);
        }
        return unseen;
    }

    /** What is expected of each hour, kWh; NaN where the temperature is not known, or weather like it was never seen. */
    double[] expectedWhereSeen(MeterHours hours) {
        double[] expected = towt.expected(hours);
        boolean[] unseen = unseen(hours);
        for (int hour = 0; hour < expected.length; hour++) {
            expected[hour] = unseen[hour] ? Double.NaN : expected[hour];
        }
        return expected;
    }

    /** Half of the range in which an hour usually lies, kWh: 95 % of the scatter that the history has around it. */
    public double width() {
        return WIDE * acceptance.fit().rmse();
    }

    /**
     * As {@link #width}, of the sum of hours in a row: neighbours miss by the same, so that fewer than they are count as independent
     * (n′ = n(1 − ρ)/(1 + ρ), ASHRAE Guideline 14-2014, Annex B).
     */
    public double widthOfSum(int hours) {
        double rho = Math.clamp(acceptance.fit().autocorrelation(), 0, 0.99);
        double independent = Math.max(1, hours * (1 - rho) / (1 + rho));
        return hours == 0 ? 0 : width() * hours / Math.sqrt(independent);
    }

    /** Whether less than a year lies behind it. */
    public boolean isShort() {
        return history.measured() < 0.9 * 8760;
    }
}
