package io.plenum.recommendation.estimate;

import io.plenum.energy.EnergyKind;

/**
 * A finding of fault detection that repair would end.
 *
 * @param equipment key of what is broken
 * @param cause name of the likeliest cause, as fault detection words it
 * @param kilowattHours lost while it was seen
 * @param days over which it was seen, above 0
 * @param confidence 0 to 1
 */
public record Defect(
        String equipment, String cause, EnergyKind energy, double kilowattHours, double days, double confidence) {}
