package io.plenum.dayahead.program;

/**
 * What counts how much, in money.
 *
 * @param carbon for each kg of CO₂; 0 where only its price in electricity counts
 * @param demand for each kW by which the highest quarter of an hour exceeds {@code knownPeak}
 * @param knownPeak kW that is paid for anyway
 * @param discomfort for each K·h outside the comfort band while people are there
 */
public record DayWeights(double carbon, double demand, double knownPeak, double discomfort) {}
