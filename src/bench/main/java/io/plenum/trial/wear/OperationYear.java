package io.plenum.trial.wear;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.upkeep.condition.ConditionInput;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How the virtual building is run in a year, every quarter of an hour: a week out of every four, each after a day of running in. Other days
 * are the same weekday of the week that is nearest before them.
 */
public final class OperationYear {

    static final int QUARTERS = 96;
    static final int SECONDS = 900;

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final int WEEKS = 13;
    private static final int APART = 28;

    private final List<OperationWeek> weeks;
    final long seed;

    private OperationYear(long seed, List<OperationWeek> weeks) {
        this.seed = seed;
        this.weeks = weeks;
    }

    /**
     * A week, by the keys of points.
     *
     * @param start midnight in the building's zone
     */
    private record OperationWeek(Instant start, Map<String, double[]> values) {}

    /** @param first quarter of the day within what was recorded, @param start its instant */
    record Day(Instant start, int first, Map<String, double[]> values) {

        double at(String point, int quarter) {
            return Objects.requireNonNull(values.get(point), point)[first + quarter];
        }

        Instant time(int quarter) {
            return start.plusSeconds((long) SECONDS * quarter);
        }
    }

    /** Runs the building; takes about a minute. */
    public static OperationYear of(long seed) {
        return new OperationYear(
                seed,
                IntStream.range(0, WEEKS)
                        .parallel()
                        .mapToObj(week -> week(seed, FIRST_MONDAY.plusDays((long) APART * week)))
                        .toList());
    }

    private static OperationWeek week(long seed, LocalDate monday) {
        Instant start = monday.atStartOfDay(AulaHouse.ZONE).toInstant();
        AulaHouse house = new AulaHouse(seed, start.minus(Duration.ofDays(1)), false);
        house.faults().clear();
        house.runTo(start);
        int quarters = 7 * QUARTERS;
        Map<String, double[]> values = new HashMap<>();
        List<EmulatedPoint> points = house.points().stream()
                .filter(point -> point.key().startsWith("ahu-")
                        || point.key().startsWith("chill")
                        || point.key().startsWith("hot-water"))
                .toList();
        points.forEach(point -> values.put(point.key(), new double[quarters]));
        for (int quarter = 0; quarter < quarters; quarter++) {
            house.runTo(start.plusSeconds((long) SECONDS * (quarter + 1)));
            for (EmulatedPoint point : points) {
                Objects.requireNonNull(values.get(point.key()))[quarter] = house.snapshot()[point.index()];
            }
        }
        return new OperationWeek(start, values);
    }

    Day day(LocalDate day) {
        OperationWeek week = weeks.get(Math.min(WEEKS - 1, (day.getDayOfYear() - 1) / APART));
        int weekday = day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        return new Day(week.start().plus(Duration.ofDays(weekday)), weekday * QUARTERS, week.values());
    }

    /** The days of all weeks that were recorded. */
    List<Day> all() {
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> IntStream.range(0, 7)
                        .mapToObj(day -> day(LocalDate.of(2026, 1, 1)
                                .plusDays((long) APART * week)
                                .with(DayOfWeek.MONDAY)
                                .plusDays(7L + day)))
                        .toList())
                .flatMap(List::stream)
                .toList();
    }

    /** Room for a day's quarters of each input. */
    static Map<ConditionInput, double[]> empty(ConditionInput... inputs) {
        Map<ConditionInput, double[]> values = new EnumMap<>(ConditionInput.class);
        for (ConditionInput input : inputs) {
            values.put(input, new double[QUARTERS]);
        }
        return values;
    }
}
