package io.plenum.energy.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows; the names are those of energy/model.ts.
 *
 * @param kind {@code bars}, {@code line} or {@code sankey}
 * @param label what it is, for those who cannot see it
 * @param names of the steps, or of the nodes
 * @param estimated which of the actual values are estimates
 * @param texts of the key: used, expected, usual range, estimated
 */
public record ChartData(
        String kind,
        String label,
        String locale,
        String unit,
        List<String> names,
        List<@Nullable Double> actual,
        List<@Nullable Double> expected,
        List<@Nullable Double> low,
        List<@Nullable Double> high,
        List<Boolean> estimated,
        List<String> texts,
        List<Link> links) {

    /** What flows from one node to another. */
    record Link(String source, String target, double value) {}

    static ChartData line(EnergyFormatter words, String label, List<String> names, double[] values) {
        return new ChartData(
                "line",
                label,
                words.locale().toLanguageTag(),
                "kWh",
                names,
                list(values),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static ChartData flow(EnergyFormatter words, String label, List<String> names, List<Link> links) {
        return new ChartData(
                "sankey",
                label,
                words.locale().toLanguageTag(),
                "kWh",
                names,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                links);
    }

    /** Null stands for no number. */
    public static List<@Nullable Double> list(double[] values) {
        List<@Nullable Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(Double.isFinite(value) ? (Double) (Math.round(value * 1000) / 1000.0) : null);
        }
        return list;
    }
}
