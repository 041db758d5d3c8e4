package io.plenum.fault.simulated;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.ParameterEstimation;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** What sensors of a made-up machine show: noisy, rounded, sometimes lost. */
final class Recorder {

    private final Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
    private final int minutes;
    private final Random random;
    private final double noise;
    private final double quantum;

    Recorder(int days, long seed, double noise, double quantum) {
        this.minutes = days * EquipmentTrend.DAY;
        this.random = new Random(seed * 7919 + 13);
        this.noise = noise;
        this.quantum = quantum;
    }

    int minutes() {
        return minutes;
    }

    Random random() {
        return random;
    }

    /** A measured temperature, °C. */
    void temperature(Quantity quantity, int minute, double value) {
        state(quantity, minute, Math.round((value + noise * random.nextGaussian()) / quantum) * quantum);
    }

    /** A measured flow, pressure or power: 1 % of noise. */
    void measured(Quantity quantity, int minute, double value) {
        state(quantity, minute, value * (1 + 0.01 * random.nextGaussian()));
    }

    /** A state, a command or a set point, which is known as it is. */
    void state(Quantity quantity, int minute, double value) {
        values.computeIfAbsent(quantity, key -> new double[minutes])[minute] = value;
    }

    /** Outdoor air of a season: warm by day, changing from day to day, °C. */
    double outdoor(int minute, double mean, double swing) {
        double hour = minute % EquipmentTrend.DAY / 60.0;
        double day = minute / (double) EquipmentTrend.DAY;
        return mean
                + 3 * Math.sin(day * 1.3)
                + 2 * Math.sin(day * 0.37 + 1)
                - swing * Math.cos((hour - 3) / 12 * Math.PI);
    }

    /** The trend, with what its days teach; an hour in so many is lost. */
    EquipmentTrend trend(double lost) {
        for (int hour = 0; hour < minutes / 60; hour++) {
            if (random.nextDouble() < lost) {
                int from = hour * 60;
                values.values().forEach(series -> Arrays.fill(series, from, from + 60, Double.NaN));
            }
        }
        return ParameterEstimation.withLearnedParameters(
                new EquipmentTrend(LocalDateTime.of(2026, 3, 2, 0, 0), minutes, values));
    }
}
