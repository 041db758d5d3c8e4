package io.plenum.upkeep.wear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.Quality;
import io.plenum.trend.coverage.AvailabilityPeriod;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.coverage.CoverageBuilder;
import io.plenum.upkeep.ActuatorDay;
import io.plenum.upkeep.WearDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted of samples that are known, against what comes out by hand. */
class WearCountTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    /** Samples of one point, of a device that was alive in some times. */
    private static final class Recording {

        private final TreeMap<Long, double[]> samples = new TreeMap<>();
        private final List<AvailabilityPeriod> lives = new ArrayList<>();

        Recording alive(Instant since, Instant until) {
            lives.add(new AvailabilityPeriod(Coverage.micros(since), Coverage.micros(until), true));
            return this;
        }

        Recording at(Instant time, double value) {
            samples.put(Coverage.micros(time), new double[] {value, Quality.GOOD.code()});
            return this;
        }

        /** As it is read from history for some days. */
        Holds of(LocalDays days) {
            CoverageBuilder builder = new CoverageBuilder(Long.MIN_VALUE, false);
            builder.add(lives, Long.MIN_VALUE, Long.MAX_VALUE);
            long from = Coverage.micros(days.from());
            Holds holds = new Holds(builder.build(), from, Coverage.micros(days.to()));
            if (samples.lowerKey(from) != null) {
                double value = samples.lowerEntry(from).getValue()[0];
                holds.counted(samples.lowerKey(from), value);
                holds.carry(samples.lowerKey(from), value, Quality.GOOD.code());
            }
            samples.subMap(from, Coverage.micros(days.to()))
                    .forEach((time, one) -> holds.sample(time, one[0], (int) one[1]));
            holds.end();
            return holds;
        }
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(BERLIN).toInstant();
    }

    private static Recording always() {
        return new Recording().alive(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"));
    }

    private static List<WearDay> use(Recording run, LocalDays days) {
        return UseCount.of(run.of(days), CountedPoints.SWITCHED, null, 1, days);
    }

    private static LocalDays days(LocalDate first, int count) {
        return LocalDays.of(first, first.plusDays(count), BERLIN);
    }

    /** A machine that runs through midnight has started once, and its hours belong to both days. */
    @Test
    void aRunThroughMidnightIsOneStart() {
        Recording run = always().at(at(DAY, 0, 0), 0)
                .at(at(DAY, 6, 0), 1)
                .at(at(DAY, 8, 0), 0)
                .at(at(DAY, 22, 30), 1)
                .at(at(DAY.plusDays(1), 2, 15), 0);
        assertThat(use(run, days(DAY, 2)))
                .containsExactly(
                        new WearDay(DAY, 24, 24, 24, 3.5, 2, List.of()),
                        new WearDay(DAY.plusDays(1), 24, 24, 24, 2.25, 0, List.of()));
    }

    /** Of the hours without a connection nobody knows anything: they are neither run nor standing; that it went on in them is certain. */
    @Test
    void whatWasNotMeasuredIsUnknown() {
        Recording run = new Recording()
                .alive(at(DAY, 0, 0), at(DAY, 9, 0))
                .alive(at(DAY, 15, 0), at(DAY.plusDays(1), 0, 0))
                .at(at(DAY, 0, 0), 0)
                .at(at(DAY, 6, 0), 1)
                .at(at(DAY, 8, 0), 0)
                .at(at(DAY, 15, 0), 1);
        assertThat(use(run, days(DAY, 3))).containsExactly(new WearDay(DAY, 24, 18, 18, 11, 2, List.of()));
    }

    /** The day on which the clocks go forward has 23 hours, the other one 25. */
    @Test
    void daysOnWhichClocksChangeHaveTheirOwnLength() {
        LocalDate spring = LocalDate.of(2026, 3, 29);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        assertThat(use(always().at(at(spring, 0, 0), 1), days(spring, 1)))
                .containsExactly(new WearDay(spring, 23, 23, 23, 23, 0, List.of()));
        assertThat(use(always().at(at(autumn, 0, 0), 1), days(autumn, 1)))
                .containsExactly(new WearDay(autumn, 25, 25, 25, 25, 0, List.of()));
    }

    /** Load counts only while the machine runs: a speed that is asked of a machine that stands is none. */
    @Test
    void theLoadIsThatOfTheRunningMachine() {
        Recording run = always().at(at(DAY, 0, 0), 0).at(at(DAY, 6, 0), 1).at(at(DAY, 10, 0), 0);
        Recording speed = always().at(at(DAY, 0, 0), 45).at(at(DAY, 7, 0), 100).at(at(DAY, 9, 30), 30);
        LocalDays days = days(DAY, 1);
        assertThat(UseCount.of(run.of(days), CountedPoints.SWITCHED, speed.of(days), 100, days)
                        .getFirst()
                        .load())
                .containsExactly(0.0, 0.0, 0.5, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 2.5);
    }

    /** 0 → 60 → 20 → 100 % is 1.8 strokes and two reversals; wavering by half a per cent is none. */
    @Test
    void anActuatorsWayIsThatBetweenItsTurningPoints() {
        Recording position = always().at(at(DAY, 0, 0), 0);
        for (int i = 1; i <= 60; i++) {
            position.at(at(DAY, 6, i % 60).plus(Duration.ofHours(i / 60)), i);
        }
        position.at(at(DAY, 8, 0), 59.5).at(at(DAY, 8, 1), 60).at(at(DAY, 8, 2), 59.6);
        position.at(at(DAY, 9, 0), 20).at(at(DAY, 10, 0), 100);
        LocalDays days = days(DAY, 1);
        ActuatorDay day = Movement.of("p", position.of(days), 100, days).getFirst();
        assertThat(day.strokes()).isCloseTo(1.8, within(1e-9));
        assertThat(day.reversals()).isEqualTo(2);
        assertThat(day.measured()).isEqualTo(24);
    }

    /**
     * Each day counted alone, in whatever order, is the same as all of them in one pass: else a sample that comes late would change
     * what was counted of other days. The seed is in the test's name.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dayByDayIsAllAtOnce(long seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2026, 3, 26);
        Recording run = recording(random, first, random::nextBoolean);
        Recording position = recording(random, first, null);
        LocalDays all = days(first, 6);
        List<WearDay> uses = new ArrayList<>();
        List<ActuatorDay> ways = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            LocalDays one = days(first.plusDays(i), 1);
            uses.addAll(UseCount.of(run.of(one), CountedPoints.SWITCHED, position.of(one), 100, one));
            ways.addAll(Movement.of("p", position.of(one), 100, one));
        }
        assertThat(uses)
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(UseCount.of(run.of(all), CountedPoints.SWITCHED, position.of(all), 100, all));
        assertThat(ways)
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(Movement.of("p", position.of(all), 100, all));
    }

    private interface Switch {
        boolean next();
    }

    /** Values at any minute, of a device that is away now and then. */
    private static Recording recording(Random random, LocalDate first, @Nullable Switch binary) {
        Recording recording = new Recording();
        Instant begin = first.atStartOfDay(BERLIN).toInstant();
        Instant end = begin.plus(Duration.ofDays(6));
        TreeSet<Integer> changes = new TreeSet<>();
        while (changes.size() < 8) {
            changes.add(random.nextInt(6 * 1440));
        }
        List<Integer> edges = List.copyOf(changes);
        for (int i = 0; i < edges.size(); i += 2) {
            recording.alive(
                    begin.plus(Duration.ofMinutes(edges.get(i))), begin.plus(Duration.ofMinutes(edges.get(i + 1))));
        }
        for (Instant at = begin.plus(Duration.ofMinutes(random.nextInt(600)));
                at.isBefore(end);
                at = at.plus(Duration.ofMinutes(1 + random.nextInt(300)))) {
            recording.at(at, binary == null ? random.nextInt(1000) / 10.0 : binary.next() ? 1 : 0);
        }
        return recording;
    }
}
