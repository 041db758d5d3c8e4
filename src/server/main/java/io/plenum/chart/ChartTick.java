package io.plenum.chart;

/**
 * A labelled place of an axis.
 *
 * @param at in the unit of the axis
 */
public record ChartTick(double at, String label) {}
