package io.plenum.chart;

import java.util.List;

/**
 * A chart as data: panes above each other over one axis. It is laid out here alone, whatever it is drawn on.
 *
 * @param width of the whole; the unit is that of what it is drawn on
 * @param left what is left free at the left, for the labels of values
 * @param right what is left free at the right
 * @param textSize height of the letters
 * @param from where the common axis begins
 * @param to where it ends, after {@code from}
 * @param panes the uppermost first
 * @param spans of the axis that are shaded
 * @param mark a place of the axis that is marked by a line; not a number for none
 * @param ticks of the common axis, labelled beneath the panes
 */
public record Chart(
        double width,
        double left,
        double right,
        double textSize,
        double from,
        double to,
        List<ChartPane> panes,
        List<Span> spans,
        double mark,
        List<ChartTick> ticks) {

    /** Between the last pane and the baseline of its labels, in heights of letters; the legend is as far below, and a bit. */
    private static final double LABELS = 1.3;

    private static final double LEGEND = 2;
    private static final double LEGEND_STEP = 12.3;

    public Chart {
        panes = List.copyOf(panes);
        spans = List.copyOf(spans);
        ticks = List.copyOf(ticks);
    }

    /** A part of the axis. */
    public record Span(double from, double to) {}

    public void draw(ChartCanvas canvas) {
        for (Span span : spans) {
            double start = x(span.from());
            canvas.area(start, top(), x(span.to()) - start, bottom() - top(), ChartStyle.SHADE);
        }
        panes.forEach(pane -> axis(pane, canvas));
        if (!Double.isNaN(mark)) {
            canvas.line(new double[] {x(mark), x(mark)}, new double[] {top(), bottom()}, ChartStyle.MARK);
        }
        panes.forEach(pane -> pane.series().forEach(series -> draw(series, pane, canvas)));
        ticks.forEach(tick -> label(tick, canvas));
        legend(canvas);
    }

    private void axis(ChartPane pane, ChartCanvas canvas) {
        double end = width - right;
        if (pane.framed()) {
            canvas.line(
                    new double[] {left, end, end, left, left},
                    new double[] {pane.top(), pane.top(), pane.bottom(), pane.bottom(), pane.top()},
                    ChartStyle.FRAME);
        }
        for (ChartTick tick : pane.ticks()) {
            double y = pane.y(tick.at());
            if (!pane.framed()) {
                level(y, ChartStyle.GRID, canvas);
            }
            double baseline = Math.clamp(y + 0.36 * textSize, pane.top() + 0.9 * textSize, pane.bottom());
            beside(tick.label(), baseline, ChartStyle.LABEL, canvas);
        }
        beside(pane.unit(), pane.top() - 0.2 * textSize, ChartStyle.UNIT, canvas);
        if (!Double.isNaN(pane.limit())) {
            level(pane.y(pane.limit()), ChartStyle.LIMIT, canvas);
        }
    }

    private void beside(String text, double baseline, ChartStyle style, ChartCanvas canvas) {
        if (!text.isEmpty()) {
            canvas.text(text, left - 0.4 * textSize, baseline, ChartCanvas.Anchor.END, style);
        }
    }

    private void level(double y, ChartStyle style, ChartCanvas canvas) {
        canvas.line(new double[] {left, width - right}, new double[] {y, y}, style);
    }

    private void draw(ChartSeries series, ChartPane pane, ChartCanvas canvas) {
        switch (series) {
            case ChartSeries.Line line -> line(line, pane, canvas);
            case ChartSeries.Bars bars -> bars(bars, pane, canvas);
        }
    }

    private void line(ChartSeries.Line line, ChartPane pane, ChartCanvas canvas) {
        double[] x = new double[line.at().length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = x(line.at()[i]);
            y[i] = Double.isNaN(line.values()[i]) ? Double.NaN : pane.y(line.values()[i]);
        }
        canvas.line(x, y, line.style());
    }

    private void bars(ChartSeries.Bars bars, ChartPane pane, ChartCanvas canvas) {
        for (int i = 0; i < bars.values().length; i++) {
            double value = bars.values()[i];
            double start = x(i + 0.15);
            double top = Double.isNaN(value) ? pane.top() : pane.y(value);
            ChartStyle style = Double.isNaN(value) ? ChartStyle.UNKNOWN : ChartStyle.BAR;
            canvas.area(start, top, x(i + 0.85) - start, pane.bottom() - top, style);
        }
    }

    /** One that would be cut off at the right ends there. */
    private void label(ChartTick tick, ChartCanvas canvas) {
        double x = x(tick.at());
        boolean cut = x + 0.3 * textSize * tick.label().length() > width;
        ChartCanvas.Anchor anchor = cut ? ChartCanvas.Anchor.END : ChartCanvas.Anchor.MIDDLE;
        canvas.text(tick.label(), x, bottom() + LABELS * textSize, anchor, ChartStyle.LABEL);
    }

    private void legend(ChartCanvas canvas) {
        double x = left;
        double y = bottom() + (LABELS + LEGEND) * textSize;
        for (ChartSeries.Line line : lines()) {
            double middle = y - 0.36 * textSize;
            canvas.line(new double[] {x, x + 2 * textSize}, new double[] {middle, middle}, line.style());
            canvas.text(line.label(), x + 2.4 * textSize, y, ChartCanvas.Anchor.START, ChartStyle.LABEL);
            x += LEGEND_STEP * textSize;
        }
    }

    private List<ChartSeries.Line> lines() {
        return panes.stream()
                .flatMap(pane -> pane.series().stream())
                .filter(ChartSeries.Line.class::isInstance)
                .map(ChartSeries.Line.class::cast)
                .filter(line -> !line.label().isEmpty())
                .toList();
    }

    private double x(double at) {
        return left + Math.clamp((at - from) / (to - from), 0, 1) * (width - left - right);
    }

    private double top() {
        return panes.getFirst().top();
    }

    private double bottom() {
        return panes.getLast().bottom();
    }
}
