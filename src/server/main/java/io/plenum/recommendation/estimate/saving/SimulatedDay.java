package io.plenum.recommendation.estimate.saving;

import java.time.LocalDate;

/**
 * What a change would have saved on a day of the past.
 *
 * @param date the building's local date
 * @param kilowattHours of all kinds of energy, unweighted; negative where more would have been used
 * @param temperature mean outdoor temperature, °C
 */
public record SimulatedDay(LocalDate date, double kilowattHours, double temperature) {}
