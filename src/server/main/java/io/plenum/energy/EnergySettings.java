package io.plenum.energy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts until somebody enters tariffs on the page Tariffs: assumptions, and shown as such.
 *
 * @param currency ISO 4217 code of all the prices
 * @param electricity money per kWh bought
 * @param heat money per kWh of heat, delivered or made in the house
 * @param cold money per kWh of cold, delivered or made in the house
 * @param gas money per kWh of gas
 * @param water money per m³
 * @param feedIn money per kWh of electricity fed into the grid
 * @param demandCharge money per kW of a month's highest quarter of an hour
 * @param gasEnergy kWh in a m³ of gas, where a gas meter counts m³
 * @param carbonElectricity average kg of CO₂ per kWh of electricity
 * @param carbonMarginal kg of CO₂ of one kWh of electricity more or less
 * @param carbonHeat kg of CO₂ per kWh of heat
 * @param carbonCold kg of CO₂ per kWh of cold
 * @param carbonGas kg of CO₂ per kWh of gas burnt
 * @param carbonWater kg of CO₂ per m³
 */
@ConfigurationProperties("plenum.energy")
public record EnergySettings(
        @DefaultValue("EUR") String currency,
        @DefaultValue("0.25") double electricity,
        @DefaultValue("0.10") double heat,
        @DefaultValue("0.10") double cold,
        @DefaultValue("0.08") double gas,
        @DefaultValue("4.00") double water,
        @DefaultValue("0.08") double feedIn,
        @DefaultValue("8.00") double demandCharge,
        @DefaultValue("10.0") double gasEnergy,
        @DefaultValue("0.36") double carbonElectricity,
        @DefaultValue("0.60") double carbonMarginal,
        @DefaultValue("0.22") double carbonHeat,
        @DefaultValue("0.12") double carbonCold,
        @DefaultValue("0.20") double carbonGas,
        @DefaultValue("0.35") double carbonWater) {

    /** Money per kWh, of water per m³. */
    public double price(EnergyKind kind) {
        return switch (kind) {
            case ELECTRICITY -> electricity;
            case HEAT -> heat;
            case GAS -> gas;
            case COLD -> cold;
            case WATER -> water;
        };
    }

    /** Average kg of CO₂ per kWh, of water per m³. */
    public double carbon(EnergyKind kind) {
        return switch (kind) {
            case ELECTRICITY -> carbonElectricity;
            case HEAT -> carbonHeat;
            case GAS -> carbonGas;
            case COLD -> carbonCold;
            case WATER -> carbonWater;
        };
    }
}
