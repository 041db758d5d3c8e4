package io.plenum.energy.model;

import java.time.Instant;

/** What a meter would have read if the building had gone on as it was. */
public interface Baseline {

    /**
     * @param time when the hour or the day begins
     * @param temperature the outdoor air in it, °C
     * @return kWh in it
     */
    double expected(Instant time, double temperature);

    /** How many figures were learnt from history. */
    int parameters();

    /** Hour by hour; NaN where the temperature is. */
    default double[] expected(MeterHours hours) {
        double[] expected = new double[hours.length()];
        for (int hour = 0; hour < expected.length; hour++) {
            double temperature = hours.temperature()[hour];
            expected[hour] = Double.isNaN(temperature) ? Double.NaN : expected(hours.time(hour), temperature);
        }
        return expected;
    }
}
