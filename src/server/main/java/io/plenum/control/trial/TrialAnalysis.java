package io.plenum.control.trial;

import io.plenum.regression.LeastSquares;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What a trial says: daily energy on degree days, working days and the actions, by least squares; the interval of each action by Student's
 * t with the residuals' scatter (Draper, Smith: Applied Regression Analysis, 3rd ed., 5.2). Since the days were drawn, the coefficient of an
 * action is its effect and no coincidence of the weather.
 */
public final class TrialAnalysis {

    private static final double HEATING_BASE = 15;
    private static final double COOLING_BASE = 18;
    /** One, working day, heating and cooling degrees. */
    private static final int BESIDE = 4;

    private static final double CONFIDENCE = 0.975;
    /** Fewer days for each coefficient are guesswork. */
    private static final int DAYS_FOR_EACH = 2;

    private TrialAnalysis() {}

    /**
     * In the order of the actions; empty where there are too few days, or an action was never on or never off.
     *
     * @param days whole days, in any order
     * @param actions of the trial
     */
    public static List<TrialEffect> of(List<TrialDay> days, int actions) {
        int width = BESIDE + actions;
        if (days.size() < width * DAYS_FOR_EACH || !separable(days, actions)) {
            return List.of();
        }
        LeastSquares line = new LeastSquares(width);
        days.forEach(day -> line.add(day.energy(), row(day, width)));
        double[] coefficients = line.solve();
        List<Double> inverse = line.inverse();
        double scatter = line.scatter();
        double t = new TDistribution(Math.max(1, line.count() - width)).inverseCumulativeProbability(CONFIDENCE);
        List<TrialEffect> effects = new ArrayList<>(actions);
        for (int action = 0; action < actions; action++) {
            int column = BESIDE + action;
            double saved = -coefficients[column];
            double half = t * scatter * Math.sqrt(Math.max(0, inverse.get(column * width + column)));
            int on = daysOn(days, action);
            effects.add(new TrialEffect(saved - half, saved, saved + half, on, days.size() - on));
        }
        return List.copyOf(effects);
    }

    private static boolean separable(List<TrialDay> days, int actions) {
        for (int action = 0; action < actions; action++) {
            int on = daysOn(days, action);
            if (on == 0 || on == days.size()) {
                return false;
            }
        }
        return true;
    }

    private static int daysOn(List<TrialDay> days, int action) {
        return (int) days.stream().filter(day -> day.on().get(action)).count();
    }

    private static double[] row(TrialDay day, int width) {
        double[] row = new double[width];
        row[0] = 1;
        row[1] = day.working() ? 1 : 0;
        row[2] = Math.max(0, HEATING_BASE - day.temperature());
        row[3] = Math.max(0, day.temperature() - COOLING_BASE);
        for (int action = BESIDE; action < width; action++) {
            row[action] = day.on().get(action - BESIDE) ? 1 : 0;
        }
        return row;
    }
}
