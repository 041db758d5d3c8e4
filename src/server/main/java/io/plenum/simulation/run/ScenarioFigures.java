package io.plenum.simulation.run;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.SitePrices;
import io.plenum.simulation.Comparison;
import io.plenum.simulation.Figure;
import io.plenum.simulation.ScenarioResult.Accuracy;
import io.plenum.simulation.ScenarioResult.HourMeans;
import io.plenum.simulation.ScenarioResult.RoomResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run amounts to: its figures, rooms and hours. */
final class ScenarioFigures {

    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int HOURS = 24;
    private static final int MOST_ROOMS = 200;

    private final ScenarioRun run;
    private final DifferenceInterval interval;
    private final double hours;
    private final List<RoomDiscomfort> rooms;

    ScenarioFigures(ScenarioRun run, Accuracy accuracy) {
        this.run = run;
        hours = run.building.hours();
        rooms = known(run);
        interval = new DifferenceInterval(run.scenario, accuracy, run.building.days());
    }

    Map<Figure, Comparison> figures() {
        Map<Figure, Comparison> figures = new EnumMap<>(Figure.class);
        figures.put(
                Figure.ELECTRICITY, interval.electricity(bought(run.gridToday), bought(run.gridChanged), run.metered));
        figures.put(Figure.HEAT, interval.heat(hours * sum(run.fuelToday), hours * sum(run.fuelChanged)));
        figures.put(Figure.PEAK, interval.peak(peak(run.gridToday), peak(run.gridChanged), run.metered));
        figures.put(Figure.DISCOMFORT, discomfort(rooms));
        SitePrices prices = run.building.evidence.prices();
        if (prices != null) {
            figures.put(Figure.COST, cost(prices));
            figures.put(Figure.CARBON_DIOXIDE, carbon(prices));
        }
        return figures;
    }

    private Comparison cost(SitePrices prices) {
        double demand = prices.demandCharge() * run.building.days() / DAYS_A_MONTH;
        return interval.cost(
                energyCost(prices, run.gridToday, run.fuelToday) + demand * peak(run.gridToday),
                energyCost(prices, run.gridChanged, run.fuelChanged) - energyCost(prices, run.gridToday, run.fuelToday),
                demand * (peak(run.gridChanged) - peak(run.gridToday)),
                run.metered);
    }

    private double bought(double[] grid) {
        return Arrays.stream(grid).map(power -> Math.max(0, power)).sum() * hours;
    }

    private static double sum(double[] series) {
        return Arrays.stream(series).sum();
    }

    private static double peak(double[] grid) {
        return Math.max(0, Arrays.stream(grid).max().orElse(0));
    }

    private EnergyKind burnt() {
        return run.building.heatPlant.burnsGas() ? EnergyKind.GAS : EnergyKind.HEAT;
    }

    private double energyCost(SitePrices prices, double[] grid, double[] fuel) {
        double money = 0;
        for (int i = 0; i < grid.length; i++) {
            Instant at = run.building.evidence.at(i);
            double price = grid[i] >= 0 ? prices.price(EnergyKind.ELECTRICITY, at) : prices.feedIn(at);
            money += hours * (grid[i] * price + fuel[i] * prices.price(burnt(), at));
        }
        return money;
    }

    /** What is there by average emissions, what changes by marginal ones: as savings are told everywhere. */
    private Comparison carbon(SitePrices prices) {
        double today = 0;
        double more = 0;
        for (int i = 0; i < run.gridToday.length; i++) {
            Instant at = run.building.evidence.at(i);
            today += hours
                    * (Math.max(0, run.gridToday[i]) * prices.carbonAverage(EnergyKind.ELECTRICITY, at)
                            + run.fuelToday[i] * prices.carbonAverage(burnt(), at));
            more += hours
                    * ((run.gridChanged[i] - run.gridToday[i]) * prices.carbonMarginal(EnergyKind.ELECTRICITY, at)
                            + (run.fuelChanged[i] - run.fuelToday[i]) * prices.carbonMarginal(burnt(), at));
        }
        return interval.carbon(today, more, run.metered);
    }

    private static List<RoomDiscomfort> known(ScenarioRun run) {
        Map<String, RoomDiscomfort> rooms = new LinkedHashMap<>();
        run.building.cells().forEach(room -> rooms.putIfAbsent(room.space, new RoomDiscomfort(run, room)));
        return rooms.values().stream().filter(RoomDiscomfort::known).toList();
    }

    private Comparison discomfort(List<RoomDiscomfort> rooms) {
        double today = rooms.stream().mapToDouble(RoomDiscomfort::today).sum();
        double changed = rooms.stream().mapToDouble(RoomDiscomfort::changed).sum();
        double nearness = rooms.stream()
                .mapToDouble(room -> room.nearness(interval.margin()))
                .sum();
        return interval.discomfort(today, changed, nearness);
    }

    List<RoomResult> rooms() {
        return rooms.stream()
                .map(room -> new RoomResult(room.space(), discomfort(List.of(room)), byHour(room.temperatures())))
                .sorted(Comparator.comparingDouble(
                        one -> -Math.abs(one.discomfort().difference().expected())))
                .limit(MOST_ROOMS)
                .toList();
    }

    /** Means of the hours of the local day. */
    private List<Double> byHour(double[] series) {
        double[] sums = new double[HOURS];
        int[] count = new int[HOURS];
        for (int i = 1; i < series.length; i++) {
            int hour = Math.min(HOURS - 1, (int) run.building.hour[i]);
            sums[hour] += series[i];
            count[hour]++;
        }
        List<Double> means = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            means.add(count[hour] == 0 ? 0 : sums[hour] / count[hour]);
        }
        return means;
    }

    List<HourMeans> hours() {
        List<Double> today = byHour(run.gridToday);
        List<Double> changed = byHour(run.gridChanged);
        List<HourMeans> hourly = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            hourly.add(new HourMeans(hour, today.get(hour), changed.get(hour)));
        }
        return hourly;
    }
}
