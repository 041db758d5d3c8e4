package io.plenum.energy;

import java.time.Instant;

/** What energy costs and emits at one site. */
public interface SitePrices {

    /** Money for each kWh bought at an instant. */
    double price(EnergyKind kind, Instant time);

    /** Money for each kWh by the present tariffs, averaged over a usual week. */
    double averagePrice(EnergyKind kind);

    /** Money for each kWh of electricity fed into the grid at an instant. */
    double feedIn(Instant time);

    /** Money for each kW of the month's highest quarter of an hour, by the present tariffs. */
    double demandCharge();

    /** Average emissions, kg of CO₂ for each kWh. */
    double carbonAverage(EnergyKind kind, Instant time);

    /** Emissions of one kWh more or less, kg of CO₂: for decisions on when to use energy. */
    double carbonMarginal(EnergyKind kind, Instant time);

    /** ISO 4217 code. */
    String currency();
}
