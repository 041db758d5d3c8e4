package io.plenum.energy;

import java.time.Instant;
import java.util.Map;

/**
 * The highest mean power over a quarter of an hour, and what made it.
 *
 * @param start of the quarter
 * @param kilowatts mean over it
 * @param shares kW of the meters behind, by key; the rest is what is left, and what is made in the building counts as negative
 */
public record Peak(Instant start, double kilowatts, Map<String, Double> shares) {}
