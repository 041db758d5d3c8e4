package io.plenum.comfort.score;

import io.plenum.comfort.AdaptiveComfort;
import io.plenum.comfort.ClothingSeason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The outdoor temperature day by day, and what people wear by it. */
public final class OutdoorClimate {

    /** Days before a day that tell its running mean. */
    static final int DAYS = 7;

    private final ZoneId zone;
    private final Map<LocalDate, double[]> days = new HashMap<>();
    private final Map<LocalDate, Double> means = new HashMap<>();

    /** @param hours means from a whole hour on, °C; NaN where unknown */
    OutdoorClimate(double[] hours, Instant from, ZoneId zone) {
        this.zone = zone;
        for (int i = 0; i < hours.length; i++) {
            if (!Double.isNaN(hours[i])) {
                LocalDate day = LocalDate.ofInstant(from.plusSeconds(3600L * i), zone);
                double[] sum = days.computeIfAbsent(day, key -> new double[2]);
                sum[0] += hours[i];
                sum[1]++;
            }
        }
    }

    /** Of the seven days before, °C; NaN where none is known. */
    public double runningMean(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, zone);
        return means.computeIfAbsent(day, key -> {
            List<Double> before = Stream.iterate(1, i -> i + 1)
                    .limit(DAYS)
                    .map(i -> mean(key.minusDays(i)))
                    .toList();
            return AdaptiveComfort.runningMean(before);
        });
    }

    private double mean(LocalDate day) {
        double[] sum = days.get(day);
        return sum == null ? Double.NaN : sum[0] / sum[1];
    }

    /** By the running mean; on the first days of a history by the day itself, and without weather by the month. */
    public ClothingSeason season(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, zone);
        double mean = runningMean(time);
        double known = Double.isNaN(mean) ? mean(day) : mean;
        return Double.isNaN(known) ? ClothingSeason.ofMonth(day.getMonthValue()) : ClothingSeason.of(known);
    }
}
