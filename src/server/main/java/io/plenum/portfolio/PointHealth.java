package io.plenum.portfolio;

/**
 * How many of a site's points have a present value.
 *
 * @param current those with one
 */
public record PointHealth(int current, int all) {}
