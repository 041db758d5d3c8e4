package io.plenum.energy.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of several series over the same steps shows; the names are those of energy/series.ts.
 *
 * @param label what it is, for those who cannot see it
 * @param names of the steps
 * @param opens whether a step can be clicked
 */
public record SeriesData(
        String label, String locale, String unit, List<String> names, List<Line> series, boolean opens) {

    /**
     * A series.
     *
     * @param style {@code bar}, {@code faint} (a bar of estimates), {@code step}, {@code dash}, {@code line}; a {@code low} and the {@code
     *     high} after it make a band
     * @param colour 0 to 7
     * @param values null where unknown
     */
    public record Line(String style, String name, int colour, List<@Nullable Double> values) {

        public static Line of(String style, String name, int colour, double[] values) {
            return new Line(style, name, colour, ChartData.list(values));
        }
    }
}
