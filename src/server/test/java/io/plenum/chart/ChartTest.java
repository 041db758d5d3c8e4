package io.plenum.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final double[] DAYS = {3, Double.NaN, 6};

    private static Chart of(ChartSeries series, List<Chart.Span> spans, double limit) {
        ChartPane pane = new ChartPane(
                10, 50, 0, 10, "kWh", List.of(new ChartTick(5, "5 <kWh>")), false, limit, List.of(series));
        return new Chart(
                130, 20, 10, 10, 0, 4, List.of(pane), spans, Double.NaN, List.of(new ChartTick(4, "Thursday")));
    }

    private static Chart line(double... values) {
        return of(
                new ChartSeries.Line(new double[] {0, 1, 2, 3}, values, ChartStyle.line(1), "A & B"),
                List.of(),
                Double.NaN);
    }

    private static String svg(Chart chart) {
        SvgCanvas canvas = new SvgCanvas(130, 100, 10, "\"Days\"");
        chart.draw(canvas);
        return canvas.done();
    }

    /** A gap in what was measured is a gap on paper, never a line from one side to the other. */
    @Test
    void aGapIsAGap() {
        assertThat(svg(line(0, 10, Double.NaN, 5))).contains("d=\"M20 60L45 10M95 35\" class=\"s1\"");
    }

    /** What lies beyond the axis is drawn at its end and never outside of the pane. */
    @Test
    void aValueBeyondTheAxisStaysInThePane() {
        assertThat(svg(line(-100, 1000, 5, 5))).contains("d=\"M20 60L45 10L70 35L95 35\"");
    }

    /** Names come from files: they must not become markup. */
    @Test
    void textsAreNoMarkup() {
        assertThat(svg(line(1, 2, 3, 4)))
                .contains("5 &lt;kWh&gt;", "A &amp; B", "aria-label=\"&quot;Days&quot;\"")
                .doesNotContain("<kWh>");
    }

    /** A label at the end of the axis would be cut off if it stood in the middle of its place. */
    @Test
    void aLabelAtTheEndIsNotCutOff() {
        assertThat(svg(line(1, 2, 3, 4))).contains("<text x=\"120\" y=\"73\" text-anchor=\"end\">Thursday</text>");
    }

    /** A day of which nothing is known is not a day without use. */
    @Test
    void whatIsNotKnownIsNoBarOfZero() {
        Chart bars = of(new ChartSeries.Bars(DAYS), List.of(), Double.NaN);
        assertThat(svg(bars))
                .contains("y=\"45\" width=\"17.5\" height=\"15\" class=\"bar\"")
                .contains("y=\"10\" width=\"17.5\" height=\"50\" class=\"unknown\"");
    }

    @Test
    void aPictureHasTwoPixelsForEachUnit() {
        Chart bars = of(new ChartSeries.Bars(DAYS), List.of(new Chart.Span(3, 4)), 9);
        PictureCanvas canvas = new PictureCanvas(130, 100, 10);
        bars.draw(canvas);

        BufferedImage picture = canvas.done();

        assertThat(picture.getWidth()).isEqualTo(260);
        assertThat(colour(picture, 32, 55)).isEqualTo(ChartStyle.BAR.colour().getRGB());
        assertThat(colour(picture, 57, 30))
                .isEqualTo(ChartStyle.UNKNOWN.colour().getRGB());
        assertThat(colour(picture, 110, 50)).isEqualTo(ChartStyle.SHADE.colour().getRGB());
        assertThat(colour(picture, 32, 30)).isEqualTo(0xffffffff);
    }

    private static int colour(BufferedImage picture, int x, int y) {
        return picture.getRGB(2 * x, 2 * y);
    }
}
