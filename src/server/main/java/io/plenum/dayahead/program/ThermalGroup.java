package io.plenum.dayahead.program;

/**
 * Rooms that are heated and cooled as one: two capacities, air and mass, as Ci·Ṫi = (Tm − Ti)/Rim + (Ta − Ti)/Ria + Q and
 * Cm·Ṫm = (Ti − Tm)/Rim + (Ta − Tm)/Rma. Every series has a value for each step of the day.
 *
 * @param key of the site model
 * @param name for people
 * @param airCapacity kWh/K
 * @param massCapacity kWh/K; 0 where air and mass are one
 * @param toMass kW/K
 * @param toOutside kW/K
 * @param massToOutside kW/K
 * @param air °C at the day's start
 * @param mass °C at the day's start
 * @param outdoor °C
 * @param gains of people, sun and equipment, kW
 * @param usual what is set as things are
 * @param comfort within which it may be set
 * @param heating how heat is made
 * @param cooling how cold is made
 */
public record ThermalGroup(
        String key,
        String name,
        double airCapacity,
        double massCapacity,
        double toMass,
        double toOutside,
        double massToOutside,
        double air,
        double mass,
        double[] outdoor,
        double[] gains,
        ComfortBand usual,
        ComfortBand comfort,
        ThermalSource heating,
        ThermalSource cooling) {

    /**
     * Temperatures between which neither heat nor cold is given, °C, by step.
     *
     * @param occupied whether people are there, so that being outside counts
     */
    public record ComfortBand(double[] low, double[] high, boolean[] occupied) {}

    /**
     * Where heat or cold comes from.
     *
     * @param most kW of heat or cold, by step; 0 while it is off
     * @param electricity kWh of electricity for each kWh
     * @param price money for each kWh that is not electricity: heat from a network, gas
     * @param carbon kg of CO₂ for each kWh that is not electricity
     */
    public record ThermalSource(double[] most, double electricity, double price, double carbon) {}
}
