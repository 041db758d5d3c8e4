package io.plenum.trial.dayahead;

import io.plenum.dayahead.program.OptimisedDay;
import java.util.List;
import java.util.Map;

/**
 * What the days of a season cost with a dynamic price.
 *
 * @param costs of electricity and gas, day by day, without what the peak costs
 * @param peak highest quarter of an hour from the grid, kW
 * @param kelvinHours outside 20 to 26 °C while people were in the room, over all rooms
 * @param cars kWh that they got
 * @param outcomes of the plans
 * @param slowest seconds of a plan
 * @param error of the learnt rooms 24 h ahead, K
 */
record PricedDays(
        List<Double> costs,
        double peak,
        double kelvinHours,
        double cars,
        Map<OptimisedDay.Outcome, Integer> outcomes,
        double slowest,
        double error) {

    /** Money for each kW of a month's peak. */
    private static final double DEMAND = 8;

    private static final double MONTH = 30;

    double energy() {
        return costs.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** With the days' share of what the peak costs. */
    double total() {
        return energy() + DEMAND * peak * costs.size() / MONTH;
    }
}
