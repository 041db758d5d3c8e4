package io.plenum.commissioning.behaviour;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured of a signal without knowing what it is: level, spread, resolution, how long it rests, its day and week, how it
 * follows the outdoor temperature. Pure.
 */
public final class SignalFeatures {

    /** Names of the features, in their order. */
    public static final List<String> NAMES = List.of(
            "mean",
            "deviation",
            "p5",
            "p95",
            "zeros",
            "integers",
            "unchanged",
            "levels",
            "rising",
            "memory",
            "day",
            "weekend",
            "outdoor");

    private static final double SAME = 1e-9;
    private static final int DAY_FROM = 9;
    private static final int DAY_TO = 17;
    private static final int NIGHT_TO = 5;

    private final RegularSignal signal;
    private final double[] there;

    private SignalFeatures(RegularSignal signal) {
        this.signal = signal;
        this.there = Arrays.stream(signal.values()).filter(Double::isFinite).toArray();
    }

    /**
     * In the order of {@link #NAMES}.
     *
     * @param zone of the building's clock
     * @param outdoor temperature at the same steps, null where there is none
     * @return null where there are too few values
     */
    public static double @Nullable [] of(RegularSignal signal, ZoneId zone, @Nullable RegularSignal outdoor) {
        return signal.isEnough() ? new SignalFeatures(signal).measured(zone, outdoor) : null;
    }

    private double[] measured(ZoneId zone, @Nullable RegularSignal outdoor) {
        double[] sorted = there.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(there).average().orElse(0);
        double deviation = Math.sqrt(
                Arrays.stream(there).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        double night = mean(zone, time -> time.getHour() < NIGHT_TO);
        double day = mean(zone, time -> isWorkday(time) && time.getHour() >= DAY_FROM && time.getHour() < DAY_TO);
        double weekend = mean(zone, time -> !isWorkday(time) && time.getHour() >= DAY_FROM && time.getHour() < DAY_TO);
        return new double[] {
            mean,
            deviation,
            sorted[(int) (sorted.length * 0.05)],
            sorted[(int) (sorted.length * 0.95)],
            share(v -> Math.abs(v) < SAME),
            share(v -> Math.abs(v - Math.rint(v)) < SAME),
            steps(change -> Math.abs(change) < SAME),
            Math.log((double) Arrays.stream(sorted).distinct().count()) / Math.log(Math.max(2, sorted.length)),
            steps(change -> change > SAME),
            correlation(Arrays.copyOf(there, there.length - 1), Arrays.copyOfRange(there, 1, there.length)),
            apart(day, night, deviation),
            apart(weekend, day, deviation),
            outdoor == null ? 0 : follows(outdoor)
        };
    }

    private static boolean isWorkday(ZonedDateTime time) {
        return time.getDayOfWeek() != DayOfWeek.SATURDAY && time.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private double mean(ZoneId zone, Predicate<ZonedDateTime> when) {
        double[] values = signal.values();
        return IntStream.range(0, values.length)
                .filter(i ->
                        Double.isFinite(values[i]) && when.test(signal.time(i).atZone(zone)))
                .mapToDouble(i -> values[i])
                .average()
                .orElse(Double.NaN);
    }

    private static double apart(double one, double other, double deviation) {
        double apart = (one - other) / deviation;
        return Double.isFinite(apart) ? apart : 0;
    }

    private double share(DoublePredicate wanted) {
        return (double) Arrays.stream(there).filter(wanted).count() / there.length;
    }

    private double steps(DoublePredicate wanted) {
        long found = IntStream.range(1, there.length)
                .mapToDouble(i -> there[i] - there[i - 1])
                .filter(wanted)
                .count();
        return (double) found / (there.length - 1);
    }

    private double follows(RegularSignal outdoor) {
        double[] mine = signal.values();
        double[] other = outdoor.values();
        int[] both = IntStream.range(0, Math.min(mine.length, other.length))
                .filter(i -> Double.isFinite(mine[i]) && Double.isFinite(other[i]))
                .toArray();
        return correlation(
                Arrays.stream(both).mapToDouble(i -> mine[i]).toArray(),
                Arrays.stream(both).mapToDouble(i -> other[i]).toArray());
    }

    /** Pearson's; 0 where one of the two does not move. */
    private static double correlation(double[] one, double[] other) {
        double a = Arrays.stream(one).average().orElse(0);
        double b = Arrays.stream(other).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < one.length; i++) {
            ab += (one[i] - a) * (other[i] - b);
            aa += (one[i] - a) * (one[i] - a);
            bb += (other[i] - b) * (other[i] - b);
        }
        double found = ab / Math.sqrt(aa * bb);
        return Double.isFinite(found) ? found : 0;
    }
}
