package io.plenum.energy.spending;

import io.plenum.energy.model.Acceptance;

/**
 * What of a year's energy followed the weather, by the daily change-point model (ASHRAE Guideline 14-2014, Annex D).
 *
 * @param heating kWh of the days below the balance temperature that are beyond what is used anyway
 * @param cooling kWh of the days above it
 * @param days that it was learnt from; the others are as these on average
 * @param acceptance what the guideline says to the model; where it does not pass, nothing may be claimed from it
 */
public record WeatherUse(double heating, double cooling, int days, Acceptance acceptance) {}
