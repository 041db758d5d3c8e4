package io.plenum.energy.tariff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a kWh emits in an hour.
 *
 * @param time the hour's start
 * @param average kg of CO₂
 * @param marginal kg of CO₂ of one kWh more or less; null where it is not known
 */
public record CarbonHour(
        Instant time, double average, @Nullable Double marginal) {}
