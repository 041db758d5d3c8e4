package io.plenum.control.input;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What is known of a zone at one instant. NaN where something is not known: nothing is asked on its account then.
 *
 * @param key of the terminal box
 * @param temperature °C
 * @param heating set point, °C
 * @param cooling set point, °C
 * @param damper position or command, 0 to 100 %
 * @param flow share of its set point, 1 for as much as is wanted
 * @param reheat valve, 0 to 100 %
 * @param cooler output of its cooling loop, 0 to 100 %
 * @param people 1 where somebody is there, 0 where nobody is
 * @param carbonDioxide ppm
 */
@RecordBuilder
public record ZoneReading(
        String key,
        double temperature,
        double heating,
        double cooling,
        double damper,
        double flow,
        double reheat,
        double cooler,
        double people,
        double carbonDioxide)
        implements ZoneReadingBuilder.With {

    /** One of which nobody knows its cooling loop, who is there and how fresh the air is. */
    public ZoneReading(
            String key, double temperature, double heating, double cooling, double damper, double flow, double reheat) {
        this(key, temperature, heating, cooling, damper, flow, reheat, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether somebody is known to be there. */
    public boolean occupied() {
        return people > 0;
    }
}
