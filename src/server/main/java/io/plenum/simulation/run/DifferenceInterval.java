package io.plenum.simulation.run;

import io.plenum.simulation.Change;
import io.plenum.simulation.Comparison;
import io.plenum.simulation.Estimate;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult.Accuracy;

/**
 * Intervals in which the truth is to lie in eight of ten cases, from how far changes of a kind can be off. They are assumptions until
 * scenarios that were carried out have been scored (docs/decisions/0114).
 */
final class DifferenceInterval {

    private static final double EIGHT_OF_TEN = 1.2816;
    /** Standard deviation of a total that is simulated and not metered, as a share. */
    private static final double SIMULATED = 0.15;
    /** The same of a metered one (EN 50470-3 class B with its transformers). */
    private static final double METERED = 0.01;
    /** Added where another weather is laid over the days: sun and people stay as they were. */
    private static final double OTHER_WEATHER = 0.2;
    /** What rehearsals cannot tell of discomfort, K·h a day over all rooms. */
    private static final double UNNOTICED = 0.15;
    /** What room temperatures are off where nothing could be held out, K. */
    private static final double UNKNOWN_ERROR = 0.7;

    private final double share;
    private final double unresolved;
    private final boolean nothing;

    DifferenceInterval(Scenario scenario, Accuracy accuracy, int days) {
        nothing = scenario.changes().isEmpty();
        double most = scenario.changes().stream()
                .mapToDouble(DifferenceInterval::share)
                .max()
                .orElse(0);
        share = WeatherShift.changes(scenario.weather()) ? Math.hypot(most, OTHER_WEATHER) : most;
        double error = Double.isFinite(accuracy.day()) ? accuracy.day() : UNKNOWN_ERROR;
        unresolved = UNNOTICED * Math.sqrt(days) * Math.max(1, error / UNKNOWN_ERROR);
    }

    /** Standard deviation as a share of what the change does. */
    private static double share(Change change) {
        return switch (change) {
            case Change.Setpoints one -> 0.3;
            case Change.Setback one -> 0.35;
            case Change.Hours one -> 0.25;
            case Change.SupplyAirReset one -> 0.4;
            case Change.Insulation one -> 0.4;
            case Change.Glazing one -> 0.5;
            case Change.HeatPump one -> 0.15;
            case Change.Photovoltaics one -> 0.1;
            case Change.Battery one -> 0.1;
            case Change.ChargePoints one -> 0.3;
            case Change.People one -> 0.4;
        };
    }

    /** @param measured whether today's value is that of a meter */
    Comparison around(double today, double difference, boolean measured) {
        double totals = EIGHT_OF_TEN * (measured ? METERED : SIMULATED) * Math.abs(today);
        double more = EIGHT_OF_TEN * share * Math.abs(difference);
        return comparison(today, difference, totals, more);
    }

    /** K·h, of which a little is never resolved. */
    Comparison discomfort(double today, double changed) {
        double difference = changed - today;
        double more = nothing ? 0 : EIGHT_OF_TEN * Math.hypot(share * difference, unresolved);
        return comparison(today, difference, EIGHT_OF_TEN * SIMULATED * Math.abs(today), more);
    }

    private static Comparison comparison(double today, double difference, double totals, double more) {
        return new Comparison(
                estimate(today, totals),
                estimate(today + difference, Math.hypot(totals, more)),
                estimate(difference, more));
    }

    private static Estimate estimate(double expected, double half) {
        return new Estimate(expected - half, expected, expected + half);
    }
}
