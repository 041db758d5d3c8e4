package io.plenum.simulation.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.plenum.chart.Chart;
import io.plenum.chart.ChartPane;
import io.plenum.chart.ChartSeries;
import io.plenum.chart.ChartStyle;
import io.plenum.chart.ChartTick;
import io.plenum.chart.SvgCanvas;
import io.plenum.simulation.ScenarioResult.HourMeans;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Mean electric power by hour of the day, as it is and with the changes; a table says the same in words. */
class DayProfileCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final double WIDTH = 640;
    private static final double TEXT = 12;
    private static final int DAY = 24;

    DayProfileCard(List<HourMeans> hours, ScenarioFormatter words) {
        setVisible(!hours.isEmpty());
        if (hours.isEmpty()) {
            return;
        }
        addClassName("plenum-card");
        PlainTable table = new PlainTable("simulation.hour", "simulation.today", "simulation.changed");
        table.addClassName("plenum-figures");
        hours.forEach(one ->
                table.row(clock(one.hour()), words.number(one.today()) + " kW", words.number(one.changed()) + " kW"));
        add(
                new H2(getTranslation("simulation.hours")),
                chart(hours, words),
                new Details(getTranslation("simulation.as-table"), table));
    }

    private Svg chart(List<HourMeans> hours, ScenarioFormatter words) {
        double high = hours.stream()
                .flatMapToDouble(one -> DoubleStream.of(one.today(), one.changed()))
                .max()
                .orElse(1);
        double low = Math.min(
                0,
                hours.stream()
                        .flatMapToDouble(one -> DoubleStream.of(one.today(), one.changed()))
                        .min()
                        .orElse(0));
        double top = high > low ? high : low + 1;
        String today = getTranslation("simulation.today");
        String changed = getTranslation("simulation.changed");
        ChartPane pane = new ChartPane(
                18,
                150,
                low,
                low + (top - low) * 1.1,
                "kW",
                List.of(new ChartTick(low, words.number(low)), new ChartTick(top, words.number(top))),
                true,
                Double.NaN,
                List.of(
                        line(hours, HourMeans::today, ChartStyle.line(6), today),
                        line(hours, HourMeans::changed, ChartStyle.line(0), changed)));
        List<ChartTick> ticks = IntStream.rangeClosed(0, 4)
                .map(step -> 6 * step)
                .mapToObj(hour -> new ChartTick(hour, clock(hour)))
                .toList();
        Chart chart = new Chart(WIDTH, 46, 14, TEXT, 0, DAY, List.of(pane), List.of(), Double.NaN, ticks);
        SvgCanvas canvas = new SvgCanvas(WIDTH, 216, TEXT, getTranslation("simulation.hours"));
        chart.draw(canvas);
        Svg svg = new Svg(canvas.done());
        svg.addClassName("plenum-hours-chart");
        return svg;
    }

    /** A mean holds for its whole hour. */
    private static ChartSeries.Line line(
            List<HourMeans> hours, ToDoubleFunction<HourMeans> value, ChartStyle style, String label) {
        double[] at = new double[2 * hours.size()];
        double[] values = new double[at.length];
        for (int i = 0; i < hours.size(); i++) {
            HourMeans one = hours.get(i);
            at[2 * i] = one.hour();
            at[2 * i + 1] = one.hour() + 1;
            values[2 * i] = value.applyAsDouble(one);
            values[2 * i + 1] = values[2 * i];
        }
        return new ChartSeries.Line(at, values, style, label);
    }

    private static String clock(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour % DAY);
    }
}
