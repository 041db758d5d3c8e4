package io.plenum.control.loop;

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
 */
public record ZoneReading(
        String key, double temperature, double heating, double cooling, double damper, double flow, double reheat) {}
