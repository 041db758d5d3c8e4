package io.plenum.notify.message;

import io.plenum.chart.Chart;
import io.plenum.chart.ChartPane;
import io.plenum.chart.ChartSeries;
import io.plenum.chart.ChartStyle;
import io.plenum.chart.ChartTick;
import io.plenum.chart.PictureCanvas;
import io.plenum.trend.read.TrendSeries;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws how a value went before and after it became an alarm.
 *
 * @param limit NaN where there is none
 * @param raised when the alarm was raised
 */
record TrendPicture(
        TrendSeries series,
        Instant from,
        Instant to,
        double limit,
        Instant raised,
        MessageFormatter formatter,
        String unit) {

    private static final Logger log = LoggerFactory.getLogger(TrendPicture.class);
    private static final int WIDTH = 588;
    private static final int HEIGHT = 190;
    private static final int LEFT = 60;
    private static final int RIGHT = 10;
    private static final int TOP = 20;
    private static final int PLOT_HEIGHT = 140;
    private static final int TEXT = 14;

    /** PNG; null where there is nothing to draw or nothing to draw with. */
    byte @Nullable [] png() {
        Range range = range();
        if (range == null) {
            return null;
        }
        try {
            PictureCanvas canvas = new PictureCanvas(WIDTH, HEIGHT, TEXT);
            chart(range).draw(canvas);
            return Png.of(canvas.done());
        } catch (Exception | LinkageError | InternalError cannot) {
            // fonts or graphics may be missing on a bare server
            log.warn("A trend cannot be drawn for a mail: {}", cannot.toString());
            return null;
        }
    }

    private record Range(double low, double high) {}

    private @Nullable Range range() {
        double low = Double.isNaN(limit) ? Double.POSITIVE_INFINITY : limit;
        double high = Double.isNaN(limit) ? Double.NEGATIVE_INFINITY : limit;
        int numbers = 0;
        for (int i = 0; i < series.times().length; i++) {
            if (!Double.isNaN(series.mean()[i])) {
                low = Math.min(low, series.min()[i]);
                high = Math.max(high, series.max()[i]);
                numbers++;
            }
        }
        if (numbers < 2) {
            return null;
        }
        double margin = high > low ? (high - low) * 0.08 : 1;
        return new Range(low - margin, high + margin);
    }

    private Chart chart(Range range) {
        ChartPane pane = new ChartPane(
                TOP, PLOT_HEIGHT, range.low(), range.high(), unit, rows(range), false, limit, List.of(line()));
        Chart.Span alarm = new Chart.Span(raised.toEpochMilli(), to.toEpochMilli());
        return new Chart(
                WIDTH,
                LEFT,
                RIGHT,
                TEXT,
                from.toEpochMilli(),
                Math.max(from.toEpochMilli() + 1, to.toEpochMilli()),
                List.of(pane),
                List.of(alarm),
                raised.toEpochMilli(),
                clock());
    }

    private List<ChartTick> rows(Range range) {
        return IntStream.rangeClosed(0, 2)
                .mapToDouble(i -> range.low() + (range.high() - range.low()) * (i + 0.25) / 2.5)
                .mapToObj(value -> new ChartTick(value, formatter.number(value)))
                .toList();
    }

    private List<ChartTick> clock() {
        return IntStream.rangeClosed(0, 4)
                .mapToLong(i -> from.toEpochMilli() + (to.toEpochMilli() - from.toEpochMilli()) * i / 4)
                .mapToObj(time -> new ChartTick(time, formatter.clock(Instant.ofEpochMilli(time))))
                .toList();
    }

    private ChartSeries line() {
        double[] times = Arrays.stream(series.times()).asDoubleStream().toArray();
        return new ChartSeries.Line(times, series.mean(), ChartStyle.line(0), "");
    }
}
