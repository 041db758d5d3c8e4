package io.plenum.trial.dayahead;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.regression.LeastSquares;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Rooms behind an air handler, learnt from quarters of an hour: two capacities by linear least squares, with the mass's time constant chosen
 * by the error of days that are run through, and gains by hour and kind of day.
 *
 * @param boxes places of its boxes
 * @param leastFlow of each box, l/s: air that flows whatever is set
 * @param hours of the mass's time constant
 * @param toMass kW/K
 * @param toOutside kW/K
 * @param capacity of the air, kWh/K
 * @param gains kW by kind of day and hour
 * @param mostHeat kW
 * @param mostCold kW
 * @param error root mean square error of the air 24 h ahead in the days that it learnt from, K
 */
record LearntGroup(
        int[] boxes,
        double[] leastFlow,
        double hours,
        double toMass,
        double toOutside,
        double capacity,
        double[][] gains,
        double mostHeat,
        double mostCold,
        double error) {

    private static final double STEP = 0.25;
    private static final double LITRE = 1.206e-3; // kW for each K and l/s
    private static final double[] TIME_CONSTANTS = {4, 7, 11, 18};
    private static final int HOURS = 24;
    private static final int WIDTH = 3 + 2 * HOURS;

    static LearntGroup of(int[] boxes, double[] leastFlow, List<HouseQuarter> history) {
        LearntGroup best = null;
        for (double hours : TIME_CONSTANTS) {
            LearntGroup one = fitted(boxes, leastFlow, hours, history);
            best = best == null || one.error < best.error ? one : best;
        }
        return Objects.requireNonNull(best);
    }

    private static LearntGroup fitted(int[] boxes, double[] leastFlow, double hours, List<HouseQuarter> history) {
        LeastSquares squares = new LeastSquares(WIDTH);
        double mass = HouseRecorder.mean(history.getFirst().air(), boxes);
        double mostHeat = 0;
        double mostCold = 0;
        for (int i = 0; i + 1 < history.size(); i++) {
            HouseQuarter now = history.get(i);
            HouseQuarter next = history.get(i + 1);
            double air = HouseRecorder.mean(now.air(), boxes);
            double heat = heat(next, boxes);
            double cold = cold(next, boxes, leastFlow);
            mostHeat = Math.max(mostHeat, heat);
            mostCold = Math.max(mostCold, cold);
            double[] x = new double[WIDTH];
            x[0] = mass - air;
            x[1] = next.outdoor() - air;
            x[2] = heat - cold;
            x[3 + slot(next.start())] = 1;
            // The first days are for the mass to settle.
            if (i > 2 * 96) {
                squares.add(HouseRecorder.mean(next.air(), boxes) - air, x);
            }
            mass += STEP / hours * (air - mass);
        }
        double[] b = squares.solve();
        double perKilowatt = Math.max(1e-4, b[2]);
        double[][] gains = new double[2][HOURS];
        for (int slot = 0; slot < 2 * HOURS; slot++) {
            gains[slot / HOURS][slot % HOURS] = b[3 + slot] / perKilowatt;
        }
        double scale = 1 / perKilowatt;
        LearntGroup group = new LearntGroup(
                boxes,
                leastFlow,
                hours,
                Math.max(1e-4, b[0]) * scale,
                Math.max(1e-4, b[1]) * scale,
                STEP * scale,
                gains,
                mostHeat,
                mostCold,
                0);
        return new LearntGroup(
                boxes,
                leastFlow,
                hours,
                group.toMass,
                group.toOutside,
                group.capacity,
                gains,
                mostHeat,
                mostCold,
                group.dayAhead(history));
    }

    /** With the heat that was given. */
    private double dayAhead(List<HouseQuarter> history) {
        double squares = 0;
        int count = 0;
        double mass = HouseRecorder.mean(history.getFirst().air(), boxes);
        double air = mass;
        for (int i = 0; i < history.size(); i++) {
            HouseQuarter quarter = history.get(i);
            double measured = HouseRecorder.mean(quarter.air(), boxes);
            if (i % 96 == 0) {
                air = measured;
            }
            double given = heat(quarter, boxes) - cold(quarter, boxes, leastFlow) + gains(quarter.start());
            double before = air;
            air += STEP * (toMass * (mass - air) + toOutside * (quarter.outdoor() - air) + given) / capacity;
            mass += STEP / hours * (before - mass);
            if (i > 2 * 96) {
                squares += (air - measured) * (air - measured);
                count++;
            }
        }
        return Math.sqrt(squares / Math.max(1, count));
    }

    double mass(double mass, HouseQuarter quarter) {
        return mass + STEP / hours * (HouseRecorder.mean(quarter.air(), boxes) - mass);
    }

    double gains(Instant start) {
        int slot = slot(start);
        return gains[slot / HOURS][slot % HOURS];
    }

    private static int slot(Instant start) {
        ZonedDateTime local = start.atZone(AulaHouse.ZONE);
        boolean off = local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return (off ? HOURS : 0) + local.getHour();
    }

    /** Of the reheat, kW. */
    static double heat(HouseQuarter quarter, int[] boxes) {
        return Arrays.stream(boxes)
                .mapToDouble(box ->
                        LITRE * quarter.flow()[box] * Math.max(0, quarter.discharge()[box] - quarter.supply()[box]))
                .sum();
    }

    /** Of air beyond what flows anyway, kW. */
    static double cold(HouseQuarter quarter, int[] boxes, double[] leastFlow) {
        return Arrays.stream(boxes)
                .mapToDouble(box -> LITRE
                        * Math.max(0, quarter.flow()[box] - leastFlow[box])
                        * Math.max(0, quarter.air()[box] - quarter.supply()[box]))
                .sum();
    }
}
