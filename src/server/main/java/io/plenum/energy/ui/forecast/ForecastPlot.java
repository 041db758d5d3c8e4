package io.plenum.energy.ui.forecast;

import io.plenum.energy.EnergyQuality;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.forecast.Forecast;
import io.plenum.energy.ui.ChartData;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Today's readings and the hours to come, one after the other. */
class ForecastPlot {

    private final EnergyFormatter words;
    private final int past;
    private final int all;
    private final double[] actual;
    private final double[] temperature;
    private final double[] expected;
    private final double[] low;
    private final double[] high;
    private final List<Boolean> estimated;
    private final Instant start;

    /** @param end hours to come that are shown */
    ForecastPlot(Forecast ahead, BaselineService.Day today, int end, EnergyFormatter words) {
        this.words = words;
        past = Math.min(today.used().size(), hours(today, ahead));
        all = past + end;
        start = today.used().starts()[0];
        actual = Arrays.copyOf(today.used().amounts(), all);
        Arrays.fill(actual, past, all, Double.NaN);
        estimated = IntStream.range(0, all)
                .mapToObj(i -> i < past && today.used().qualities()[i] == EnergyQuality.ESTIMATED)
                .toList();
        expected = later(ahead.band().expected());
        temperature = later(ahead.temperatures().celsius());
        low = later(ahead.band().low());
        high = later(ahead.band().high());
    }

    /** From the day's beginning to the first hour that was told. */
    private static int hours(BaselineService.Day today, Forecast ahead) {
        return (int) Duration.between(today.used().starts()[0], ahead.start()).toHours();
    }

    private double[] later(double[] ahead) {
        double[] moved = new double[all];
        Arrays.setAll(moved, i -> i < past ? Double.NaN : ahead[i - past]);
        return moved;
    }

    ChartData chart() {
        return new ChartData(
                "bars",
                EnergyFormatter.text("energy.forecast.chart"),
                words.locale().toLanguageTag(),
                "kWh",
                IntStream.range(0, all).mapToObj(i -> words.weekHour(time(i))).toList(),
                ChartData.list(actual),
                ChartData.list(expected),
                ChartData.list(Arrays.stream(low).map(one -> Math.max(0, one)).toArray()),
                ChartData.list(high),
                estimated,
                List.of(
                        EnergyFormatter.text("energy.column.actual"),
                        EnergyFormatter.text("energy.column.expected"),
                        EnergyFormatter.text("energy.column.interval"),
                        EnergyFormatter.text("energy.quality.ESTIMATED")),
                List.of());
    }

    EnergyTable table() {
        EnergyTable table = new EnergyTable(
                EnergyFormatter.text("energy.forecast"), "hour", "actual", "expected", "interval", "temperature");
        for (int i = 0; i < all; i++) {
            table.row(
                    words.weekHour(time(i)),
                    number(actual[i]),
                    number(expected[i]),
                    Double.isNaN(low[i]) ? "" : number(Math.max(0, low[i])) + " – " + number(high[i]),
                    Double.isNaN(temperature[i]) ? "" : words.temperature(temperature[i]));
        }
        return table;
    }

    private Instant time(int hour) {
        return start.plusSeconds(3600L * hour);
    }

    private String number(double value) {
        return Double.isNaN(value) ? "" : words.number(value, 1) + " kWh";
    }
}
