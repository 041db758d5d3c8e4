package io.plenum.recommendation.estimate.building;

import io.plenum.recommendation.estimate.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * When people are there, and when the air runs: hours of the local day.
 *
 * @param arrival by when hardly anybody has come yet
 * @param leaving by when nearly everybody has gone
 * @param days counted from Monday, 5 where nobody comes at weekends
 */
public record Presence(double arrival, double leaving, int days) {

    private static final double FEW = 0.03;

    /** From the sensors of the rooms; nine tenths of the days lie inside. Null bounds are NaN. */
    public static Presence of(LearnedBuilding building) {
        List<Light> seeing = building.lights.stream()
                .filter(light -> light.present() != null)
                .toList();
        IntToDoubleFunction share = step -> seeing.stream()
                .mapToDouble(light -> {
                    double[] present = light.present();
                    return present != null && present[step] > 0.2 ? 1.0 / seeing.size() : 0;
                })
                .sum();
        return seeing.isEmpty()
                ? new Presence(Double.NaN, Double.NaN, 7)
                : window(building, step -> share.applyAsDouble(step) > FEW, 0.1, 0.9);
    }

    /** When air handlers run, on an ordinary day. */
    public static Presence running(LearnedBuilding building) {
        return window(building, step -> building.units.stream().anyMatch(unit -> unit.on[step] > 0.5), 0.5, 0.5);
    }

    /** Whether air handlers already start at another hour each day. */
    public static boolean startsVary(LearnedBuilding building) {
        double[] first = new double[building.days()];
        Arrays.fill(first, Double.NaN);
        for (int i = 0; i < building.steps; i++) {
            int day = building.day[i];
            int step = i;
            if (Double.isNaN(first[day])
                    && building.weekday[i] <= 5
                    && building.units.stream().anyMatch(unit -> unit.on[step] > 0.5)) {
                first[day] = building.hour[i];
            }
        }
        return Numbers.quantile(first, 0.9, i -> true) - Numbers.quantile(first, 0.1, i -> true) > 0.6;
    }

    private static Presence window(LearnedBuilding building, IntPredicate active, double early, double late) {
        int days = building.days();
        double[] first = new double[days];
        double[] last = new double[days];
        int[] weekday = new int[days];
        Arrays.fill(first, Double.NaN);
        Arrays.fill(last, Double.NaN);
        double half = building.hours() / 2;
        for (int i = 0; i < building.steps; i++) {
            weekday[building.day[i]] = building.weekday[i];
            if (active.test(i)) {
                int day = building.day[i];
                first[day] = Double.isNaN(first[day]) ? building.hour[i] - half : first[day];
                last[day] = building.hour[i] + half;
            }
        }
        int worked = 0;
        for (int day = 1; day <= 7; day++) {
            worked = usual(first, weekday, day) ? day : worked;
        }
        int most = worked;
        return new Presence(
                Numbers.quantile(first, early, i -> weekday[i] <= Math.min(5, most)),
                Numbers.quantile(last, late, i -> weekday[i] <= Math.min(5, most)),
                worked);
    }

    private static boolean usual(double[] first, int[] weekday, int day) {
        List<Boolean> seen = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            if (weekday[i] == day) {
                seen.add(!Double.isNaN(first[i]));
            }
        }
        return !seen.isEmpty() && seen.stream().filter(b -> b).count() * 2 >= seen.size();
    }

    public static double quarterDown(double hour) {
        return Math.floor(hour * 4 + 1e-6) / 4;
    }

    public static double quarterUp(double hour) {
        return Math.ceil(hour * 4 - 1e-6) / 4;
    }
}
