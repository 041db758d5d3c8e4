package io.plenum.energy.model;

import io.plenum.point.unit.Unit;
import io.plenum.regression.LeastSquares;

/**
 * In which hours of the week a building is in use, told by its meter: where it mostly uses less than the weather alone explains, it is
 * not (CalTRACK 2.0 §3.10).
 */
final class OccupiedHours {

    private static final double HEATING_BASE = Unit.DEGREE_FAHRENHEIT.convert(50, Unit.DEGREE_CELSIUS);
    private static final double COOLING_BASE = Unit.DEGREE_FAHRENHEIT.convert(65, Unit.DEGREE_CELSIUS);
    private static final double MOSTLY = 0.65;
    private static final int[] COLUMNS = {0, 1, 2};

    private OccupiedHours() {}

    /** By hour of the week. */
    static boolean[] of(MeterHours history, WorkingWeek week) {
        double[] weather = byWeather(history);
        int[] below = new int[WorkingWeek.HOURS];
        int[] all = new int[WorkingWeek.HOURS];
        for (int hour = 0; hour < history.length(); hour++) {
            if (history.measured(hour)) {
                int of = week.hourOfWeek(history.time(hour));
                all[of]++;
                below[of] += history.energy()[hour] < expected(weather, history.temperature()[hour]) ? 1 : 0;
            }
        }
        boolean[] occupied = new boolean[WorkingWeek.HOURS];
        for (int of = 0; of < occupied.length; of++) {
            occupied[of] = below[of] < MOSTLY * all[of];
        }
        return occupied;
    }

    private static double[] byWeather(MeterHours history) {
        LeastSquares squares = new LeastSquares(3);
        for (int hour = 0; hour < history.length(); hour++) {
            if (history.measured(hour)) {
                squares.add(COLUMNS, row(history.temperature()[hour]), history.energy()[hour]);
            }
        }
        return squares.solve();
    }

    private static double[] row(double celsius) {
        return new double[] {1, Math.max(0, HEATING_BASE - celsius), Math.max(0, celsius - COOLING_BASE)};
    }

    private static double expected(double[] coefficients, double celsius) {
        double[] row = row(celsius);
        return coefficients[0] + coefficients[1] * row[1] + coefficients[2] * row[2];
    }
}
