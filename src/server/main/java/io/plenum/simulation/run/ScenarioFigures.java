package io.plenum.simulation.run;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.SitePrices;
import io.plenum.recommendation.estimate.building.RoomModel;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run amounts to: its figures, rooms and hours. */
final class ScenarioFigures {

    private static final double COLDEST = 20;
    private static final double WARMEST = 26;
    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int HOURS = 24;
    private static final int MOST_ROOMS = 200;

    private final ScenarioRun run;
    private final DifferenceInterval interval;
    private final double hours;

    ScenarioFigures(ScenarioRun run, Accuracy accuracy) {
        this.run = run;
        hours = run.building.hours();
        interval = new DifferenceInterval(run.scenario, accuracy, run.building.days());
    }

    Map<Figure, Comparison> figures() {
        Map<Figure, Comparison> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.ELECTRICITY, compare(bought(run.gridToday), bought(run.gridChanged), run.metered));
        figures.put(Figure.HEAT, compare(hours * sum(run.fuelToday), hours * sum(run.fuelChanged), false));
        figures.put(Figure.PEAK, compare(peak(run.gridToday), peak(run.gridChanged), run.metered));
        figures.put(Figure.DISCOMFORT, interval.discomfort(sum(run.today.discomfort), sum(run.changed.discomfort)));
        SitePrices prices = run.building.evidence.prices();
        if (prices != null) {
            figures.put(
                    Figure.COST,
                    compare(
                            cost(prices, run.gridToday, run.fuelToday),
                            cost(prices, run.gridChanged, run.fuelChanged),
                            run.metered));
            figures.put(Figure.CARBON_DIOXIDE, carbon(prices));
        }
        return figures;
    }

    private Comparison compare(double today, double changed, boolean measured) {
        return interval.around(today, changed - today, measured);
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

    private double cost(SitePrices prices, double[] grid, double[] fuel) {
        double money = 0;
        for (int i = 0; i < grid.length; i++) {
            Instant at = run.building.evidence.at(i);
            double price = grid[i] >= 0 ? prices.price(EnergyKind.ELECTRICITY, at) : prices.feedIn(at);
            money += hours * (grid[i] * price + fuel[i] * prices.price(burnt(), at));
        }
        return money + prices.demandCharge() * peak(grid) * run.building.days() / DAYS_A_MONTH;
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
        return interval.around(today, more, run.metered);
    }

    List<RoomResult> rooms() {
        List<RoomResult> rooms = new ArrayList<>();
        for (RoomModel room : run.building.cells()) {
            double[] today = run.today.zones.get(room.space);
            double[] changed = run.changed.zones.get(room.space);
            boolean known = rooms.stream().anyMatch(one -> one.space().equals(room.space));
            if (today != null && changed != null && !known) {
                rooms.add(new RoomResult(
                        room.space,
                        interval.discomfort(discomfort(room, today), discomfort(room, changed)),
                        byHour(changed)));
            }
        }
        rooms.sort(Comparator.comparingDouble(
                one -> -Math.abs(one.discomfort().difference().expected())));
        return rooms.subList(0, Math.min(MOST_ROOMS, rooms.size()));
    }

    private double discomfort(RoomModel room, double[] zone) {
        double sum = 0;
        double @Nullable [] present = room.present;
        for (int i = 1; present != null && i < zone.length; i++) {
            double share = Double.isFinite(present[i]) ? present[i] : 0;
            sum += share * Math.max(0, Math.max(COLDEST - zone[i], zone[i] - WARMEST)) * hours;
        }
        return sum;
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
