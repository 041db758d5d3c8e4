package io.plenum.simulation;

/**
 * A figure of the building as it is, with the changes, and what the changes add.
 *
 * @param difference changed minus today; narrower than what the other two leave open, for both share most of their error
 */
public record Comparison(Estimate today, Estimate changed, Estimate difference) {}
