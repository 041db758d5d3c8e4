package io.plenum.control.ui;

import com.vaadin.flow.component.Svg;
import io.plenum.chart.Chart;
import io.plenum.chart.ChartPane;
import io.plenum.chart.ChartSeries;
import io.plenum.chart.ChartStyle;
import io.plenum.chart.ChartTick;
import io.plenum.chart.SvgCanvas;
import io.plenum.control.run.LoopStep;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What a loop wanted beside what was, over a day. */
final class LoopChart {

    private static final double WIDTH = 640;
    private static final double TEXT = 12;
    private static final int HOURS = 6;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private LoopChart() {}

    /**
     * Steps hold until the next one.
     *
     * @param wanted and actual names of the two lines
     */
    static Svg of(
            List<LoopStep> steps, Instant from, Instant to, ZoneId zone, String unit, String wanted, String actual) {
        double low = values(steps).min().orElse(0);
        double high = values(steps).max().orElse(1);
        double room = Math.max(1, (high - low) * 0.1);
        ChartPane pane = new ChartPane(
                18,
                110,
                low - room,
                high + room,
                unit,
                List.of(tick(low), tick(high)),
                true,
                Double.NaN,
                List.of(line(steps, true, ChartStyle.line(0), wanted), line(steps, false, ChartStyle.line(6), actual)));
        Chart chart = new Chart(
                WIDTH,
                46,
                8,
                TEXT,
                from.getEpochSecond(),
                to.getEpochSecond(),
                List.of(pane),
                List.of(),
                Double.NaN,
                ticks(from, to, zone));
        SvgCanvas canvas = new SvgCanvas(WIDTH, 176, TEXT, wanted + ", " + actual);
        chart.draw(canvas);
        Svg svg = new Svg(canvas.done());
        svg.addClassName("plenum-loop-chart");
        return svg;
    }

    private static DoubleStream values(List<LoopStep> steps) {
        return steps.stream()
                .flatMapToDouble(step -> DoubleStream.of(step.wanted(), step.actual()))
                .filter(value -> !Double.isNaN(value));
    }

    private static ChartTick tick(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return new ChartTick(
                value, rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded));
    }

    /** As stairs: a set point holds until it is changed. */
    private static ChartSeries.Line line(List<LoopStep> steps, boolean wanted, ChartStyle style, String label) {
        int count = steps.size();
        double[] at = new double[Math.max(0, 2 * count - 1)];
        double[] values = new double[at.length];
        for (int i = 0; i < count; i++) {
            LoopStep step = steps.get(i);
            double value = wanted ? step.wanted() : step.actual();
            at[2 * i] = step.time().getEpochSecond();
            values[2 * i] = value;
            if (i + 1 < count) {
                at[2 * i + 1] = steps.get(i + 1).time().getEpochSecond();
                values[2 * i + 1] = value;
            }
        }
        return new ChartSeries.Line(at, values, style, label);
    }

    private static List<ChartTick> ticks(Instant from, Instant to, ZoneId zone) {
        List<ChartTick> ticks = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            ticks.add(new ChartTick(at.getEpochSecond(), TIME.withZone(zone).format(at)));
            at = at.plus(Duration.ofHours(HOURS));
        }
        return ticks;
    }
}
