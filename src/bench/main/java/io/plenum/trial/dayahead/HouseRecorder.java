package io.plenum.trial.dayahead;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.AulaHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Runs a virtual building on by quarters of an hour, and keeps what its points show. */
final class HouseRecorder {

    private static final int PARTS = 3;
    private static final Duration PART = Duration.ofMinutes(5);
    private static final List<String> REGISTERS = List.of(
            "meter-electricity-main/energy",
            "photovoltaics/energy",
            "meter-electricity-charging/energy",
            "meter-electricity-ventilation/energy",
            "meter-electricity-cooling/energy",
            "meter-gas/energy");

    private final AulaHouse building;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> boxes;
    private final List<String> airHandlers;

    /** @param airHandlers of each box, in their order */
    HouseRecorder(AulaHouse building, List<String> boxes, List<String> airHandlers) {
        this.building = building;
        this.boxes = List.copyOf(boxes);
        this.airHandlers = List.copyOf(airHandlers);
        for (EmulatedPoint point : building.points()) {
            indices.put(point.key(), point.index());
        }
    }

    int index(String key) {
        return Objects.requireNonNull(indices.get(key), key);
    }

    private double value(String key) {
        return building.snapshot()[index(key)];
    }

    HouseQuarter next() {
        Instant start = building.now();
        double[] before = registers();
        int count = boxes.size();
        double[][] sums = new double[4][count];
        double outdoor = 0;
        for (int part = 1; part <= PARTS; part++) {
            building.runTo(start.plus(PART.multipliedBy(part)));
            outdoor += value("weather-station/outside-air-temperature") / PARTS;
            for (int box = 0; box < count; box++) {
                String key = boxes.get(box);
                sums[0][box] += value(key + "/supply-air-flow") / PARTS;
                sums[1][box] += value(key + "/zone-air-temperature") / PARTS;
                sums[2][box] += value(airHandlers.get(box) + "/supply-air-temperature") / PARTS;
                sums[3][box] += value(key + "/discharge-air-temperature") / PARTS;
            }
        }
        double[] after = registers();
        double[] power = IntStream.range(0, after.length)
                .mapToDouble(i -> (after[i] - before[i]) / 0.25)
                .toArray();
        return new HouseQuarter(
                start,
                outdoor,
                power[0] + power[1] - power[2],
                power[1],
                power[2],
                power[3] + power[4],
                power[5],
                sums[0],
                sums[1],
                sums[2],
                sums[3]);
    }

    private double[] registers() {
        return REGISTERS.stream().mapToDouble(this::value).toArray();
    }

    /** K·h so far outside 20 to 26 °C while people were there, over all rooms. */
    double kelvinHours() {
        return building.comfort().kelvinHours().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Mean of some boxes' values. */
    static double mean(double[] values, int[] of) {
        return Arrays.stream(of).mapToDouble(box -> values[box]).average().orElse(Double.NaN);
    }
}
