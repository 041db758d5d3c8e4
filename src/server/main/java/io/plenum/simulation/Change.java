package io.plenum.simulation;

import java.time.LocalTime;
import java.util.Set;

/** One thing about a building that a scenario changes. Keys are those of spaces and equipment in the site model; an empty set is all. */
public sealed interface Change {

    /** Set points of heating and cooling while people are there, shifted by K each. */
    record Setpoints(Set<String> spaces, double heatingKelvin, double coolingKelvin) implements Change {}

    /** Set points while nobody is there, °C. */
    record Setback(Set<String> spaces, double heating, double cooling) implements Change {}

    /** When air handlers run on working days. */
    record Hours(Set<String> equipment, LocalTime from, LocalTime to) implements Change {}

    /** The supply air's set point at outdoor air of 16 °C and below, and at 21 °C and above, °C. */
    record SupplyAirReset(Set<String> equipment, double cold, double warm) implements Change {}

    /** The heat that walls lose. @param factor of today's; 0.5 halves it */
    record Insulation(Set<String> spaces, double factor) implements Change {}

    /** The sun that windows let in. @param factor of today's */
    record Glazing(Set<String> spaces, double factor) implements Change {}

    /** Another heat pump or chiller. @param factor of today's capacity @param efficiencyFactor of today's coefficient of performance */
    record HeatPump(Set<String> equipment, double factor, double efficiencyFactor) implements Change {}

    /** More photovoltaics. @param peak kW */
    record Photovoltaics(double peak) implements Change {}

    /** A battery. @param energy that can be used, kWh @param power kW */
    record Battery(double energy, double power) implements Change {}

    /** More charge points for cars. @param power of each, kW */
    record ChargePoints(int count, double power) implements Change {}

    /** People in rooms while they are occupied. @param more than today */
    record People(Set<String> spaces, int more) implements Change {}
}
