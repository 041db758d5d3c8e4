package io.plenum.recommendation.estimate.saving;

import io.plenum.regression.LeastSquares;
import java.util.Arrays;
import java.util.List;

/**
 * What a change saves a day, as a function of the kind of day and the outdoors: means of workdays, Saturdays and Sundays and one slope
 * over degrees of heating, degrees of cooling or hours of daylight, by least squares over the days of the simulation. The interval holds
 * the scatter of the days, the uncertainty of the line and a stated share for what the model itself gets wrong.
 */
public final class Effect {

    private final DailySaving daily;

    private Effect(DailySaving daily) {
        this.daily = daily;
    }

    /**
     * @param days what each day of the simulation saved, kWh
     * @param modelShare half width of what the model gets wrong, as a share of the effect
     * @param floor half width a day that is left even where nothing is expected, kWh
     */
    public static Effect of(
            List<DayWeather> weather, double[] days, SavingBasis basis, double modelShare, double floor) {
        LeastSquares fit = new LeastSquares(4);
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double sum = 0;
        double hours = 0;
        for (int i = 0; i < days.length; i++) {
            DayWeather day = weather.get(i);
            fit.add(days[i], DailySaving.row(day, basis));
            range[0] = Math.min(range[0], day.temperature());
            range[1] = Math.max(range[1], day.temperature());
            sum += days[i];
            hours += day.daylight();
        }
        for (int i = 0; i < 3; i++) {
            fit.prior(i, 0, 1e-3);
        }
        fit.prior(
                3,
                basis == SavingBasis.DAYLIGHT ? 2 * sum / Math.max(1, hours) : 0,
                basis == SavingBasis.DAYLIGHT ? 40 : 0.5);
        double[] line = fit.solve();
        return new Effect(new DailySaving(
                basis,
                Arrays.stream(line).boxed().toList(),
                range[0],
                range[1],
                Math.signum(sum),
                fit.scatter(),
                alike(line, weather, days, basis),
                fit.inverse(),
                modelShare,
                floor));
    }

    /**
     * How much wider a sum scatters than of days that know nothing of each other: (1 + ρ)/(1 − ρ) with the correlation ρ of neighbouring
     * days' residuals (ASHRAE Guideline 14, annex B, for n′). Walls make it less than 1: what a day saves the next may have to give.
     */
    private static double alike(double[] line, List<DayWeather> weather, double[] days, SavingBasis basis) {
        double product = 0;
        double squares = 1e-12;
        double before = 0;
        for (int i = 0; i < days.length; i++) {
            double[] row = DailySaving.row(weather.get(i), basis);
            double residual = days[i];
            for (int k = 0; k < row.length; k++) {
                residual -= row[k] * line[k];
            }
            product += residual * before;
            squares += residual * residual;
            before = residual;
        }
        double correlation = Math.clamp(product / squares, -0.25, 0.6);
        return (1 + correlation) / (1 - correlation);
    }

    /** What these days save together, kWh; beyond what was seen a saving does not turn into a loss. */
    public ConfidenceInterval over(List<DayWeather> days) {
        return daily.over(days);
    }

    /** So that it can be stored. */
    public DailySaving daily() {
        return daily;
    }
}
