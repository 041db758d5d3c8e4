package io.plenum.dayahead.program;

/**
 * A battery.
 *
 * @param energy that can be used, kWh
 * @param power of charging and discharging, kW, at the side of the grid
 * @param efficiency of the way in and out together, 0 to 1
 * @param level at the day's start, kWh; the day ends with no less
 */
public record BatteryUnit(double energy, double power, double efficiency, double level) {

    double oneWay() {
        return Math.sqrt(efficiency);
    }
}
