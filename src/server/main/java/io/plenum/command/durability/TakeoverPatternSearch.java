package io.plenum.command.durability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds patterns in what was taken: times of the day and delays at which it happens far more often than shortly before and after. The one
 * that explains most comes first; what it has explained speaks for no other. Something that happens at any time is no pattern, however
 * often it does.
 */
final class TakeoverPatternSearch {

    private static final int MOST = 8;
    /**
     * Chance alone makes some of the places that are looked at seem special, the more of them the more was taken: so much evidence is
     * asked for, and so much more for each e-fold of what was taken.
     */
    private static final double EVIDENCE = 4;

    private static final double EVIDENCE_MORE = 2.4;

    private static final double LEAST_HITS = 2;
    private static final double LEAST_PROBABILITY = 0.5;
    private static final int MOST_PLACES = 60;
    private static final Duration AROUND_CLOCK = Duration.ofMinutes(90);
    private static final List<Duration> CLOCK_LENGTHS = List.of(Duration.ofMinutes(6), Duration.ofMinutes(20));
    private static final List<Double> DELAY_LENGTHS = List.of(0.05, 0.25);
    private static final Duration SHORTEST_DELAY_LENGTH = Duration.ofMinutes(2);

    private final List<WeightedStand> stands;
    private final ZoneId zone;
    private final IrregularRates week;
    private final Set<Stand> explained = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A pattern, and how it fares. */
    private record Found(TakeoverPattern pattern, TakeoverPatternScore trial) {}

    TakeoverPatternSearch(List<WeightedStand> stands, ZoneId zone) {
        this.stands = stands;
        this.zone = zone;
        week = new IrregularRates(stands, WeightedStand::taken, zone);
    }

    /** What is explained by a pattern that is known otherwise speaks for no other. */
    void explain(TakeoverPatternScore trial) {
        explained.addAll(trial.taken());
    }

    /** What was taken by none. */
    boolean unexplained(WeightedStand stand) {
        return stand.taken() && !explained.contains(stand.stand());
    }

    List<TakeoverPattern> patterns() {
        List<TakeoverPattern> patterns = new ArrayList<>();
        for (Found best = best(); best != null && patterns.size() < MOST; best = best()) {
            patterns.add(best.pattern());
            explain(best.trial());
        }
        return patterns;
    }

    private @Nullable Found best() {
        double taken = stands.stream()
                .filter(this::unexplained)
                .mapToDouble(WeightedStand::weight)
                .sum();
        double enough = EVIDENCE + EVIDENCE_MORE * Math.log1p(taken);
        List<Found> found = new ArrayList<>();
        clocks(found, true);
        clocks(found, false);
        delays(found);
        return found.stream()
                .filter(one -> one.trial().hits() >= LEAST_HITS
                        && one.trial().probability() >= LEAST_PROBABILITY
                        && one.trial().evidence(week) >= enough)
                .max(Comparator.comparingDouble(one -> one.trial().evidence(week)))
                .map(this::learnt)
                .orElse(null);
    }

    private void clocks(List<Found> found, boolean workdays) {
        List<WeightedStand> taken = stands.stream()
                .filter(this::unexplained)
                .filter(stand -> TimeOfDayPattern.workday(day(stand)) == workdays)
                .toList();
        for (Duration length : CLOCK_LENGTHS) {
            for (double minute : crowded(taken.stream().mapToDouble(this::minute), at -> at + length.toMinutes())) {
                LocalTime at = LocalTime.MIN.plusMinutes((long) minute);
                TakeoverPattern pattern = TimeOfDayPattern.of(zone, at, length, workdays, 0.5);
                found.add(new Found(
                        pattern, new TakeoverPatternScore(pattern, stands, explained, age -> AROUND_CLOCK, zone)));
            }
        }
    }

    private void delays(List<Found> found) {
        List<WeightedStand> taken = stands.stream().filter(this::unexplained).toList();
        for (double part : DELAY_LENGTHS) {
            for (double minute : crowded(
                    taken.stream().mapToDouble(stand -> stand.stand().age().toSeconds() / 60.0),
                    at -> at + length(at, part).toSeconds() / 60.0)) {
                TakeoverPattern pattern =
                        new DelayPattern(Duration.ofSeconds((long) (minute * 60) - 1), length(minute, part), 0.5);
                found.add(new Found(
                        pattern,
                        new TakeoverPatternScore(
                                pattern, stands, explained, TakeoverPatternSearch::aroundDelay, zone)));
            }
        }
    }

    private static Duration length(double minute, double part) {
        Duration length = Duration.ofSeconds((long) (minute * 60 * part) + 1);
        return length.compareTo(SHORTEST_DELAY_LENGTH) < 0 ? SHORTEST_DELAY_LENGTH : length;
    }

    private static Duration aroundDelay(Duration age) {
        return Duration.ofMinutes(15).compareTo(age) > 0 ? Duration.ofMinutes(15) : age;
    }

    /** Where a window that begins there holds at least two, the fullest first. */
    private static List<Double> crowded(DoubleStream places, DoubleUnaryOperator end) {
        double[] sorted = places.sorted().toArray();
        List<double[]> counted = new ArrayList<>();
        Set<Long> minutes = new HashSet<>();
        for (int i = 0; i < sorted.length; i++) {
            int last = i;
            while (last + 1 < sorted.length && sorted[last + 1] <= end.applyAsDouble(sorted[i])) {
                last++;
            }
            if (last > i && minutes.add((long) sorted[i])) {
                counted.add(new double[] {sorted[i], last - i});
            }
        }
        counted.sort(Comparator.comparingDouble(one -> -one[1]));
        return counted.stream().limit(MOST_PLACES).map(one -> one[0]).toList();
    }

    private DayOfWeek day(WeightedStand stand) {
        return stand.stand().until().atZone(zone).getDayOfWeek();
    }

    private double minute(WeightedStand stand) {
        return stand.stand()
                        .until()
                        .atZone(zone)
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toSecondOfDay()
                / 60.0;
    }

    private Found learnt(Found found) {
        TakeoverPatternScore trial = found.trial();
        TakeoverPattern pattern =
                switch (found.pattern()) {
                    case TimeOfDayPattern clock -> clock(clock, trial);
                    case DelayPattern delay -> new DelayPattern(delay.after(), delay.length(), trial.probability());
                    default -> found.pattern();
                };
        return new Found(pattern, trial);
    }

    private static TimeOfDayPattern clock(TimeOfDayPattern clock, TakeoverPatternScore trial) {
        List<Double> days = Arrays.stream(DayOfWeek.values())
                .map(day -> clock.probability().get(day.getValue() - 1) > 0 ? trial.probability(day) : 0.0)
                .toList();
        return new TimeOfDayPattern(clock.zone(), clock.at(), clock.length(), days);
    }
}
