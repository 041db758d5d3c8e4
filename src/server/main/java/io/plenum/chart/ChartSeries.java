package io.plenum.chart;

/** What a pane shows. */
public sealed interface ChartSeries {

    /**
     * A line.
     *
     * @param at places on the axis, in rising order
     * @param values as many; not a number for a gap
     * @param label of the legend; empty where there is none
     */
    record Line(double[] at, double[] values, ChartStyle style, String label) implements ChartSeries {}

    /**
     * A bar for each whole place of the axis, from zero upwards.
     *
     * @param values not a number where nothing is known
     */
    record Bars(double[] values) implements ChartSeries {}
}
