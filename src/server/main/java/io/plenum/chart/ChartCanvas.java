package io.plenum.chart;

/** What a chart is drawn on. Lengths are those of the chart, x to the right and y downwards from its top left corner. */
public interface ChartCanvas {

    /** A filled rectangle. */
    void area(double x, double y, double width, double height, ChartStyle style);

    /** A line through points; where one is not a number, the line has a gap. */
    void line(double[] x, double[] y, ChartStyle style);

    /**
     * A line of text.
     *
     * @param baseline on which the letters stand
     */
    void text(String text, double x, double baseline, Anchor anchor, ChartStyle style);

    /** Which part of a text is at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
