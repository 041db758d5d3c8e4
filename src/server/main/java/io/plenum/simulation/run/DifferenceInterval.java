package io.plenum.simulation.run;

import io.plenum.simulation.Change;
import io.plenum.simulation.Comparison;
import io.plenum.simulation.Estimate;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult.Accuracy;

/**
 * Between which bounds a difference lies in eight of ten cases. The difference of two simulations is off by a share of itself and by a little
 * that does not shrink with it. For changes that the virtual building can make too, both are what it taught (docs/decisions/0114), and they grow
 * with the error of the building's own back-test; for the others the share is an assumption.
 */
final class DifferenceInterval {

    private static final double EIGHT_OF_TEN = 1.2816;
    /** Standard deviation of a total that is simulated and not metered, as a share. */
    private static final double SIMULATED = 0.15;
    /** The same of a metered one (EN 50470-3 class B with its transformers). */
    private static final double METERED = 0.01;
    /** Added where another weather is laid over the days: sun and people stay as they were. */
    private static final double OTHER_WEATHER = 0.2;
    /** Back-test error of the virtual building, K a day ahead: the shares below are what they are at it. */
    private static final double USUAL_ERROR = 0.33;
    /** What room temperatures are off where nothing could be held out, K. */
    private static final double UNKNOWN_ERROR = 0.7;
    /** Of the heat of the days, and of their electricity. */
    private static final double UNRESOLVED_HEAT = 0.003;

    private static final double UNRESOLVED_ELECTRICITY = 0.0003;
    private static final double UNRESOLVED_PEAK = 0.002;
    /** Of a change of the peak, which is one quarter of an hour alone. */
    private static final double PEAK = 0.3;
    /** What the rooms may be off together, K. */
    private static final double MARGIN = 0.08;
    /** Of a change of discomfort, which sensors show with their offsets. */
    private static final double DISCOMFORT = 0.15;
    /** Of discomfort, K·h a day over all rooms. */
    private static final double UNRESOLVED_DISCOMFORT = 0.01;

    private final double share;
    private final double growth;
    private final double days;
    private final boolean nothing;

    DifferenceInterval(Scenario scenario, Accuracy accuracy, int days) {
        nothing = scenario.changes().isEmpty();
        this.days = days;
        double error = Double.isFinite(accuracy.day()) ? accuracy.day() : UNKNOWN_ERROR;
        growth = Math.max(1, error / USUAL_ERROR);
        double most = scenario.changes().stream().mapToDouble(this::share).max().orElse(0);
        share = WeatherShift.changes(scenario.weather()) ? Math.hypot(most, OTHER_WEATHER) : most;
    }

    /** Standard deviation as a share of what the change does. */
    private double share(Change change) {
        return switch (change) {
            case Change.Setpoints one -> 0.07 * growth;
            case Change.Setback one -> 0.1 * growth;
            case Change.Hours one -> 0.05 * growth;
            case Change.SupplyAirReset one -> 0.08 * growth;
            case Change.Insulation one -> 0.4;
            case Change.Glazing one -> 0.5;
            case Change.HeatPump one -> 0.15;
            case Change.Photovoltaics one -> 0.1;
            case Change.Battery one -> 0.1;
            case Change.ChargePoints one -> 0.3;
            case Change.People one -> 0.4;
        };
    }

    Comparison electricity(double today, double changed, boolean measured) {
        return around(today, changed - today, UNRESOLVED_ELECTRICITY * growth * today, measured);
    }

    Comparison heat(double today, double changed) {
        return around(today, changed - today, UNRESOLVED_HEAT * growth * today, false);
    }

    Comparison peak(double today, double changed, boolean measured) {
        double unresolved = Math.hypot(PEAK * (changed - today), UNRESOLVED_PEAK * growth * today);
        return around(today, changed - today, unresolved, measured);
    }

    /** @param energy what energy costs more @param demand what the peak costs more */
    Comparison cost(double today, double energy, double demand, boolean measured) {
        double other = Math.hypot(share * demand, Math.hypot(PEAK * demand, UNRESOLVED_HEAT * growth * today));
        return around(today, energy + demand, other, measured);
    }

    Comparison carbon(double today, double difference, boolean measured) {
        return around(today, difference, UNRESOLVED_HEAT * growth * today, measured);
    }

    /** @param measured whether today's value is that of a meter */
    private Comparison around(double today, double difference, double unresolved, boolean measured) {
        double totals = EIGHT_OF_TEN * (measured ? METERED : SIMULATED) * Math.abs(today);
        return comparison(today, difference, totals, half(difference, unresolved));
    }

    private double half(double difference, double unresolved) {
        return nothing ? 0 : EIGHT_OF_TEN * Math.hypot(share * difference, unresolved);
    }

    /** What the rooms may be off together, K. */
    double margin() {
        return MARGIN * growth;
    }

    /** @param nearness how much more the change would do if every room were {@link #margin} nearer to where it is uncomfortable */
    Comparison discomfort(double today, double changed, double nearness) {
        double unresolved =
                Math.hypot(Math.hypot(nearness, DISCOMFORT * (changed - today)), UNRESOLVED_DISCOMFORT * days);
        double half = half(changed - today, unresolved);
        // There is no less than none.
        Estimate difference =
                new Estimate(Math.max(-today, changed - today - half), changed - today, changed - today + half);
        double totals = EIGHT_OF_TEN * SIMULATED * today;
        double low = Math.max(0, changed - Math.hypot(totals, half));
        return new Comparison(
                estimate(today, totals), new Estimate(low, changed, changed + Math.hypot(totals, half)), difference);
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
