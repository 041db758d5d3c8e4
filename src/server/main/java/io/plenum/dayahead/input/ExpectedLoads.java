package io.plenum.dayahead.input;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.Peaks;
import io.plenum.energy.forecast.Forecast;
import io.plenum.energy.forecast.ForecastService;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a building is expected to use and its roof to give, by quarter of an hour, and the peak that is paid for anyway. */
@Component
class ExpectedLoads {

    private static final int QUARTER = 900;
    private static final int OF_HOUR = 4;
    private static final int OF_DAY = 96;
    private static final Duration ROOF = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(31);

    private final ForecastService forecasts;
    private final EnergyMeters meters;
    private final Peaks peaks;
    private final Clock clock;

    ExpectedLoads(ForecastService forecasts, EnergyMeters meters, Peaks peaks, Clock clock) {
        this.forecasts = forecasts;
        this.meters = meters;
        this.peaks = peaks;
        this.clock = clock;
    }

    /**
     * All in kW.
     *
     * @param used from the grid and the roof together
     * @param reserve by which it may exceed that, and the roof give less
     * @param photovoltaics as on the mean of the last seven days
     * @param knownPeak highest quarter of an hour of the last month: a day does not cost more by staying below it
     */
    record DayLoad(double[] used, double[] reserve, double[] photovoltaics, double knownPeak) {}

    /** Null where there is too little history. */
    @Nullable
    DayLoad of(Site site, Instant start, int steps) {
        Forecast ahead = forecasts.ask(site, part -> {}).join();
        int first = (int) Duration.between(ahead.start(), start).toHours();
        double[] used = new double[steps];
        double[] reserve = new double[steps];
        for (int step = 0; step < steps; step++) {
            int hour = first + step / OF_HOUR;
            if (hour < 0 || hour >= ahead.length() || !ahead.isKnown(hour, hour + 1)) {
                return null;
            }
            used[step] = ahead.sum(hour, hour + 1);
            double more = ahead.high(hour) - used[step];
            reserve[step] = more > 0 ? more : 0;
        }
        MeterTree tree = meters.tree(site);
        double[] roof = roof(tree, start, steps);
        // A cloudy day gives next to nothing.
        Arrays.setAll(reserve, step -> reserve[step] + roof[step]);
        return new DayLoad(used, reserve, roof, knownPeak(tree));
    }

    private double[] roof(MeterTree tree, Instant start, int steps) {
        double[] powers = new double[steps];
        Instant now = clock.instant();
        for (Meter meter : tree.generation(EnergyKind.ELECTRICITY)) {
            List<List<Double>> seen = new ArrayList<>();
            for (int quarter = 0; quarter < OF_DAY; quarter++) {
                seen.add(new ArrayList<>());
            }
            Map<Instant, Double> quarters = peaks.quarters(meter, now.minus(ROOF), now);
            // By the clock of UTC, which follows the sun better than the local one.
            quarters.forEach((time, power) -> seen.get(ofDay(time)).add(Math.max(0, power)));
            for (int step = 0; step < steps; step++) {
                powers[step] += mean(seen.get(ofDay(start.plusSeconds((long) QUARTER * step))));
            }
        }
        return powers;
    }

    private static int ofDay(Instant time) {
        return (int) (Math.floorMod(time.getEpochSecond(), (long) OF_DAY * QUARTER) / QUARTER);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private double knownPeak(MeterTree tree) {
        Instant now = clock.instant();
        Meter main = tree.main(EnergyKind.ELECTRICITY);
        return main == null
                ? 0
                : peaks.quarters(main, now.minus(MONTH), now).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
    }
}
