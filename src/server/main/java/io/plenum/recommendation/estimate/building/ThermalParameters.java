package io.plenum.recommendation.estimate.building;

/**
 * Two resistances, two capacities: Ci·Ṫ = h·(M − T) + K·(To − T) + Q + g and Cm·Ṁ = h·(T − M).
 *
 * @param capacity Ci of air and furniture, J/K
 * @param coupling h to what stores heat, W/K
 * @param loss K to the outside, W/K
 * @param massSeconds Cm/h, seconds
 */
public record ThermalParameters(double capacity, double coupling, double loss, double massSeconds) {}
