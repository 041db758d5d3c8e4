package io.plenum.chart;

import java.util.List;

/**
 * One of the panes of a chart, with an axis of values of its own.
 *
 * @param top and height in the unit of the chart
 * @param low value at the bottom
 * @param high value at the top, above {@code low}
 * @param unit above the labels; may be empty
 * @param ticks of the axis of values
 * @param framed with a frame instead of a line at each tick
 * @param limit a value that is marked by a line; not a number for none
 */
public record ChartPane(
        double top,
        double height,
        double low,
        double high,
        String unit,
        List<ChartTick> ticks,
        boolean framed,
        double limit,
        List<ChartSeries> series) {

    public ChartPane {
        ticks = List.copyOf(ticks);
        series = List.copyOf(series);
    }

    /** Values beyond the axis are drawn at its end. */
    double y(double value) {
        return top + height * (1 - (Math.clamp(value, low, high) - low) / (high - low));
    }

    double bottom() {
        return top + height;
    }
}
